using Microsoft.Extensions.Logging;

namespace CityOps.Live;

/// <summary>Tells those who look which of a kind of thing has changed, by its key; they read it anew.</summary>
public abstract class KeyFeed : ITailListener
{
    private readonly Viewers<string?> _viewers;

    /// <summary>Hears the tail from now on.</summary>
    /// <param name="tail">What is heard.</param>
    /// <param name="word">First word of the streams that are heard.</param>
    /// <param name="log">For those who look and throw.</param>
    protected KeyFeed(IJournalTail tail, string word, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(tail);
        _viewers = new Viewers<string?>(log);
        tail.Subscribe(word, this);
    }

    /// <summary>Hears of every change until it is disposed of.</summary>
    /// <param name="changed">Is given the key; null when any of them may have changed.</param>
    public IDisposable Subscribe(Action<string?> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public void Told(IReadOnlyList<ThingChanged> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var key in changes.Select(changed => changed.Key).Distinct(StringComparer.Ordinal))
            _viewers.Tell(key);
    }

    /// <inheritdoc />
    public void Lost() => _viewers.Tell(null);
}
