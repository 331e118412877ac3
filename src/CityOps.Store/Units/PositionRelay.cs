using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Units;

/// <summary>
/// Carries fixes from the server that took them to all others: at most five messages a second, of each unit only the newest fix. A message
/// may be lost, and is followed by the next; but a stream whose server has ended can stay silent for good, so each server listens for its
/// own messages and subscribes anew when it does not hear them.
/// </summary>
public sealed class PositionRelay(IUnitBoard board, IClusterClient cluster, TimeProvider clock, ILogger<PositionRelay> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(20);

    private readonly Guid _server = Guid.NewGuid();
    private readonly Lock _gate = new();
    private Dictionary<string, UnitFix> _waiting = new(StringComparer.Ordinal);
    private StreamSubscriptionHandle<UnitsMoved>? _listening;
    private DateTimeOffset _heardAt;
    private DateTimeOffset _saidAt;

    private IAsyncStream<UnitsMoved> Stream => cluster.GetStreamProvider(LiveFeed.Provider).GetStream<UnitsMoved>(UnitsMoved.Stream);

    /// <summary>Shows fixes here at once, and on the other servers soon.</summary>
    public void Send(IReadOnlyList<UnitFix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        board.Take(fixes);
        lock (_gate)
        {
            foreach (var fix in fixes)
                _waiting[fix.Unit] = fix;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() - _heardAt > SilentAfter)
                    await ListenAsync();
                await SayAsync();
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end: where units are is told again with their next fix.
                log.LogWarning("Positions do not reach the other servers; it is tried again. {Reason}", exception.Message);
            }

            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync()
    {
        var before = _listening;
        _heardAt = clock.GetUtcNow();
        _listening = await Stream.SubscribeAsync((moved, _) => Hear(moved));
        if (before is not null)
            await before.UnsubscribeAsync();
    }

    private Task Hear(UnitsMoved moved)
    {
        if (moved.Server == _server)
            _heardAt = clock.GetUtcNow();
        else
            board.Take(moved.Fixes);
        return Task.CompletedTask;
    }

    private async Task SayAsync()
    {
        Dictionary<string, UnitFix> fixes;
        lock (_gate)
        {
            if (_waiting.Count == 0 && clock.GetUtcNow() - _saidAt < SayEvery)
                return;
            (fixes, _waiting) = (_waiting, new Dictionary<string, UnitFix>(StringComparer.Ordinal));
        }

        _saidAt = clock.GetUtcNow();
        await Stream.OnNextAsync(new UnitsMoved(_server, [.. fixes.Values]));
    }
}
