using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseGrain"/>
[GrainType("case")]
public sealed class CaseGrain(JournalTools tools, ICaseKnowledge knowledge, IGrainFactory grains)
    : JournaledGrain<CaseRules, CaseState, CaseCommand, CaseFacts, CaseEvent, CaseReceipt, CaseSummary>(tools, Fold), ICaseGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<CaseRules, CaseState, CaseCommand, CaseFacts, CaseEvent, CaseReceipt, CaseSummary> Fold { get; } = new("case", Summarize);

    private const int MostActs = 8;
    private static readonly TimeSpan RefusedPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<Outcome<CaseReceipt>> Execute(CaseCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<CaseView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return CaseRules.ViewOf(state, this.GetPrimaryKeyString(), version);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> Tend(CancellationToken cancellationToken)
    {
        for (var acts = 0; acts < MostActs; acts++)
        {
            var (state, version) = await CurrentAsync(cancellationToken);
            if (await TimerAsync(state, cancellationToken) is not { } timer)
                return null;
            var now = Now();
            if (timer.At > now)
                return timer.At;

            // Of one version there is one next act: two servers that think of it at once name the same operation.
            var command = timer.Make(OperationId.Of($"case/{this.GetPrimaryKeyString()}/{version}/next"), BuiltInAccounts.System, version);
            if (await ExecuteAsync(command, cancellationToken) is { IsDone: false })
                return now + RefusedPause;
        }

        return Now();
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

    private static CaseSummary Summarize(string key, CaseState state, ReadOnlyMemory<byte> json)
    {
        var report = state.Report ?? throw new InvalidOperationException("A case begins with its report.");
        var task = state.Tasks.Count == 0 ? null : state.Tasks[^1];

        // While limits stand still nothing is due: no list, map or sweep has to know why.
        var runs = state.LimitsPause is null;
        return new CaseSummary(
            key,
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
            runs ? state.StageDue : null,
            runs ? state.TotalDue : null,
            state.ClosedAt);
    }

    private async ValueTask<CaseTimer?> TimerAsync(CaseState state, CancellationToken cancellationToken)
    {
        if (state.Report is null)
            return null;
        var question = new MarkOverdue(OperationId.New(), BuiltInAccounts.System, null);
        return CaseTimers.Next(state, await knowledge.GatherAsync(state, question, Now(), cancellationToken));
    }
}
