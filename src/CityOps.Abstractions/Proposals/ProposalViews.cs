using CityOps.Commands;
using CityOps.Journal;
using Orleans.Concurrency;

namespace CityOps.Proposals;

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Incident">Key of the incident made of it; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-receipt")]
public sealed record ProposalReceipt([property: Id(0)] ProposalStatus Status, [property: Id(1)] string? Incident);

/// <summary>A proposal as it stands.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Proposed">What is proposed.</param>
/// <param name="By">Account that made it.</param>
/// <param name="At">When.</param>
/// <param name="Incident">Key of the incident made of it; null for none.</param>
/// <param name="Reason">Why it is none; null when nobody said so.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-view")]
public sealed record ProposalView(
    [property: Id(0)] string Key,
    [property: Id(1)] long Version,
    [property: Id(2)] ProposalStatus Status,
    [property: Id(3)] ProposedIncident Proposed,
    [property: Id(4)] string By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string? Incident,
    [property: Id(7)] string? Reason);

/// <summary>
/// One proposal of an incident (事件线索). Its key says what made it: <c>alarm-</c> and <c>surge-</c>, each with an identifier that is the same for
/// the same alarm or surge, so that nothing is proposed twice.
/// </summary>
[Alias("proposal")]
public interface IProposalGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<ProposalReceipt>> Execute(ProposalCommand command, CancellationToken cancellationToken);

    /// <summary>The proposal as it stands; null when there is none.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<ProposalView?> Read(CancellationToken cancellationToken);
}

/// <summary>The row of a proposal.</summary>
public sealed record ProposalSummary(string Key, ReadOnlyMemory<byte> State, string Status, string Source, string Grid, DateTimeOffset RaisedAt) : SummaryRow(Key, State);

/// <summary>Where proposals are listed and decided on.</summary>
public interface IProposalDesk
{
    /// <summary>Takes the alarm of a device: the same source identifier of the same gateway is one alarm, and gets its first answer.</summary>
    /// <param name="sourceId">The gateway's own identifier of the alarm, 1 to 100 characters.</param>
    /// <param name="alarm">The alarm; its operation is made of the identifier.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The key of the proposal, and the outcome.</returns>
    Task<(string Key, Outcome<ProposalReceipt> Outcome)> RaiseAsync(string sourceId, RaiseAlarm alarm, CancellationToken cancellationToken);

    /// <summary>Gives a command to one.</summary>
    Task<Outcome<ProposalReceipt>> ExecuteAsync(string key, ProposalCommand command, CancellationToken cancellationToken);

    /// <summary>A proposal as it stands; null when there is none.</summary>
    Task<ProposalView?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Those that nobody has decided on, the newest first, at most 100.</summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ProposalView>> OpenAsync(string area, CancellationToken cancellationToken);

    /// <summary>Tells, on a thread of the pool, that one was made or decided on.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action changed);
}
