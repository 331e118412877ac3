using System.Collections.Immutable;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>One post that an account holds.</summary>
/// <param name="Role">What it may do.</param>
/// <param name="Organisation">Code of the organisation, centre or unit it belongs to.</param>
/// <param name="Area">Leading digits of the unit grids it looks after; empty for the whole city.</param>
public sealed record CasePost(CaseRole Role, string Organisation, string Area)
{
    /// <summary>Whether a unit grid lies in the post's area.</summary>
    public bool Covers(string grid) => grid.StartsWith(Area, StringComparison.Ordinal);
}

/// <summary>How fast a place has to be reached (EXT: 1 h in the city and its fringe, 2 h in the country).</summary>
public enum PlaceClass
{
    /// <summary>City.</summary>
    Urban,

    /// <summary>Fringe of the city.</summary>
    Fringe,

    /// <summary>Country.</summary>
    Rural,
}

/// <summary>What the map says of a case's place.</summary>
/// <param name="Grid">Unit grid, 14 or 15 digits.</param>
/// <param name="Class">City, fringe or country.</param>
/// <param name="InsideRedLine">Inside the red line of a road.</param>
/// <param name="RoadGrade">Grade of the road section, 1 to 3; 0 off the roads.</param>
/// <param name="PartOwner">Unit that owns the part in question; null for events and parts without a known owner.</param>
public sealed record CaseSite(string Grid, PlaceClass Class, bool InsideRedLine, int RoadGrade, string? PartOwner);

/// <summary>A component that a report names.</summary>
/// <param name="TypeCode">Its type.</param>
/// <param name="Metres">How far it is from the place of the report.</param>
public sealed record CaseComponent(string TypeCode, double Metres);

/// <summary>What the catalogue (指挥手册) says of a type, in the version that holds now.</summary>
/// <param name="Code">Code of the type, four or five digits.</param>
/// <param name="Kind">Part, event or question.</param>
/// <param name="SelfHandleable">A collector may put it right on the spot.</param>
/// <param name="Major">An abnormal close is looked at by the inspectorate.</param>
/// <param name="Funded">Feedback has to state the cost.</param>
/// <param name="NormalLimit">Limit of handling.</param>
/// <param name="UrgentLimit">Limit of handling when urgent.</param>
/// <param name="Extension">What the system offers to a unit that asks for more time.</param>
public sealed record CaseType(
    string Code,
    CaseKind Kind,
    bool SelfHandleable,
    bool Major,
    bool Funded,
    WorkingSpan NormalLimit,
    WorkingSpan UrgentLimit,
    WorkingSpan Extension);

/// <summary>A unit that cases can be dispatched to.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Centre">Second-level centre that its tasks go through; null when they go straight to it.</param>
public sealed record CaseUnit(string Code, string? Centre);

/// <summary>The case that another is to be merged into, as it stands.</summary>
/// <param name="Key">Its key.</param>
/// <param name="TypeCode">Its type.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Place">Where it is.</param>
public sealed record MasterCase(string Key, string TypeCode, CaseStatus Status, CasePosition Place);

/// <summary>What of the world a decision on a case needs. Whoever asks for the decision gathers it; what does not matter for the command may be left empty.</summary>
public sealed record CaseFacts
{
    /// <summary>Posts that the actor holds. Empty: nothing is allowed.</summary>
    public required ImmutableArray<CasePost> Posts { get; init; }

    /// <summary>Posts of the account that the command names (collector, checker); empty when it names none or nobody knows it.</summary>
    public ImmutableArray<CasePost> NamedPosts { get; init; } = [];

    /// <summary>The type that the command names, or else the case's; null when the catalogue does not have it.</summary>
    public CaseType? Type { get; init; }

    /// <summary>The place that the command names, or else the case's; null when it lies outside the city.</summary>
    public CaseSite? Site { get; init; }

    /// <summary>For reporting: the component that the report names; null when there is none of that code.</summary>
    public CaseComponent? Component { get; init; }

    /// <summary>Who is responsible for what.</summary>
    public RoutingTable Routing { get; init; } = RoutingTable.Empty;

    /// <summary>The units that exist, by code.</summary>
    public IReadOnlyDictionary<string, CaseUnit> Units { get; init; } = ImmutableDictionary<string, CaseUnit>.Empty;

    /// <summary>True outside office hours, when night units are on duty.</summary>
    public bool Night { get; init; }

    /// <summary>The calendar.</summary>
    public required IWorkingTime WorkingTime { get; init; }

    /// <summary>The city's conventions.</summary>
    public CaseSettings Settings { get; init; } = CaseSettings.Default;

    /// <summary>A number never used before, for filing: tenant (6), date (8), sequence (5). Null for every other command.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>For merging: the master; null when there is no such case.</summary>
    public MasterCase? Master { get; init; }

    /// <summary>For reporting: the case of the same type that was closed at the same place within <see cref="CaseSettings.RepeatWithin"/>; null when there is none.</summary>
    public string? RepeatOf { get; init; }
}
