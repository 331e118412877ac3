using CityOps.Incidents;
using CityOps.Patrols;
using CityOps.Sweeps;

namespace CityOps.Postures;

/// <summary>
/// Brings postures in line with the responses under way, where a server ended between an incident and its posture, the limits of cases in
/// line with the orders of postures, and patrols in line with both clock and posture.
/// </summary>
internal sealed class PostureSweeps(IIncidentDesk incidents, IIncidentList list, IPostureList postures, ResponsePostures following, LimitPauses limits, PatrolFollowing patrols, ILogger<PostureSweeps> log) : ISweep
{
    private const int AtOnce = 8;

    public string Kind => "postures";

    public TimeSpan Pause => TimeSpan.FromSeconds(2);

    /// <summary>One after the other, since each follows from the one before; one that fails keeps none of the others from its turn.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        (string What, Func<CancellationToken, Task> Tend)[] all = [("responses", FollowAsync), ("limits", limits.TendAsync), ("patrols", patrols.TendAsync)];
        return OneByOne.DoAsync(all, 1, (one, token) => one.Tend(token), one => one.What, log, cancellationToken);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var active = await list.OpenOfAsync(await list.UnderWayAsync(cancellationToken), cancellationToken);
        var lines = await postures.ReadAsync(cancellationToken);
        var apart = active.Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        apart.SymmetricExceptWith(lines.SelectMany(line => line.Incidents));
        foreach (var line in lines)
        {
            var here = active.Where(one => !one.Exercise && line.Incidents.Contains(one.Key)).ToArray();
            if (here.Select(one => one.Level).Min() != line.Level)
                apart.UnionWith(here.Select(one => one.Key));
        }

        await OneByOne.DoAsync(apart, AtOnce, FollowAsync, key => key, log, cancellationToken);
    }

    private async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        if (await incidents.ReadAsync(key, cancellationToken) is { } view)
            await following.FollowAsync(view, cancellationToken);
    }
}
