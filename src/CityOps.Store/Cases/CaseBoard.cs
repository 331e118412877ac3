using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Reading;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseBoard"/>
public sealed class CaseBoard(DatabaseReader database, IJournal journal, LiveBoardGround ground) : LiveBoard("case", ground), ICaseBoard
{
    private static readonly TimeSpan KeepClosed = TimeSpan.FromDays(1);
    private static readonly EventCodec<CaseEvent> Events = new();

    private readonly CaseRows _rows = new(database);
    private readonly ConcurrentDictionary<string, CaseLine> _lines = new(StringComparer.Ordinal);
    private readonly CaseBoardSubscriptions _subscriptions = new();
    private Queue<string> _checking = new();
    private int _share;

    /// <inheritdoc />
    public long Sequence => _subscriptions.Sequence;

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
    protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
    {
        if (everything)
            await ReadEverythingAsync(Now, cancellationToken);
        await ReadHeardAsync(heard.GroupBy(changed => changed.Key).ToDictionary(changes => changes.Key, changes => (string[])[.. changes.SelectMany(change => change.Kinds)], StringComparer.Ordinal), cancellationToken);
    }

    private async Task ReadHeardAsync(Dictionary<string, string[]> kinds, CancellationToken cancellationToken)
    {
        if (kinds.Count == 0)
            return;
        Take(await LinesAsync(kinds.Keys, cancellationToken), key => kinds[key]);
    }

    /// <inheritdoc />
    /// <remarks>A share of what the board shows; when that has been compared, whether there are as many open cases as it shows.</remarks>
    protected override async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_checking.Count == 0)
        {
            if (await _rows.CountOpenAsync(cancellationToken) != _lines.Values.Count(line => line.ClosedAt is null && !CaseEnds.All.Contains(line.Status)))
                await ReadEverythingAsync(Now, cancellationToken);
            _checking = new Queue<string>(_lines.Keys);
            _share = Math.Max(100, (_checking.Count / ChecksOfWhole) + 1);
        }

        List<string> keys = [];
        while (keys.Count < _share && _checking.TryDequeue(out var key))
            keys.Add(key);
        var lines = await LinesAsync(keys, cancellationToken);
        Take(lines, _ => []);
        foreach (var ended in lines.Where(line => line.ClosedAt is null ? CaseEnds.All.Contains(line.Status) : line.ClosedAt < Now - KeepClosed))
            _lines.TryRemove(ended.Key, out _);
    }

    private async Task<List<CaseLine>> LinesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        List<CaseLine> lines = [];
        await foreach (var line in _rows.OfAsync(keys, cancellationToken))
            lines.Add(line);
        return lines;
    }

    private async Task ReadEverythingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<string, CaseLine>(StringComparer.Ordinal);
        await foreach (var line in _rows.OpenAsync(now - KeepClosed, cancellationToken))
            lines[line.Key] = line;
        Take([.. lines.Values], _ => []);
        string[] gone = [.. _lines.Keys.Where(key => !lines.ContainsKey(key))];
        if (gone.Length > 0)
            await DropAsync(gone, cancellationToken);
    }

    /// <summary>Read again, all at once: one that is at an end has left the query, and one that came since was not in it yet: only the first leaves the board.</summary>
    private async Task DropAsync(string[] keys, CancellationToken cancellationToken)
    {
        await foreach (var line in _rows.OfAsync(keys, cancellationToken))
        {
            Take([line], _ => []);
            if (CaseEnds.All.Contains(line.Status) || line.ClosedAt is not null)
                _lines.TryRemove(line.Key, out _);
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
            _subscriptions.Tell(changes, Log);
    }
}
