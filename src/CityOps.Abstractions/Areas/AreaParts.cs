using CityOps.Cases;

namespace CityOps.Areas;

/// <summary>A city of this system.</summary>
/// <param name="Prefix">The first four digits of all its area codes.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Catalogue">Series of the catalogue of types: <c>2007</c> (four digits) or <c>2026</c> (five).</param>
/// <param name="TimeZone">IANA name of its time zone.</param>
/// <param name="Centre">Middle of the first map view.</param>
/// <param name="Zoom">Zoom of the first map view, Web Mercator.</param>
/// <param name="Simulated">Its people, things and cases are made up: every screen says so.</param>
public sealed record CityEntry(
    string Prefix,
    string NameZh,
    string NameEn,
    string Catalogue,
    string TimeZone,
    CasePosition Centre,
    double Zoom,
    bool Simulated);

/// <summary>Level of an area.</summary>
public enum AreaLevel
{
    /// <summary>市.</summary>
    City,

    /// <summary>区, 县.</summary>
    District,

    /// <summary>街道, 镇.</summary>
    Street,

    /// <summary>社区, 村.</summary>
    Community,
}

/// <summary>An area above the unit grid.</summary>
/// <param name="Code">4 digits for the city, 6 for a district, 9 for a street, 12 for a community.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">Code of the area it lies in; null for the city.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Label">Where its name stands.</param>
/// <param name="Box">West, south, east, north in degrees CGCS2000.</param>
public sealed record Area(string Code, AreaLevel Level, string? Parent, string NameZh, string NameEn, CasePosition Label, IReadOnlyList<double> Box);

/// <summary>A unit grid cell (单元网格) without its shape.</summary>
/// <param name="Code">14 or 15 digits.</param>
/// <param name="Class">How fast a place in it has to be reached: <c>urban</c>, <c>fringe</c> or <c>rural</c>.</param>
/// <param name="RoadGrade">Grade of its road section, 1 to 3; 0 off the graded roads.</param>
/// <param name="InsideRedLine">Lies inside the red line of a road.</param>
public sealed record Cell(string Code, string Class, int RoadGrade, bool InsideRedLine);

/// <summary>What an organisation is for.</summary>
public enum OrganisationKind
{
    /// <summary>监督中心: collects, files, checks, closes.</summary>
    SupervisionCentre,

    /// <summary>指挥中心: dispatches and coordinates.</summary>
    CommandCentre,

    /// <summary>二级平台 of a district.</summary>
    DistrictCentre,

    /// <summary>专业部门: bureau, company or institution that owns or looks after things.</summary>
    Department,

    /// <summary>街道办事处.</summary>
    StreetOffice,

    /// <summary>采集队: the inspectors.</summary>
    InspectorTeam,
}

/// <summary>An organisation that works in the city.</summary>
/// <param name="Code">Its code, at most 30 characters.</param>
/// <param name="Parent">The one above it; null at the top.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Area">Leading digits of the unit grids it looks after; empty for the whole city.</param>
/// <param name="Centre">Second-level centre that its tasks go through; null when they go straight to it.</param>
/// <param name="HandlesCases">Cases can be dispatched to it.</param>
public sealed record Organisation(string Code, string? Parent, OrganisationKind Kind, string NameZh, string NameEn, string Area, string? Centre, bool HandlesCases);

/// <summary>A type of part or event as the city's catalogue has it.</summary>
/// <param name="Code">
/// A letter for the kind and the four or five digits of the catalogue: <c>C0102</c> for a component (部件), <c>E0102</c> for an event (事件),
/// <c>Q0001</c> for a question (咨询). Components and events are numbered separately, so the digits alone would not say which.
/// </param>
/// <param name="Kind">Part, event or question.</param>
/// <param name="MajorZh">Major class in Chinese.</param>
/// <param name="MajorEn">Major class in English.</param>
/// <param name="NameZh">Minor class in Chinese.</param>
/// <param name="NameEn">Minor class in English.</param>
/// <param name="Initials">Pinyin initials of the Chinese name, lower case, for search.</param>
/// <param name="FilingStandard">When it is filed; empty where the city has not said so.</param>
/// <param name="ClosingStandard">When it may be closed.</param>
/// <param name="UrgentLimit">Limit when urgent, as written: <c>2uh</c>.</param>
/// <param name="NormalLimit">Limit otherwise, as written: <c>1wd</c>.</param>
/// <param name="SelfHandleable">A collector may put it right on the spot.</param>
public sealed record CaseTypeEntry(
    string Code,
    CaseKind Kind,
    string MajorZh,
    string MajorEn,
    string NameZh,
    string NameEn,
    string Initials,
    string FilingStandard,
    string ClosingStandard,
    string UrgentLimit,
    string NormalLimit,
    bool SelfHandleable);

/// <summary>Something found by a search for places: an area, a road, a named place, a cell, a component, an address.</summary>
/// <param name="Kind">What it is: <c>area</c>, <c>road</c>, <c>place</c>, <c>cell</c>, <c>component</c>.</param>
/// <param name="Code">Its code; empty when it has none.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Place">Where.</param>
public sealed record FoundPlace(string Kind, string Code, string NameZh, string NameEn, CasePosition Place);

/// <summary>A component (城市部件).</summary>
/// <param name="Code">16 or 17 digits.</param>
/// <param name="TypeCode">Its type.</param>
/// <param name="Cell">Unit grid.</param>
/// <param name="Owner">Organisation that owns it (权属); null when nobody is known to.</param>
/// <param name="Maintainer">Organisation that looks after it (养护).</param>
/// <param name="State">完好 <c>intact</c>, 破损 <c>damaged</c>, 丢失 <c>missing</c>, 废弃 <c>disused</c> or 移除 <c>removed</c>.</param>
/// <param name="Place">Where.</param>
public sealed record Component(string Code, string TypeCode, string Cell, string? Owner, string? Maintainer, string State, CasePosition Place);

/// <summary>The cities, their areas, organisations and types: what hardly changes, kept in memory and read anew when it has changed.</summary>
public interface ICityDirectory
{
    /// <summary>All cities, by prefix.</summary>
    IReadOnlyList<CityEntry> Cities { get; }

    /// <summary>The city of an area, cell or component code; null when there is none.</summary>
    CityEntry? CityOf(string code);

    /// <summary>The areas of a city, by code.</summary>
    IReadOnlyList<Area> Areas(string prefix);

    /// <summary>An area by its code; null when there is none.</summary>
    Area? FindArea(string code);

    /// <summary>The organisations of all cities, by code.</summary>
    IReadOnlyDictionary<string, Organisation> Organisations { get; }

    /// <summary>The types of a city, by code.</summary>
    IReadOnlyDictionary<string, CaseTypeEntry> Types(string prefix);

    /// <summary>The unit grid cell at a point; null outside all cities.</summary>
    Cell? CellAt(CasePosition place);

    /// <summary>A unit grid cell by its code.</summary>
    Cell? FindCell(string code);

    /// <summary>Areas, roads, places, cells and components whose name or code fits, best first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<FoundPlace>> SearchPlacesAsync(string prefix, string text, int limit, CancellationToken cancellationToken);

    /// <summary>An address in words for a point, in both languages: nearest road and place, with the community.</summary>
    Task<(string Zh, string En)> AddressOfAsync(CasePosition place, CancellationToken cancellationToken);

    /// <summary>Components within so many metres, nearest first, at most 50.</summary>
    Task<IReadOnlyList<Component>> ComponentsNearAsync(CasePosition place, double metres, CancellationToken cancellationToken);

    /// <summary>A component by its code.</summary>
    Task<Component?> FindComponentAsync(string code, CancellationToken cancellationToken);

    /// <summary>Tells, on a thread of the pool, that the directory was read anew.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action changed);

    /// <summary>Reads everything anew, when an import has changed it.</summary>
    Task RefreshAsync(CancellationToken cancellationToken);
}
