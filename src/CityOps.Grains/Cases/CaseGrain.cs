using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseGrain"/>
[GrainType("case")]
public sealed class CaseGrain(JournalTools tools, ICaseKnowledge knowledge, IGrainFactory grains)
    : JournaledGrain<CaseRules, CaseState, CaseCommand, CaseFacts, CaseEvent, CaseReceipt, CaseSummary>(tools, "case"), ICaseGrain
{
    /// <inheritdoc />
    public Task<Outcome<CaseReceipt>> Execute(CaseCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<CaseView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return CaseRules.ViewOf(state, this.GetPrimaryKeyString(), version);
    }

    /// <inheritdoc />
    protected override async ValueTask<CaseFacts> GatherAsync(CaseState state, CaseCommand command, CancellationToken cancellationToken)
    {
        var facts = await knowledge.GatherAsync(state, command, Now(), cancellationToken);
        if (command is not FileCase || state.Status != CaseStatus.Accepted)
            return facts;

        // Taken before the rule has agreed: a refused filing leaves a gap in the numbers, a number given twice could not be mended.
        var numbers = grains.GetGrain<ICaseNumbersGrain>(knowledge.NumberingAt(state, Now()));
        return facts with { CaseNumber = await numbers.Next(cancellationToken) };
    }

    /// <inheritdoc />
    protected override CaseSummary Summarize(CaseState state, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(state);
        var report = state.Report ?? throw new InvalidOperationException("A case begins with its report.");
        var task = state.Tasks.Count == 0 ? null : state.Tasks[^1];
        return new CaseSummary(
            this.GetPrimaryKeyString(),
            json,
            state.CaseNumber,
            Kebab.Of(state.Status),
            Kebab.Of(report.Source),
            state.Registration?.TypeCode ?? report.TypeCode,
            state.Registration?.Grid ?? report.Grid,
            report.Place.Longitude,
            report.Place.Latitude,
            state.Registration?.Address ?? report.Address,
            Kebab.Of(state.Flags),
            task?.Unit,
            task?.Centre,
            report.At,
            state.StageSince,
            state.StageDue,
            state.TotalDue,
            state.ClosedAt);
    }
}
