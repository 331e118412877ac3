using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.DutyLogs;

/// <inheritdoc cref="IDutyLogGrain"/>
[GrainType("duty-log")]
public sealed class DutyLogGrain(JournalTools tools)
    : JournaledGrain<DutyLogRules, DutyLogState, DutyLogCommand, NoFacts, DutyLogEvent, DutyLogReceipt, DutyLogSummary>(tools, "duty-log"), IDutyLogGrain
{
    /// <inheritdoc />
    public Task<Outcome<DutyLogReceipt>> Execute(DutyLogCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<DutyLogView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return state.Status == DutyLogStatus.Absent
            ? null
            : new DutyLogView(this.GetPrimaryKeyString(), version, state.Status, state.Centre, state.OnDuty, state.OpenedAt, state.OfferedTo, state.OpenMatters, state.Entries);
    }

    /// <inheritdoc />
    protected override ValueTask<NoFacts> GatherAsync(DutyLogState state, DutyLogCommand command, CancellationToken cancellationToken) => default;

    /// <inheritdoc />
    protected override DutyLogSummary Summarize(DutyLogState state, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new DutyLogSummary(this.GetPrimaryKeyString(), json, state.Status.ToString(), state.Centre, state.OnDuty, state.OpenedAt, state.Entries.Count);
    }
}
