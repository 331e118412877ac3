using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Units;
using Orleans.Concurrency;

namespace CityOps.Dispatch;

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Status">What it does now.</param>
/// <param name="Job">Key of its job; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-receipt")]
public sealed record AssignmentReceipt([property: Id(0)] string Unit, [property: Id(1)] AssignmentStatus Status, [property: Id(2)] string? Job);

/// <summary>When things happened on the present or last job.</summary>
/// <param name="AssignedBy">Account of the one who sent it.</param>
/// <param name="AssignedAt">When it was sent.</param>
/// <param name="AcknowledgedAt">When it knew; null before.</param>
/// <param name="DepartedAt">When it set out first; null before.</param>
/// <param name="ArrivedAt">When it was first on the scene; null before.</param>
/// <param name="EndedAt">When the job ended for it; null before.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-times")]
public sealed record AssignmentTimes(
    [property: Id(0)] string AssignedBy,
    [property: Id(1)] DateTimeOffset AssignedAt,
    [property: Id(2)] DateTimeOffset? AcknowledgedAt = null,
    [property: Id(3)] DateTimeOffset? DepartedAt = null,
    [property: Id(4)] DateTimeOffset? ArrivedAt = null,
    [property: Id(5)] DateTimeOffset? EndedAt = null)
{
    /// <summary>Seconds from being sent to setting out (出动用时); null before.</summary>
    public double? TurnoutSeconds => (DepartedAt - AssignedAt)?.TotalSeconds;

    /// <summary>Seconds under way (路途用时); null before it arrived, or when it was there without setting out.</summary>
    public double? TravelSeconds => (ArrivedAt - DepartedAt)?.TotalSeconds;

    /// <summary>Seconds on the scene until the job ended (现场用时); null before.</summary>
    public double? OnSceneSeconds => (EndedAt - ArrivedAt)?.TotalSeconds;
}

/// <summary>The assignment of a unit as it stands.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Version">Its version; 0 before the first event.</param>
/// <param name="Status">What it does.</param>
/// <param name="Job">Its one job; null for none.</param>
/// <param name="Next">What is reserved; null for nothing.</param>
/// <param name="Since">Since when it has the status; null before the first event.</param>
/// <param name="Times">Of the present job, or of the last one; null before the first.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-view")]
public sealed record AssignmentView(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] AssignmentStatus Status,
    [property: Id(3)] DispatchJob? Job,
    [property: Id(4)] DispatchJob? Next,
    [property: Id(5)] DateTimeOffset? Since,
    [property: Id(6)] AssignmentTimes? Times);

/// <summary>The assignment of one unit; its key is the unit's code.</summary>
[Alias("assignment")]
public interface IAssignmentGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<AssignmentReceipt>> Execute(AssignmentCommand command, CancellationToken cancellationToken);

    /// <summary>The assignment as it stands.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<AssignmentView> Read(CancellationToken cancellationToken);

    /// <summary>Hears of a fix of the unit: one under way that is near enough to its job's place is on the scene.</summary>
    /// <param name="fix">The fix, committed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it has arrived by this.</returns>
    [Alias("pass")]
    Task<bool> Pass(UnitFix fix, CancellationToken cancellationToken);

    /// <summary>Shows on the unit what its assignment says, in case a server ended between the commit and that.</summary>
    /// <returns>Whether the unit shows it now; false: it has to be tried again.</returns>
    [Alias("tend")]
    Task<bool> Tend(CancellationToken cancellationToken);
}

/// <summary>The row of an assignment.</summary>
public sealed record AssignmentSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string Status,
    string? Job,
    double? Longitude,
    double? Latitude,
    string? Next,
    string? AssignedBy,
    DateTimeOffset? AssignedAt,
    DateTimeOffset? DepartedAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset Since,
    Guid? Request)
    : SummaryRow(Key, State);

/// <summary>Who is on what, in a list.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Version">Version of its assignment.</param>
/// <param name="Status">What it does.</param>
/// <param name="Job">Key of its job; null for none.</param>
/// <param name="Place">Where the job is; null without one.</param>
/// <param name="Next">Key of what is reserved; null for nothing.</param>
/// <param name="Since">Since when it has the status.</param>
/// <param name="Times">Of the present or last job; null before the first.</param>
/// <param name="Request">The incident's request for resources that it is sent for; null for none.</param>
public sealed record AssignmentLine(
    string Unit,
    long Version,
    AssignmentStatus Status,
    string? Job,
    Cases.CasePosition? Place,
    string? Next,
    DateTimeOffset Since,
    AssignmentTimes? Times,
    PlanItemId? Request);
