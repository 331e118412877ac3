using CityOps.Areas;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Postures;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolDesk"/>
public sealed class PatrolDesk(IGrainFactory grains, IPatrolKnowledge knowledge, ICaseDesk cases, ICityDirectory directory, PatrolForecast forecast) : IPatrolDesk
{
    /// <inheritdoc />
    public Task<Outcome<PatrolReceipt>> ExecuteAsync(string area, PatrolCommand command, CancellationToken cancellationToken) =>
        knowledge.IsArea(area)
            ? grains.GetGrain<IPatrolGrain>(area).Execute(command, cancellationToken)
            : Task.FromResult(new Outcome<PatrolReceipt>(0, null, Refusal.Of(PatrolRefusals.Absent)));

    /// <inheritdoc />
    public async Task<PatrolView?> ReadAsync(string area, CancellationToken cancellationToken) =>
        knowledge.IsArea(area) ? await grains.GetGrain<IPatrolGrain>(area).Read(cancellationToken) : null;

    /// <inheritdoc />
    public async Task<PatrolCaseAnswer> ReportCaseAsync(string area, string spot, int round, string type, string account, CancellationToken cancellationToken)
    {
        if (await ReadAsync(area, cancellationToken) is not { } view)
            return new PatrolCaseAnswer(null, Refusal.Of(PatrolRefusals.Absent));
        if (view.Tasks.SelectMany(task => task.Spots).FirstOrDefault(one => one.Spot.Id == spot) is not { } point)
            return new PatrolCaseAnswer(null, Refusal.Of(PatrolRefusals.SpotUnknown));
        if (PatrolProblems.Of(point, round, account) is not { } look)
            return new PatrolCaseAnswer(null, Refusal.Of(PatrolRefusals.NothingFound));
        if (look.Case is { } known)
            return new PatrolCaseAnswer(known, null);

        // Both operations follow from the look: repeated after a fault it is the same case, and its key is named then.
        var name = $"patrol/{area}/{spot}/{look.At:O}";
        var (zh, _) = await directory.AddressOfAsync(point.Spot.Place, cancellationToken);
        var report = new ReportCase(
            OperationId.Of($"{name}/case"), account, null, CaseSource.Collector, type, zh.Length > 0 ? zh : point.Spot.Name.Zh, look.Position,
            new CaseEvidence(look.Text!, look.Photos, look.Position), null, false, Urgent: true, Exercise: view.Order!.Exercise)
        {
            Component = point.Spot.Kind == PatrolThing.Part && point.Spot.Type == type ? point.Spot.Code : null,
        };
        var answer = await cases.ReportAsync(report, cancellationToken);
        if (answer.Outcome.Refusal is { } refusal)
            return new PatrolCaseAnswer(null, refusal);
        await ExecuteAsync(area, new LinkPatrolCase(OperationId.Of($"{name}/link"), account, null, spot, round, answer.Key), cancellationToken);
        return new PatrolCaseAnswer(answer.Key, null);
    }

    /// <inheritdoc />
    public Task<PatrolPreview> PreviewAsync(string area, Posture posture, CancellationToken cancellationToken) => forecast.OfAsync(area, posture, cancellationToken);
}
