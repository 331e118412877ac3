using System.Collections.Concurrent;
using CityOps.Sweeps;

namespace CityOps.Incidents;

/// <summary>
/// Asks every incident that has something due to do what the system has to do: tell the post above of overdue tasks, and note reports that
/// were not made. What could not follow from a command because the server ended in between follows here: the result in the case, and a link
/// that only one of two incidents knows.
/// </summary>
internal sealed class IncidentSweeps(IGrainFactory grains, IIncidentList list, IIncidentDesk desk, TimeProvider clock, ILogger<IncidentSweeps> log) : ISweep
{
    private const int AtOnce = 8;
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);
    private readonly ConcurrentDictionary<string, bool> _writtenBack = new(StringComparer.Ordinal);

    public string Kind => "incidents";

    public TimeSpan Pause => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await OneByOne.DoAsync(
            await list.TendedAsync(cancellationToken), AtOnce, (key, token) => grains.GetGrain<IIncidentGrain>(key).Tend(token), key => key, log, cancellationToken);

        // Two links of one incident are mended one after the other.
        await OneByOne.DoAsync(
            await list.HalfLinkedAsync(cancellationToken), 1, (link, token) => desk.FollowLinkAsync(link.Parent, link.Child, token), link => $"{link.Parent} above {link.Child}", log, cancellationToken);
        var ended = (await list.EndedSinceAsync(clock.GetUtcNow() - LookBack, cancellationToken)).Where(key => !_writtenBack.ContainsKey(key));
        await OneByOne.DoAsync(ended, AtOnce, WriteBackAsync, key => key, log, cancellationToken);
    }

    private async Task WriteBackAsync(string key, CancellationToken cancellationToken)
    {
        await desk.WriteBackAsync(key, cancellationToken);
        _writtenBack[key] = true;
    }
}
