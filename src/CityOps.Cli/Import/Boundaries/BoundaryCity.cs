using CityOps.Areas;
using CityOps.Cases;
using CityOps.Codes;
using CityOps.Coordinates;
using CityOps.GeoJson;
using CityOps.Topology;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace CityOps.Import.Boundaries;

/// <summary>
/// Makes a city of boundaries: each polygon a community with one unit grid cell of its own, around them one street, one district and the city.
/// Such a grid is coarser than the standards want, but it is a grid: cases are found, routed and counted by it.
/// </summary>
internal sealed class BoundaryCity(CityChoice choice)
{
    private const int MostCommunities = 999;
    private readonly DivisionCode _district = Code.Parse<DivisionCode>(choice.Prefix + "01");

    private StreetCode Street => Code.Parse<StreetCode>($"{_district}001");

    /// <summary>The city.</summary>
    /// <param name="features">The boundaries.</param>
    /// <param name="nameField">Property that names them.</param>
    /// <exception cref="ImportException">A feature is no polygon or has no name, or there are none or too many.</exception>
    public CityDraft Make(IReadOnlyList<GeoJsonFeature> features, string nameField)
    {
        if (features.Count is 0 or > MostCommunities)
            throw new ImportException($"The file has {features.Count} features; 1 to {MostCommunities} can be the communities of a street.");
        var named = features.Select((feature, index) => Named(feature, index, nameField)).OrderBy(area => area.Name, StringComparer.Ordinal).ToArray();
        if (named.GroupBy(area => area.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ImportException($"Two features have the name '{twice.Key}'.");
        var whole = UnaryUnionOp.Union([.. named.Select(area => area.Shape)]);
        var communities = named.Select((area, index) => new AreaDraft(CommunityOf(index).Value, AreaLevel.Community, Street.Value, area.Name, area.Name, area.Shape)).ToArray();
        var typical = new TypicalCity(choice.Prefix, choice.Catalogue);
        var centre = whole.EnvelopeInternal.Centre;
        return new CityDraft(
            choice.Entry(new CasePosition(centre.X, centre.Y), ZoomOf(whole.EnvelopeInternal)),
            TypicalCity.CalendarOf(choice.TimeZone),
            "{}",
            [.. Around(whole), .. communities],
            [.. communities.Select(CellOf)],
            typical.Organisations(),
            typical.Routing());
    }

    /// <summary>What is wrong with the boundaries as a grid: overlaps and broken shapes. The size of the cells is as it is.</summary>
    public static IReadOnlyList<TopologyFlaw> Check(CityDraft draft) => GridTopology.Check(
        [.. draft.Cells.Select(cell => new GridCell(Code.Parse<GridCellCode>(cell.Cell.Code), cell.Shape))],
        [.. draft.Areas.Where(area => area.Level == AreaLevel.Community).Select(area => new CommunityArea(Code.Parse<CommunityCode>(area.Code), area.Shape))],
        new TopologyTolerance { LeastCellArea = 0, MostCellArea = double.PositiveInfinity });

    /// <summary>The zoom at which an extent fills the map of a screen of 1920 by 1080 pixels, with what stands around it.</summary>
    public static double ZoomOf(Envelope extent)
    {
        // The projection draws a degree of latitude larger than one of longitude.
        var tall = extent.Height / Math.Cos(extent.Centre.Y * Math.PI / 180);
        var pixels = Math.Min(1_400 / Math.Max(extent.Width, 0.001), 860 / Math.Max(tall, 0.001));
        return Math.Floor(Math.Clamp(Math.Log2(pixels / 512 * 360), 3, 16) * 10) / 10;
    }

    private IEnumerable<AreaDraft> Around(Geometry whole) =>
    [
        new(choice.Prefix, AreaLevel.City, null, choice.NameZh, choice.NameEn, whole),
        new(_district.Value, AreaLevel.District, choice.Prefix, choice.NameZh, choice.NameEn, whole),
        new(Street.Value, AreaLevel.Street, _district.Value, choice.NameZh, choice.NameEn, whole),
    ];

    private CommunityCode CommunityOf(int index) => Code.Parse<CommunityCode>(FormattableString.Invariant($"{Street}{index + 1:D3}"));

    private static CellDraft CellOf(AreaDraft community)
    {
        var code = GridCellCode.Of(Code.Parse<CommunityCode>(community.Code), 1);
        return new CellDraft(new Cell(code.Value, "urban", 0, false), SquareMetres(community.Shape), community.Shape);
    }

    private static double SquareMetres(Geometry shape)
    {
        // A degree of longitude shrinks with the latitude; over one community that is a matter of per mille.
        var middle = shape.EnvelopeInternal.Centre;
        var east = Geodesy.SphereDistance(new GeoPoint(middle.X - 0.5, middle.Y), new GeoPoint(middle.X + 0.5, middle.Y));
        var north = Geodesy.SphereDistance(new GeoPoint(middle.X, middle.Y - 0.5), new GeoPoint(middle.X, middle.Y + 0.5));
        return shape.Area * east * north;
    }

    private static (string Name, Geometry Shape) Named(GeoJsonFeature feature, int index, string nameField)
    {
        if (!feature.Properties.TryGetValue(nameField, out var name) || string.IsNullOrWhiteSpace(name))
            throw new ImportException($"Feature {index + 1} has no '{nameField}'; its properties are {string.Join(", ", feature.Properties.Keys)}. Name the right one with --name-field.");
        if (feature.Geometry is not IPolygonal || feature.Geometry.IsEmpty)
            throw new ImportException($"Feature {index + 1} ('{name}') is a {feature.Geometry.GeometryType}, and no polygon.");
        var shape = feature.Geometry.IsValid ? feature.Geometry : GeometryFixer.Fix(feature.Geometry);
        return shape is IPolygonal && !shape.IsEmpty
            ? (name.Trim(), shape)
            : throw new ImportException($"Feature {index + 1} ('{name}') is a polygon that has no inside.");
    }
}
