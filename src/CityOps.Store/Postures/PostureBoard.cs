using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Postures;

/// <inheritdoc cref="IPostureBoard"/>
/// <remarks>Few areas are ever switched: whenever one changes all are read again, and now and then without a change.</remarks>
public sealed class PostureBoard(IPostureList list, IClusterClient cluster, TimeProvider clock, ILogger<PostureBoard> log) : BackgroundService, IPostureBoard
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Everything = TimeSpan.FromSeconds(20);

    private readonly Viewers _viewers = new(log);
    private volatile bool _heard;
    private DateTimeOffset _everythingAt;

    /// <inheritdoc />
    public DateTimeOffset FreshAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<PostureLine> Current { get; private set; } = [];

    /// <inheritdoc />
    public PostureLine? At(string area) => Strongest(line => area.StartsWith(line.Area, StringComparison.Ordinal));

    /// <inheritdoc />
    public PostureLine? Within(string area) => Strongest(line => area.StartsWith(line.Area, StringComparison.Ordinal) || line.Area.StartsWith(area, StringComparison.Ordinal));

    /// <inheritdoc />
    public IDisposable Subscribe(Action changed) => _viewers.Add(changed);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var streams = cluster.GetStreamProvider(LiveFeed.Provider);
        foreach (var stream in LiveFeed.StreamsOf("posture"))
        {
            await streams.GetStream<ThingChanged>(stream).SubscribeAsync((_, _) =>
            {
                _heard = true;
                return Task.CompletedTask;
            });
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
                await Task.Delay(Gather, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end: everything is read anew after a pause.
                log.LogWarning(exception, "The board of postures could not be brought up to date; it is tried again.");
                _heard = true;
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!_heard && now - _everythingAt < Everything)
        {
            FreshAt = now;
            return;
        }

        _heard = false;
        var before = Current;
        Current = await list.ReadAsync(cancellationToken);
        (_everythingAt, FreshAt) = (now, now);
        if (!before.Select(line => (line.Area, line.Version)).SequenceEqual(Current.Select(line => (line.Area, line.Version))))
            _viewers.Tell();
    }

    private PostureLine? Strongest(Func<PostureLine, bool> holds) => Current.Where(holds).OrderByDescending(line => line.Posture).ThenBy(line => line.Level ?? (Plans.ResponseLevel)9).FirstOrDefault();
}
