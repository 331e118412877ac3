using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Live;

/// <summary>
/// A board in memory of all things of a kind. The feed names what changed; the board is brought up to date some moments later, so that a
/// hundred changes cost one query. Now and then everything is read anew: other processes write too (imports), and a feed may lose something
/// when a server of a cluster ends.
/// </summary>
/// <param name="kind">First word of the streams that are heard.</param>
/// <param name="ground">What it hears, keeps time and notes faults by.</param>
public abstract class LiveBoard(string kind, LiveBoardGround ground) : BackgroundService
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Everything = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<ThingChanged> _heard = new();
    private DateTimeOffset _everythingAt;

    /// <summary>When the board was up to date last.</summary>
    public DateTimeOffset FreshAt { get; private set; }

    /// <summary>Where faults of viewers are noted.</summary>
    protected ILogger Log { get; } = ground.Logs.CreateLogger("CityOps.Board." + kind);

    /// <summary>Now.</summary>
    protected DateTimeOffset Now => ground.Time.GetUtcNow();

    /// <summary>Brings the board up to date.</summary>
    /// <param name="heard">What changed since the last time; not empty where not everything is due.</param>
    /// <param name="everything">Everything has to be read anew.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected abstract Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ground.Cluster.HearAsync(kind, _heard.Enqueue);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(stoppingToken);
                await Task.Delay(Gather, ground.Time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end: what was heard and not read is found when everything is read anew.
                Log.LogWarning(exception, "The board could not be brought up to date; it is tried again.");
                _everythingAt = default;
                await Task.Delay(TimeSpan.FromSeconds(1), ground.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TurnAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        List<ThingChanged> heard = [];
        while (_heard.TryDequeue(out var changed))
            heard.Add(changed);
        var everything = now - _everythingAt >= Everything;
        if (everything || heard.Count > 0)
            await RefreshAsync(heard, everything, cancellationToken);
        if (everything)
            _everythingAt = now;
        FreshAt = now;
    }
}

/// <summary>What boards hear, keep time and note faults by.</summary>
/// <param name="Cluster">Where the feed is.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logs">Where logs are made.</param>
public sealed record LiveBoardGround(IClusterClient Cluster, TimeProvider Time, ILoggerFactory Logs);

/// <summary>Hears the feed.</summary>
internal static class LiveHearing
{
    /// <summary>Tells what changes, of all things of a kind, for as long as the host runs.</summary>
    public static async Task HearAsync(this IClusterClient cluster, string kind, Action<ThingChanged> changed)
    {
        var streams = cluster.GetStreamProvider(LiveFeed.Provider);
        foreach (var stream in LiveFeed.StreamsOf(kind))
        {
            await streams.GetStream<ThingChanged>(stream).SubscribeAsync((thing, _) =>
            {
                changed(thing);
                return Task.CompletedTask;
            });
        }
    }
}
