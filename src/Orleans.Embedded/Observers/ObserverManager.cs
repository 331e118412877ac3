using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>Observers of a grain, known by their references.</summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>Observers that are told things until they leave, fail or have not renewed their subscription for a while.</summary>
public class ObserverManager<TIdentity, TObserver>(TimeSpan expiration, ILogger log) : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly ConcurrentDictionary<TIdentity, Entry> _entries = new();

    /// <summary>How long a subscription lasts without being renewed.</summary>
    public TimeSpan ExpirationDuration { get; set; } = expiration;

    /// <summary>The clock.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => DateTime.UtcNow;

    /// <summary>How many there are, expired ones that were not told since included.</summary>
    public int Count => _entries.Count;

    /// <summary>The observers by identity.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _entries.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    /// <summary>Adds an observer or renews its subscription.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _entries[id] = new Entry(observer, GetDateTime());

    /// <summary>Removes an observer.</summary>
    public void Unsubscribe(TIdentity id) => _entries.TryRemove(id, out _);

    /// <summary>Removes all.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>Removes those that have not renewed.</summary>
    public void ClearExpired()
    {
        var now = GetDateTime();
        foreach (var (id, entry) in _entries)
        {
            if (entry.SeenAt + ExpirationDuration < now)
                _entries.TryRemove(KeyValuePair.Create(id, entry));
        }
    }

    /// <summary>Tells all; one that fails is removed.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ClearExpired();
        foreach (var (id, entry) in _entries)
        {
            if (predicate?.Invoke(entry.Observer) == false)
                continue;
            try
            {
                await notification(entry.Observer);
            }
            catch (Exception exception)
            {
                // One observer's failure is its own: it is dropped and the others are told.
                Drop(id, entry, exception);
            }
        }
    }

    /// <summary>Tells all without waiting; one whose call cannot be sent is removed.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ClearExpired();
        foreach (var (id, entry) in _entries)
        {
            if (predicate?.Invoke(entry.Observer) == false)
                continue;
            try
            {
                notification(entry.Observer);
            }
            catch (Exception exception)
            {
                // As above.
                Drop(id, entry, exception);
            }
        }
    }

    /// <inheritdoc />
    public IEnumerator<TObserver> GetEnumerator() => _entries.Values.Select(entry => entry.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Drop(TIdentity id, Entry entry, Exception exception)
    {
        _entries.TryRemove(KeyValuePair.Create(id, entry));
        log.LogDebug(exception, "Observer {Observer} failed and was removed.", id);
    }

    private sealed record Entry(TObserver Observer, DateTime SeenAt);
}
