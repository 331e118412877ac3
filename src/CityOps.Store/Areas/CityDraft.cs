using CityOps.Cases;
using NetTopologySuite.Geometries;

namespace CityOps.Areas;

/// <summary>An area as it was drawn.</summary>
/// <param name="Code">4, 6, 9 or 12 digits.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">Code of the area it lies in; null for the city.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Shape">Polygons in degrees CGCS2000.</param>
public sealed record AreaDraft(string Code, AreaLevel Level, string? Parent, string NameZh, string NameEn, Geometry Shape);

/// <summary>A unit grid cell as it was drawn.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="SquareMetres">Its size.</param>
/// <param name="Shape">Polygons in degrees CGCS2000.</param>
public sealed record CellDraft(Cell Cell, double SquareMetres, Geometry Shape);

/// <summary>A city to be brought in: what was there of it under the same codes is replaced.</summary>
/// <param name="City">The city.</param>
/// <param name="Calendar">Its working calendar (<see cref="WorkingTimes.WorkingCalendarJson"/>).</param>
/// <param name="Settings">Its conventions (<see cref="CaseSettingsJson"/>).</param>
/// <param name="Areas">Its areas, those around before those within.</param>
/// <param name="Cells">Its unit grid; the community is the first twelve digits.</param>
/// <param name="Organisations">Who works in it.</param>
/// <param name="Routing">Its responsibility table, in order.</param>
public sealed record CityDraft(
    CityEntry City,
    string Calendar,
    string Settings,
    IReadOnlyList<AreaDraft> Areas,
    IReadOnlyList<CellDraft> Cells,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<RoutingRule> Routing);

/// <summary>A stretch of road of the base map.</summary>
/// <param name="Id">Unique within the city.</param>
/// <param name="Class"><c>motorway</c> to <c>path</c>.</param>
/// <param name="NameZh">Name in Chinese, or empty.</param>
/// <param name="NameEn">Name in English, or empty.</param>
/// <param name="Bridge">On a bridge.</param>
/// <param name="Tunnel">In a tunnel.</param>
/// <param name="OneWay">In the direction of the line only.</param>
/// <param name="Layer">Over or under others: 0 on the ground.</param>
/// <param name="MaxSpeed">Kilometres an hour; null when not signed.</param>
/// <param name="Shape">Line in degrees CGCS2000.</param>
public sealed record RoadDraft(long Id, string Class, string NameZh, string NameEn, bool Bridge, bool Tunnel, bool OneWay, int Layer, int? MaxSpeed, LineString Shape);

/// <summary>Ground of the base map: water, green, blocks, buildings, rails.</summary>
/// <param name="Id">Unique within the city.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NameZh">Name in Chinese, or empty.</param>
/// <param name="NameEn">Name in English, or empty.</param>
/// <param name="Shape">In degrees CGCS2000.</param>
public sealed record GroundDraft(long Id, string Kind, string NameZh, string NameEn, Geometry Shape);

/// <summary>A named place of the base map.</summary>
/// <param name="Id">Unique within the city.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NameZh">Name in Chinese, or empty.</param>
/// <param name="NameEn">Name in English, or empty.</param>
/// <param name="Rank">1 shown from far away to 5 shown only from near.</param>
/// <param name="Place">Where.</param>
public sealed record PlaceDraft(long Id, string Kind, string NameZh, string NameEn, int Rank, CasePosition Place);

/// <summary>The base map of a city; it replaces the one before.</summary>
/// <param name="Roads">Its roads.</param>
/// <param name="Ground">Its ground.</param>
/// <param name="Places">Its places.</param>
public sealed record BaseMapDraft(IReadOnlyList<RoadDraft> Roads, IReadOnlyList<GroundDraft> Ground, IReadOnlyList<PlaceDraft> Places);
