using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Words;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentGrain"/>
[GrainType("incident")]
public sealed class IncidentGrain(JournalTools tools, IIncidentKnowledge knowledge)
    : JournaledGrain<IncidentRules, IncidentState, IncidentCommand, IncidentGround, IncidentEvent, IncidentReceipt, IncidentSummary>(tools, Fold), IIncidentGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<IncidentRules, IncidentState, IncidentCommand, IncidentGround, IncidentEvent, IncidentReceipt, IncidentSummary> Fold { get; } = new("incident", Summarize);

    private static readonly TimeSpan RefusedPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<Outcome<IncidentReceipt>> Execute(IncidentCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<IncidentView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return IncidentRules.ViewOf(state, this.GetPrimaryKeyString(), version);
    }

    /// <inheritdoc />
    public async Task<Outcome<ActivationPreview>> Preview(ResponseLevel level, IReadOnlyList<PlanChoice> choices, CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        var (preview, refusal) = IncidentLevels.Preview(state, await GatherAsync(state, null, cancellationToken), level, choices, Now());
        return new Outcome<ActivationPreview>(version, preview, refusal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanProposal>> Propose(CancellationToken cancellationToken)
    {
        var (state, _) = await CurrentAsync(cancellationToken);
        return IncidentLevels.Proposals(state, await GatherAsync(state, null, cancellationToken), Now());
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> Tend(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        var now = Now();
        if (IncidentTimers.Next(state) is not { } next || next.At > now)
            return IncidentTimers.Next(state)?.At;

        // Of one version there is one next act: two servers that think of it at once name the same operation.
        var tend = new TendIncident(OperationId.Of($"incident/{this.GetPrimaryKeyString()}/{version}/next"), BuiltInAccounts.System, null);
        if (await ExecuteAsync(tend, cancellationToken) is { IsDone: false })
            return now + RefusedPause;
        return IncidentTimers.Next((await CurrentAsync(cancellationToken)).State)?.At;
    }

    /// <inheritdoc />
    protected override ValueTask<IncidentGround> GatherAsync(IncidentState state, IncidentCommand? command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(this.GetPrimaryKeyString(), state, command, cancellationToken);

    private static IncidentSummary Summarize(string key, IncidentState state, ReadOnlyMemory<byte> json)
    {
        var report = state.Report ?? throw new InvalidOperationException("An incident begins with its report.");
        return new IncidentSummary(
            key,
            json,
            Kebab.Of(state.Status),
            Kebab.Of(state.Class),
            state.Type,
            state.Title,
            (int?)state.Level,
            report.Grid,
            report.Place.Longitude,
            report.Place.Latitude,
            report.Address,
            report.Reference,
            state.Commander?.Account,
            report.Exercise,
            report.At,
            state.ActivatedAt,
            state.EndedAt)
        {
            Tasks = state.Tasks.Count(task => task.Status != PlanTaskStatus.Withdrawn),
            TasksDone = state.Tasks.Count(task => task.Status is PlanTaskStatus.Done or PlanTaskStatus.Skipped),
            ReportDue = state.Reports.Where(due => due is { SentAt: null, OmittedAt: null }).Min(due => due.Due)?.ToUniversalTime(),
            ReportsLate = state.Reports.Count(due => due.Late),
            ReportsOmitted = state.Reports.Count(due => due.OmittedAt is not null),
            Parent = state.Parent?.Key,
            Children = state.Children.IsEmpty ? null : string.Join(',', state.Children.Select(link => link.Key)),
        };
    }
}
