using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CityOps.Live;

/// <summary>Those who look at a board or a feed, told its news. One viewer's fault does not keep the news from the others.</summary>
/// <typeparam name="TNews">What they are told.</typeparam>
internal sealed class Viewers<TNews>(ILogger log)
{
    private readonly ConcurrentDictionary<Viewing, bool> _viewing = new();

    /// <summary>Adds one.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Add(Action<TNews> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var viewing = new Viewing(this, changed);
        _viewing[viewing] = true;
        return viewing;
    }

    /// <summary>Tells all of them.</summary>
    public void Tell(TNews news)
    {
        foreach (var viewing in _viewing.Keys)
        {
            try
            {
                viewing.Changed(news);
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end for anybody.
                log.LogWarning(exception, "A viewer failed.");
            }
        }
    }

    private sealed class Viewing(Viewers<TNews> owner, Action<TNews> changed) : IDisposable
    {
        public Action<TNews> Changed { get; } = changed;

        public void Dispose() => owner._viewing.TryRemove(this, out _);
    }
}
