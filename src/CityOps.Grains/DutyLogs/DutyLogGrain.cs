using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.DutyLogs;

/// <inheritdoc cref="IDutyLogGrain"/>
[GrainType("duty-log")]
public sealed class DutyLogGrain(JournalTools tools)
    : JournaledGrain<DutyLogRules, DutyLogState, DutyLogCommand, NoFacts, DutyLogEvent, DutyLogReceipt, DutyLogSummary>(tools, Fold), IDutyLogGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<DutyLogRules, DutyLogState, DutyLogCommand, NoFacts, DutyLogEvent, DutyLogReceipt, DutyLogSummary> Fold { get; } = new("duty-log", Summarize);

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

    private static DutyLogSummary Summarize(string key, DutyLogState state, ReadOnlyMemory<byte> json)
    {
        return new DutyLogSummary(key, json, state.Status.ToString(), state.Centre, state.OnDuty, state.OpenedAt, state.Entries.Count);
    }
}
