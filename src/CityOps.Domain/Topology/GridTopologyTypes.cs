using CityOps.Codes;
using CityOps.Coordinates;
using NetTopologySuite.Geometries;

namespace CityOps.Topology;

/// <summary>A unit grid cell (单元网格) as it was drawn.</summary>
/// <param name="Code">Its code, which names its community.</param>
/// <param name="Shape">Polygon in degrees CGCS2000, longitude first.</param>
public sealed record GridCell(GridCellCode Code, Geometry Shape);

/// <summary>A community as it was drawn.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Shape">Polygon or multipolygon in degrees CGCS2000, longitude first.</param>
public sealed record CommunityArea(CommunityCode Code, Geometry Shape);

/// <summary>
/// What is let pass. The standards demand that cells join without gap or overlap and are of about 10,000 m²; how exactly is a convention.
/// </summary>
public sealed record TopologyTolerance
{
    /// <summary>A gap or overlap of less is let pass, in square metres.</summary>
    public double FlawArea { get; init; } = 1;

    /// <summary>A gap or overlap narrower than this is let pass however long it is, in metres: two surveys of one kerb differ by so much.</summary>
    public double FlawWidth { get; init; } = 0.05;

    /// <summary>The smallest cell, in square metres.</summary>
    public double LeastCellArea { get; init; } = 2_500;

    /// <summary>The largest cell, in square metres.</summary>
    public double MostCellArea { get; init; } = 40_000;
}

/// <summary>What is wrong with a grid.</summary>
public enum TopologyFlawKind
{
    /// <summary>A cell or community is no proper polygon: it crosses itself, has no area, or is no polygon at all.</summary>
    ShapeInvalid,

    /// <summary>Two cells, or two communities, have one code.</summary>
    CodeTwice,

    /// <summary>A cell is too small or too large.</summary>
    AreaOutOfTolerance,

    /// <summary>Two cells, or two communities, lie over each other.</summary>
    Overlap,

    /// <summary>Part of a community is in no cell.</summary>
    Gap,

    /// <summary>Part of a cell is outside the community that its code names.</summary>
    OutsideCommunity,

    /// <summary>The community that a cell's code names is not there.</summary>
    CommunityUnknown,

    /// <summary>A community has no cell.</summary>
    CommunityWithoutCells,
}

/// <summary>One flaw of a grid.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Code">Code of the cell or community concerned; of an overlap, the lower of the two; of a gap, the community.</param>
/// <param name="Others">The other cell or community of an overlap; the cells around a gap.</param>
/// <param name="Place">A point within the flaw.</param>
/// <param name="SquareMetres">Its size: of the gap, of the overlap, of what is outside, or of the cell. 0 where size means nothing.</param>
public sealed record TopologyFlaw(TopologyFlawKind Kind, string Code, IReadOnlyList<string> Others, GeoPoint Place, double SquareMetres);
