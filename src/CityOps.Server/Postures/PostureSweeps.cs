using CityOps.Incidents;
using CityOps.Patrols;

namespace CityOps.Postures;

/// <summary>
/// Brings postures in line with the responses under way, where a server ended between an incident and its posture, the limits of cases in
/// line with the orders of postures, and patrols in line with both clock and posture. Each server does; everything is done once.
/// </summary>
internal sealed class PostureSweeps(IIncidentDesk incidents, IPostureList postures, ResponsePostures following, LimitPauses limits, PatrolFollowing patrols, ILogger<PostureSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync("responses", FollowAsync, stoppingToken);
            await TryAsync("limits", limits.TendAsync, stoppingToken);
            await TryAsync("patrols", patrols.TendAsync, stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var active = (await incidents.ListAsync([], ended: false, cancellationToken)).Where(line => line.Status is IncidentStatus.Active or IncidentStatus.Deescalating).ToArray();
        var lines = await postures.ReadAsync(cancellationToken);
        var apart = active.Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        apart.SymmetricExceptWith(lines.SelectMany(line => line.Incidents));
        foreach (var line in lines)
        {
            var here = active.Where(one => !one.Exercise && line.Incidents.Contains(one.Key)).ToArray();
            if (here.Select(one => one.Level).Min() != line.Level)
                apart.UnionWith(here.Select(one => one.Key));
        }

        foreach (var key in apart)
        {
            if (await incidents.ReadAsync(key, cancellationToken) is { } view)
                await following.FollowAsync(view, cancellationToken);
        }
    }

    private async Task TryAsync(string what, Func<CancellationToken, Task> sweep, CancellationToken cancellationToken)
    {
        try
        {
            await sweep(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a loop that must not end: what was not done is found again the next time.
            log.LogWarning(exception, "The sweep of postures ({What}) failed; it is tried again.", what);
        }
    }
}
