using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseBoard"/>
/// <remarks>
/// The feed names the cases that changed; their rows are read in batches some moments later, so that a hundred changes cost one query. Now
/// and then everything open is read anew: other processes write too (imports), and a feed may lose something when a server of a cluster ends.
/// </remarks>
public sealed class CaseBoard(DatabaseReader database, IJournal journal, IClusterClient cluster, TimeProvider clock, ILogger<CaseBoard> log)
    : BackgroundService, ICaseBoard
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Everything = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan KeepClosed = TimeSpan.FromDays(1);
    private static readonly EventCodec<CaseEvent> Events = new();

    private readonly CaseRows _rows = new(database);
    private readonly ConcurrentDictionary<string, CaseLine> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ThingChanged> _heard = new();
    private readonly CaseBoardSubscriptions _subscriptions = new();
    private DateTimeOffset _everythingAt;

    /// <inheritdoc />
    public long Sequence => _subscriptions.Sequence;

    /// <inheritdoc />
    public DateTimeOffset FreshAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<CaseLine> Current(CaseSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return [.. _lines.Values.Where(selection.Holds)];
    }

    /// <inheritdoc />
    public IDisposable Subscribe(CaseSelection selection, Action<IReadOnlyList<CaseChange>> changed) => _subscriptions.Add(selection, changed);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseLine>> SearchAsync(CaseSearch search, CancellationToken cancellationToken)
    {
        var lines = new List<CaseLine>();
        await foreach (var line in _rows.SearchAsync(search, cancellationToken))
            lines.Add(line);
        return lines;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseHappening>> HistoryAsync(string key, CancellationToken cancellationToken)
    {
        var happenings = new List<CaseHappening>();
        await foreach (var row in journal.ReadAsync($"case/{key}", 0, cancellationToken))
            happenings.Add(new CaseHappening(row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
        return happenings;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListenAsync();
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
                // The edge of a loop that must not end: what was heard and not read is found when everything is read anew.
                log.LogWarning(exception, "The board of cases could not be brought up to date; it is tried again.");
                _everythingAt = default;
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync()
    {
        var streams = cluster.GetStreamProvider(LiveFeed.Provider);
        foreach (var stream in LiveFeed.StreamsOf("case"))
        {
            await streams.GetStream<ThingChanged>(stream).SubscribeAsync((changed, _) =>
            {
                _heard.Enqueue(changed);
                return Task.CompletedTask;
            });
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _everythingAt >= Everything)
        {
            await ReadEverythingAsync(now, cancellationToken);
            _everythingAt = now;
        }

        await ReadHeardAsync(cancellationToken);
        FreshAt = clock.GetUtcNow();
    }

    private async Task ReadHeardAsync(CancellationToken cancellationToken)
    {
        var kinds = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (_heard.TryDequeue(out var changed))
        {
            var key = changed.Stream[(changed.Stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (!kinds.TryGetValue(key, out var known))
                kinds[key] = known = [];
            known.AddRange(changed.Kinds);
        }

        if (kinds.Count == 0)
            return;
        var lines = new List<CaseLine>();
        await foreach (var line in _rows.OfAsync(kinds.Keys, cancellationToken))
            lines.Add(line);
        Take(lines, key => kinds[key]);
    }

    private async Task ReadEverythingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<string, CaseLine>(StringComparer.Ordinal);
        await foreach (var line in _rows.OpenAsync(now - KeepClosed, cancellationToken))
            lines[line.Key] = line;
        Take([.. lines.Values], _ => []);
        foreach (var gone in _lines.Keys.Where(key => !lines.ContainsKey(key)).ToArray())
            await DropAsync(gone, cancellationToken);
    }

    /// <summary>One that is at an end has left the query, and one that came since was not in it yet: only the first leaves the board.</summary>
    private async Task DropAsync(string key, CancellationToken cancellationToken)
    {
        await foreach (var line in _rows.OfAsync([key], cancellationToken))
        {
            Take([line], _ => []);
            if (CaseEnds.All.Contains(line.Status) || line.ClosedAt is not null)
                _lines.TryRemove(key, out _);
        }
    }

    private void Take(IReadOnlyList<CaseLine> lines, Func<string, IReadOnlyList<string>> kinds)
    {
        var changes = new List<(CaseLine? Before, CaseLine Now, IReadOnlyList<string> Kinds)>();
        foreach (var line in lines)
        {
            var before = _lines.GetValueOrDefault(line.Key);
            if (before is not null && before.Version >= line.Version)
                continue;
            _lines[line.Key] = line;
            changes.Add((before, line, kinds(line.Key)));
        }

        if (changes.Count > 0)
            _subscriptions.Tell(changes, log);
    }
}
