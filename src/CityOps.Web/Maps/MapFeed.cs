using System.Text.Json;
using CityOps.Cases;
using CityOps.Frame;
using CityOps.Languages;
using CityOps.Units;
using Microsoft.JSInterop;

namespace CityOps.Maps;

/// <summary>
/// Sends one page what has moved and changed, at most five times a second. The next frame is made when the browser has taken the last one:
/// a slow one gets the newest state later, and never owes a queue.
/// </summary>
internal sealed class MapFeed(IUnitBoard units, ICaseBoard cases, Viewer viewer, Speech speech) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    // The browser says that its feed is lost after five seconds without one.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<int> _enlisted = [];
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private Dictionary<string, CaseLine> _changed = new(StringComparer.Ordinal);
    private IDisposable? _subscription;
    private long _sequence;
    private DateTimeOffset _frameAt;

    /// <summary>Whether the viewer may see a unit, and looks where it works.</summary>
    public static bool Shows(Viewer viewer, UnitLine line) =>
        (line.Entry.Area.StartsWith(viewer.Area, StringComparison.Ordinal) || (line.Entry.Area.Length > 0 && viewer.Area.StartsWith(line.Entry.Area, StringComparison.Ordinal)))
        && (viewer.Account.Administrator || viewer.Account.MaySee(line.Entry));

    public CaseSelection Selection { get; } = new() { Scopes = viewer.Scopes, Areas = [viewer.Area] };

    public void Dispose() => _subscription?.Dispose();

    /// <summary>Sends until the page is left.</summary>
    public async Task RunAsync(IJSObjectReference map, CancellationToken cancellationToken)
    {
        _subscription = cases.Subscribe(Selection, Note);
        var whole = cases.Current(Selection);
        _sent.UnionWith(whole.Select(line => line.Key));
        await map.InvokeVoidAsync("takeCases", cancellationToken, CasePack.Pack(whole, [], true, speech.Now));
        using var timer = new PeriodicTimer(Pace);
        do
        {
            await SendUnitsAsync(map, cancellationToken);
            await SendCasesAsync(map, cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private void Note(IReadOnlyList<CaseChange> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes)
                _changed[change.Line.Key] = change.Line;
        }
    }

    private async Task SendUnitsAsync(IJSObjectReference map, CancellationToken cancellationToken)
    {
        var sequence = units.Sequence;
        var moved = sequence == _sequence ? [] : units.ChangedSince(_sequence).Where(unit => Shows(viewer, unit.Line)).ToArray();
        _sequence = sequence;
        var added = moved.Where(unit => _enlisted.Add(unit.Index)).ToArray();
        if (added.Length > 0)
            await map.InvokeVoidAsync("roster", cancellationToken, Roster(added));
        if (moved.Length == 0 && speech.Now - _frameAt < Heartbeat)
            return;
        _frameAt = speech.Now;
        await map.InvokeVoidAsync("frame", cancellationToken, UnitFrame.Pack(moved, _frameAt));
    }

    private async Task SendCasesAsync(IJSObjectReference map, CancellationToken cancellationToken)
    {
        Dictionary<string, CaseLine> changed;
        lock (_gate)
        {
            if (_changed.Count == 0)
                return;
            (changed, _changed) = (_changed, new Dictionary<string, CaseLine>(StringComparer.Ordinal));
        }

        // One that has left what the viewer may see comes a last time, to be taken away.
        var shown = changed.Values.Where(Selection.Holds).ToArray();
        var removed = changed.Values.Where(line => !Selection.Holds(line) && _sent.Remove(line.Key)).Select(line => line.Key).ToArray();
        _sent.UnionWith(shown.Select(line => line.Key));
        await map.InvokeVoidAsync("takeCases", cancellationToken, CasePack.Pack(shown, removed, false, speech.Now));
    }

    private byte[] Roster(IEnumerable<BoardUnit> added) => JsonSerializer.SerializeToUtf8Bytes(
        added.Select(unit => new object[] { unit.Index, unit.Line.Entry.Code, speech.Of(unit.Line.Entry.CallsignZh, unit.Line.Entry.CallsignEn) }));
}
