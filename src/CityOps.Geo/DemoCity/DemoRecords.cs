using CityOps.Areas;
using CityOps.Cases;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity;

/// <summary>An area of the demo city with its shape in degrees.</summary>
/// <param name="Code">4, 6, 9 or 12 digits.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">Code of the area it lies in; null for the city.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Label">Where its name stands.</param>
/// <param name="Shape">Polygon or multipolygon, degrees CGCS2000.</param>
public sealed record DemoArea(string Code, AreaLevel Level, string? Parent, string NameZh, string NameEn, CasePosition Label, Geometry Shape);

/// <summary>A unit grid cell of the demo city.</summary>
/// <param name="Code">15 digits.</param>
/// <param name="Community">Its community.</param>
/// <param name="PlaceClass"><c>urban</c>, <c>fringe</c> or <c>rural</c>.</param>
/// <param name="RoadGrade">1 to 3 by the best road along it, 0 when there is none.</param>
/// <param name="InsideRedLine">It is mostly road, water's edge or bridge.</param>
/// <param name="SquareMetres">Its area.</param>
/// <param name="Residents">How many people live in it.</param>
/// <param name="Shape">Polygon, degrees CGCS2000.</param>
public sealed record DemoCell(string Code, string Community, string PlaceClass, int RoadGrade, bool InsideRedLine, double SquareMetres, int Residents, Geometry Shape);

/// <summary>A road of the base map.</summary>
/// <param name="Class">Word of the base map for its class.</param>
/// <param name="NameZh">Name in Chinese; empty when it has none.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Bridge">It runs on a bridge.</param>
/// <param name="MaxSpeed">Kilometres an hour.</param>
/// <param name="Shape">Line, degrees CGCS2000; roads meet where they share a corner.</param>
public sealed record DemoRoad(string Class, string NameZh, string NameEn, bool Bridge, int MaxSpeed, Geometry Shape);

/// <summary>Ground of the base map: water, green, block, industrial, rural, building or rail.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="NameZh">Name in Chinese; empty when it has none.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Shape">Polygon, or line for a railway; degrees CGCS2000.</param>
public sealed record DemoGround(string Kind, string NameZh, string NameEn, Geometry Shape);

/// <summary>A named place.</summary>
/// <param name="Kind">hospital, school, station …</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Rank">1 shown from far away to 5 shown only from near.</param>
/// <param name="Place">Where.</param>
public sealed record DemoPlace(string Kind, string NameZh, string NameEn, int Rank, CasePosition Place);

/// <summary>A component with the dates of its survey.</summary>
/// <param name="Component">The component.</param>
/// <param name="SurveyedOn">When it was first surveyed.</param>
/// <param name="ChangedOn">When its entry was last changed.</param>
/// <param name="Source">实测 or 地形图.</param>
public sealed record DemoComponent(Component Component, DateOnly SurveyedOn, DateOnly ChangedOn, string Source);

/// <summary>A camera beside a road.</summary>
/// <param name="Code">20 digits (GB/T 28181).</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Heading">Degrees from north, clockwise.</param>
/// <param name="Place">Where.</param>
public sealed record DemoCamera(string Code, string NameZh, string NameEn, string Organisation, double Heading, CasePosition Place);

/// <summary>A union of unit grids that somebody looks after.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">collector, department or evaluation.</param>
/// <param name="Organisation">Organisation that it belongs to.</param>
/// <param name="Account">Account of the one who looks after it.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Cells">Codes of its cells, which touch each other.</param>
public sealed record DemoResponsibility(string Code, string Kind, string Organisation, string? Account, string NameZh, string NameEn, IReadOnlyList<string> Cells);
