using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Words;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentGrain"/>
[GrainType("incident")]
public sealed class IncidentGrain(JournalTools tools, IIncidentKnowledge knowledge)
    : JournaledGrain<IncidentRules, IncidentState, IncidentCommand, IncidentGround, IncidentEvent, IncidentReceipt, IncidentSummary>(tools, "incident"), IIncidentGrain
{
    private const int MostActs = 50;
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
        for (var acts = 0; acts < MostActs; acts++)
        {
            var (state, version) = await CurrentAsync(cancellationToken);
            if (IncidentTimers.Next(state) is not { } next)
                return null;
            var now = Now();
            if (next.At > now)
                return next.At;

            // Of one version there is one next act: two servers that think of it at once name the same operation.
            if (await ExecuteAsync(next.Make(OperationId.Of($"incident/{this.GetPrimaryKeyString()}/{version}/next")), cancellationToken) is { IsDone: false })
                return now + RefusedPause;
        }

        return Now();
    }

    /// <inheritdoc />
    protected override ValueTask<IncidentGround> GatherAsync(IncidentState state, IncidentCommand? command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(this.GetPrimaryKeyString(), state, command, cancellationToken);

    /// <inheritdoc />
    protected override IncidentSummary Summarize(IncidentState state, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(state);
        var report = state.Report ?? throw new InvalidOperationException("An incident begins with its report.");
        return new IncidentSummary(
            this.GetPrimaryKeyString(),
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
            state.EndedAt);
    }
}
