using CityOps.Commands;
using CityOps.Incidents;
using CityOps.Patrols;

namespace CityOps.Postures;

/// <inheritdoc cref="IPostureDesk"/>
public sealed class PostureDesk(IGrainFactory grains, IPostureKnowledge knowledge, ILimitCases cases, IZoneCells zones, PatrolForecast patrols) : IPostureDesk
{
    /// <inheritdoc />
    public Task<Outcome<PostureReceipt>> ExecuteAsync(string area, PostureCommand command, CancellationToken cancellationToken) =>
        knowledge.IsArea(area)
            ? grains.GetGrain<IPostureGrain>(area).Execute(command, cancellationToken)
            : Task.FromResult(new Outcome<PostureReceipt>(0, null, Refusal.Of(PostureRefusals.AreaUnknown)));

    /// <inheritdoc />
    public async Task<PostureView?> ReadAsync(string area, CancellationToken cancellationToken) =>
        knowledge.IsArea(area) ? await grains.GetGrain<IPostureGrain>(area).Read(cancellationToken) : null;

    /// <inheritdoc />
    public async Task<PosturePreview?> PreviewAsync(string area, Posture posture, IReadOnlyList<string>? pauseAreas, CancellationToken cancellationToken)
    {
        if (await ReadAsync(area, cancellationToken) is not { } view)
            return null;
        var after = posture > view.Held ? posture : view.Held;
        var ordered = pauseAreas is { Count: > 0 } && after >= Posture.Warning;
        var (paused, running) = ordered ? await cases.CountAsync(pauseAreas!, cancellationToken) : default;
        var resumed = view.Pause is { } pause && (after < Posture.Warning || ordered) ? await cases.PausedAsync(pause.Id, cancellationToken) : 0;
        return new PosturePreview(view.Posture, after, paused, running, resumed) { Patrols = await patrols.OfAsync(area, after, cancellationToken) };
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ZoneCellsAsync(string area, string incident, CancellationToken cancellationToken) =>
        await grains.GetGrain<IIncidentGrain>(incident).Read(cancellationToken) is { } view && view.Report.Grid.StartsWith(area, StringComparison.Ordinal)
            ? await zones.InAsync(area, view.Zones, cancellationToken)
            : [];
}
