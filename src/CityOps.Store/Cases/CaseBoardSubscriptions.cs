using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CityOps.Cases;

/// <summary>Those who want to hear of changes on the board.</summary>
internal sealed class CaseBoardSubscriptions
{
    private readonly ConcurrentDictionary<Subscription, bool> _all = new();
    private long _sequence;

    public long Sequence => Interlocked.Read(ref _sequence);

    public IDisposable Add(CaseSelection selection, Action<IReadOnlyList<CaseChange>> changed)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(changed);
        var subscription = new Subscription(this, selection, changed);
        _all[subscription] = true;
        return subscription;
    }

    /// <summary>Tells everybody whom a change touches: who saw the case before must hear that it has left.</summary>
    public void Tell(IReadOnlyList<(CaseLine? Before, CaseLine Now, IReadOnlyList<string> Kinds)> changes, ILogger log)
    {
        var numbered = changes.Select(change => (change.Before, Change: new CaseChange(Interlocked.Increment(ref _sequence), change.Now, change.Kinds))).ToArray();
        foreach (var subscription in _all.Keys)
        {
            var touched = numbered
                .Where(entry => subscription.Selection.Holds(entry.Change.Line) || (entry.Before is { } before && subscription.Selection.Holds(before)))
                .Select(entry => entry.Change)
                .ToArray();
            if (touched.Length > 0)
                subscription.Tell(touched, log);
        }
    }

    private sealed class Subscription(CaseBoardSubscriptions owner, CaseSelection selection, Action<IReadOnlyList<CaseChange>> changed) : IDisposable
    {
        public CaseSelection Selection { get; } = selection;

        public void Tell(IReadOnlyList<CaseChange> changes, ILogger log)
        {
            try
            {
                changed(changes);
            }
            catch (Exception exception)
            {
                // One viewer's fault must not keep the news from the others.
                log.LogWarning(exception, "A viewer of the board of cases failed.");
            }
        }

        public void Dispose() => owner._all.TryRemove(this, out _);
    }
}
