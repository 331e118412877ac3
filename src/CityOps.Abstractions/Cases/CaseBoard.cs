namespace CityOps.Cases;

/// <summary>One case as lists, queues and maps show it: its row, without the state.</summary>
/// <param name="Key">Key of the case: the number of its report.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="CaseNumber">Its number; null before it was filed.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Source">Where its report came from.</param>
/// <param name="TypeCode">Type as registered, or else as reported.</param>
/// <param name="Grid">Unit grid, 14 or 15 digits.</param>
/// <param name="Place">Place on the ground.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Flags">Its marks.</param>
/// <param name="Unit">Unit of its last task; null before the first dispatch.</param>
/// <param name="Centre">Second-level centre of its last task; null when it went straight to the unit.</param>
/// <param name="ReportedAt">When the report came in.</param>
/// <param name="StageSince">Since when it lies with the post it lies with.</param>
/// <param name="StageDue">Until when that post has to act; null when nobody has to.</param>
/// <param name="TotalDue">Until when the case has to be closed; null before the first dispatch.</param>
/// <param name="ClosedAt">When it was closed; null before.</param>
public sealed record CaseLine(
    string Key,
    long Version,
    string? CaseNumber,
    CaseStatus Status,
    CaseSource Source,
    string TypeCode,
    string Grid,
    CasePosition Place,
    string Address,
    CaseFlags Flags,
    string? Unit,
    string? Centre,
    DateTimeOffset ReportedAt,
    DateTimeOffset StageSince,
    DateTimeOffset? StageDue,
    DateTimeOffset? TotalDue,
    DateTimeOffset? ClosedAt);

/// <summary>A case that has changed, as it stands now.</summary>
/// <param name="Sequence">Number of the change on this server, without gaps.</param>
/// <param name="Line">The case now.</param>
/// <param name="Kinds">Kinds of the events, in order; empty when the change was found by reading the database.</param>
public sealed record CaseChange(long Sequence, CaseLine Line, IReadOnlyList<string> Kinds);

/// <summary>A part of the cases that a post may see.</summary>
/// <param name="Area">Leading digits of unit grids; empty for everywhere.</param>
/// <param name="Organisation">Only cases whose last task lies with this organisation, as unit or as centre; null for all in the area.</param>
public sealed record CaseScope(string Area, string? Organisation)
{
    /// <summary>Whether a case is in it.</summary>
    public bool Holds(string grid, string? unit, string? centre) =>
        grid.StartsWith(Area, StringComparison.Ordinal) && (Organisation is null || Organisation == unit || Organisation == centre);
}

/// <summary>Which cases. Conditions that are empty or null hold always, except for scopes; all have to hold together.</summary>
public sealed record CaseSelection
{
    /// <summary>What the viewer may see: a case in any of them. Null: everything. Empty: nothing.</summary>
    public IReadOnlyList<CaseScope>? Scopes { get; init; }

    /// <summary>Leading digits of unit grids: a part of what the viewer may see.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Where they stand.</summary>
    public IReadOnlyList<CaseStatus> Statuses { get; init; } = [];

    /// <summary>Organisations the last task lies with, as unit or as centre.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Leading digits of type codes.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Where reports came from.</summary>
    public IReadOnlyList<CaseSource> Sources { get; init; } = [];

    /// <summary>Marks of which at least one is there.</summary>
    public CaseFlags AnyFlag { get; init; }

    /// <summary>Whether a case is among them.</summary>
    public bool Holds(CaseLine line) =>
        (Scopes is null || Scopes.Any(scope => scope.Holds(line.Grid, line.Unit, line.Centre)))
        && (Areas.Count == 0 || Areas.Any(area => line.Grid.StartsWith(area, StringComparison.Ordinal)))
        && (Statuses.Count == 0 || Statuses.Contains(line.Status))
        && (Organisations.Count == 0 || Organisations.Any(organisation => organisation == line.Unit || organisation == line.Centre))
        && (Types.Count == 0 || Types.Any(type => line.TypeCode.StartsWith(type, StringComparison.Ordinal)))
        && (Sources.Count == 0 || Sources.Contains(line.Source))
        && (AnyFlag == CaseFlags.None || (line.Flags & AnyFlag) != CaseFlags.None);
}

/// <summary>A search among all cases, closed ones included, newest report first, a page at a time.</summary>
public sealed record CaseSearch
{
    /// <summary>Which.</summary>
    public CaseSelection Among { get; init; } = new();

    /// <summary>Number of a case or report, or a part of an address; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Reported not before.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Reported before.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>West, south, east, north in degrees CGCS2000; null for anywhere.</summary>
    public IReadOnlyList<double>? Box { get; init; }

    /// <summary>Key of the last case of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>1 to 500.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>One event of a case's history.</summary>
/// <param name="Seq">Number in the case's stream, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Account of the one who did it.</param>
/// <param name="Event">What happened.</param>
public sealed record CaseHappening(long Seq, DateTimeOffset At, string Actor, CaseEvent Event);

/// <summary>
/// The cases of the city as this server knows them: all open ones in memory and current within a second, closed ones from the database.
/// What a viewer may see is decided by the one who asks, through <see cref="CaseSelection.Scopes"/>.
/// </summary>
public interface ICaseBoard
{
    /// <summary>Number of the last change.</summary>
    long Sequence { get; }

    /// <summary>When the board last heard from the feed or made sure that nothing was missed.</summary>
    DateTimeOffset FreshAt { get; }

    /// <summary>Open cases, and those closed within the last day, in no order.</summary>
    IReadOnlyList<CaseLine> Current(CaseSelection selection);

    /// <summary>
    /// Tells of every change that touches the selection, as it was or as it is, in batches and in order, on a thread of the pool. The
    /// receiver has to return quickly.
    /// </summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(CaseSelection selection, Action<IReadOnlyList<CaseChange>> changed);

    /// <summary>Searches all cases.</summary>
    Task<IReadOnlyList<CaseLine>> SearchAsync(CaseSearch search, CancellationToken cancellationToken);

    /// <summary>What happened to a case, from its journal.</summary>
    Task<IReadOnlyList<CaseHappening>> HistoryAsync(string key, CancellationToken cancellationToken);
}
