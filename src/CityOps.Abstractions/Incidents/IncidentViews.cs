using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using Orleans.Concurrency;

namespace CityOps.Incidents;

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Status">Where the incident stands.</param>
/// <param name="Level">Level of the response; null without one.</param>
/// <param name="Task">Where the task stands that the command was about; null when it was about none.</param>
[GenerateSerializer, Immutable]
[Alias("incident-receipt")]
public sealed record IncidentReceipt([property: Id(0)] IncidentStatus Status, [property: Id(1)] ResponseLevel? Level, [property: Id(2)] PlanTaskAnswer? Task);

/// <summary>A task as it stands.</summary>
/// <param name="Planned">The task as it was issued.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Organisation">Code of the organisation that has to do it now; null when nobody holds the role.</param>
/// <param name="Due">Until when; null while its countdown waits.</param>
/// <param name="Receipts">Sent, delivered, read, confirmed.</param>
/// <param name="Ticked">Points of the checklist that are ticked, from 1.</param>
/// <param name="Proofs">Evidence so far.</param>
/// <param name="StartedAt">When it was begun; null before.</param>
/// <param name="EndedAt">When it came to an end; null before.</param>
/// <param name="Late">Done after it was due.</param>
/// <param name="Reason">Why it was skipped, rejected, reassigned, sent back or taken back last.</param>
/// <param name="Escalations">How many times the post above was told.</param>
[GenerateSerializer, Immutable]
[Alias("incident-task-view")]
public sealed record IncidentTaskView(
    [property: Id(0)] PlannedTask Planned,
    [property: Id(1)] PlanTaskStatus Status,
    [property: Id(2)] string? Organisation,
    [property: Id(3)] DateTimeOffset? Due,
    [property: Id(4)] PlanTaskReceipts? Receipts,
    [property: Id(5)] IReadOnlyList<int> Ticked,
    [property: Id(6)] IReadOnlyList<PlanTaskProof> Proofs,
    [property: Id(7)] DateTimeOffset? StartedAt,
    [property: Id(8)] DateTimeOffset? EndedAt,
    [property: Id(9)] bool Late,
    [property: Id(10)] string? Reason,
    [property: Id(11)] int Escalations);

/// <summary>An incident as it stands.</summary>
/// <param name="Key">Its key: <c>I</c>, tenant (6), date (8), sequence (4).</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Class">Its class.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Report">What was said when it was received.</param>
/// <param name="Level">Level of the response; null without one.</param>
/// <param name="Proposed">The level that was proposed last; null when none was, or it was decided on.</param>
/// <param name="Commander">Who leads; null before the response.</param>
/// <param name="OfferedTo">To whom the command is offered; null when to nobody.</param>
/// <param name="Figures">What it has done so far.</param>
/// <param name="Plans">Plans that were activated.</param>
/// <param name="Tasks">Tasks, by planned due moment.</param>
/// <param name="Zones">Zones that stand.</param>
/// <param name="Resources">Requests for resources.</param>
/// <param name="Messages">Messages.</param>
/// <param name="Reports">Reports that are due or were sent.</param>
/// <param name="ActivatedAt">When the response began; null before.</param>
/// <param name="EndedAt">When the response ended; null before.</param>
/// <param name="Result">How it ended; null before.</param>
/// <param name="Periods">Operational periods that were frozen.</param>
[GenerateSerializer, Immutable]
[Alias("incident-view")]
public sealed record IncidentView(
    [property: Id(0)] string Key,
    [property: Id(1)] long Version,
    [property: Id(2)] IncidentStatus Status,
    [property: Id(3)] IncidentClass Class,
    [property: Id(4)] string Type,
    [property: Id(5)] string Title,
    [property: Id(6)] IncidentReport Report,
    [property: Id(7)] ResponseLevel? Level,
    [property: Id(8)] ProposedLevel? Proposed,
    [property: Id(9)] IncidentCommander? Commander,
    [property: Id(10)] string? OfferedTo,
    [property: Id(11)] IncidentFigures Figures,
    [property: Id(12)] IReadOnlyList<ActivatedPlan> Plans,
    [property: Id(13)] IReadOnlyList<IncidentTaskView> Tasks,
    [property: Id(14)] IReadOnlyList<IncidentZone> Zones,
    [property: Id(15)] IReadOnlyList<PlannedResource> Resources,
    [property: Id(16)] IReadOnlyList<IncidentMessage> Messages,
    [property: Id(17)] IReadOnlyList<IncidentReportDue> Reports,
    [property: Id(18)] DateTimeOffset? ActivatedAt,
    [property: Id(19)] DateTimeOffset? EndedAt,
    [property: Id(20)] string? Result,
    [property: Id(21)] IReadOnlyList<IncidentPeriod> Periods)
{
    /// <summary>What makes it sensitive, so that it is reported as one of a graver level; null for nothing.</summary>
    [Id(22)]
    public string? Sensitive { get; init; }

    /// <summary>The incident that it comes of; null for none.</summary>
    [Id(23)]
    public IncidentLink? Parent { get; init; }

    /// <summary>Incidents that come of it (次生、衍生).</summary>
    [Id(24)]
    public IReadOnlyList<IncidentLink> Children { get; init; } = [];
}

/// <summary>One incident (突发事件). Its key: <c>I</c>, tenant (6), date (8), sequence (4).</summary>
[Alias("incident")]
public interface IIncidentGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it. Commands to its tasks are among them.</summary>
    [Alias("execute")]
    Task<Outcome<IncidentReceipt>> Execute(IncidentCommand command, CancellationToken cancellationToken);

    /// <summary>The incident as it stands; null before it was received.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<IncidentView?> Read(CancellationToken cancellationToken);

    /// <summary>
    /// Exactly what activating these plans at this level would do now; at another level than that of the response under way, what raising or
    /// lowering it would do.
    /// </summary>
    /// <returns>The preview, or why it would be refused.</returns>
    [ReadOnly]
    [Alias("preview")]
    Task<Outcome<ActivationPreview>> Preview(ResponseLevel level, IReadOnlyList<PlanChoice> choices, CancellationToken cancellationToken);

    /// <summary>What the rules of each plan for its type say to what is known of it now.</summary>
    [ReadOnly]
    [Alias("propose")]
    Task<IReadOnlyList<PlanProposal>> Propose(CancellationToken cancellationToken);

    /// <summary>Does what the system has to do by now: notes that tasks came in, begins countdowns, tells the post above of what is overdue.</summary>
    /// <returns>When there is something to do next; null when nothing is before the incident changes.</returns>
    [Alias("tend")]
    Task<DateTimeOffset?> Tend(CancellationToken cancellationToken);
}

/// <summary>What the rules of one plan say.</summary>
/// <param name="Plan">Identifier of the plan.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Proposal">What its rules propose.</param>
[GenerateSerializer, Immutable]
[Alias("plan-proposal")]
public sealed record PlanProposal([property: Id(0)] string Plan, [property: Id(1)] PlanText Name, [property: Id(2)] LevelProposal Proposal);

/// <summary>The row of an incident that lists and maps are made of.</summary>
public sealed record IncidentSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string Status,
    string Class,
    string Type,
    string Title,
    int? Level,
    string Grid,
    double Longitude,
    double Latitude,
    string Address,
    string? Reference,
    string? Commander,
    bool Exercise,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ActivatedAt,
    DateTimeOffset? EndedAt)
    : SummaryRow(Key, State)
{
    /// <summary>Tasks that were not withdrawn.</summary>
    public int Tasks { get; init; }

    /// <summary>Tasks that were done or skipped.</summary>
    public int TasksDone { get; init; }

    /// <summary>When the next report is due; null when none is.</summary>
    public DateTimeOffset? ReportDue { get; init; }

    /// <summary>Reports that were sent late.</summary>
    public int ReportsLate { get; init; }

    /// <summary>Reports that were not made.</summary>
    public int ReportsOmitted { get; init; }

    /// <summary>The incident that it comes of; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Incidents that come of it, separated by commas; null for none.</summary>
    public string? Children { get; init; }
}

/// <summary>An incident in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Class">Its class.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Level">Level of the response; null without one.</param>
/// <param name="Grid">Unit grid.</param>
/// <param name="Place">Where.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Exercise">A drill.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="ActivatedAt">When the response began; null before.</param>
/// <param name="EndedAt">When the response ended; null before.</param>
/// <param name="Tasks">How many tasks it has, those taken back left out.</param>
/// <param name="TasksDone">How many of them are done or need not be done.</param>
public sealed record IncidentLine(
    string Key,
    long Version,
    IncidentStatus Status,
    IncidentClass Class,
    string Type,
    string Title,
    ResponseLevel? Level,
    string Grid,
    CasePosition Place,
    string Address,
    bool Exercise,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ActivatedAt,
    DateTimeOffset? EndedAt,
    int Tasks,
    int TasksDone)
{
    /// <summary>Until when its next report has to be sent; null when none is due.</summary>
    public DateTimeOffset? ReportDue { get; init; }

    /// <summary>迟报: how many reports were sent after they were due.</summary>
    public int ReportsLate { get; init; }

    /// <summary>漏报: how many reports were not made, those made much later included.</summary>
    public int ReportsOmitted { get; init; }

    /// <summary>Key of the incident that it comes of; null for none.</summary>
    public string? Parent { get; init; }
}

/// <summary>What became of receiving an incident.</summary>
/// <param name="Key">Its key; empty when it was refused before it got one.</param>
/// <param name="Outcome">The answer or refusal.</param>
public sealed record IncidentAnswer(string Key, Outcome<IncidentReceipt> Outcome);

/// <summary>Where people give commands to incidents.</summary>
public interface IIncidentDesk
{
    /// <summary>Receives an incident: the same operation begins the same incident. Where it grew from a case, the case is told.</summary>
    Task<IncidentAnswer> ReceiveAsync(ReceiveIncident command, CancellationToken cancellationToken);

    /// <summary>Gives a command, and does what follows from it: the result goes back to the case that the incident grew from.</summary>
    Task<Outcome<IncidentReceipt>> ExecuteAsync(string key, IncidentCommand command, CancellationToken cancellationToken);

    /// <summary>Writes the result of an incident that has ended into the case it grew from; done before, it has no second effect.</summary>
    Task WriteBackAsync(string key, CancellationToken cancellationToken);

    /// <summary>Makes what a child says of its parent what the parent says of the child; done before, it has no second effect.</summary>
    /// <returns>Why the child did not take the link, which the parent has let go again; null when both say the same.</returns>
    Task<Refusal?> FollowLinkAsync(string parent, string child, CancellationToken cancellationToken);

    /// <summary>An incident as it stands; null when there is none.</summary>
    Task<IncidentView?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Incidents that are not at an end, the gravest and then the newest first; with those that are, the newest 200.</summary>
    /// <param name="areas">Leading digits of unit grids; empty for all.</param>
    /// <param name="ended">Those at an end as well.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<IncidentLine>> ListAsync(IReadOnlyList<string> areas, bool ended, CancellationToken cancellationToken);
}
