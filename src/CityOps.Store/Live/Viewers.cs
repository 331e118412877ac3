using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CityOps.Live;

/// <summary>Those who look at a board, told that something has changed. One viewer's fault does not keep the news from the others.</summary>
internal sealed class Viewers(ILogger log)
{
    private readonly ConcurrentDictionary<Viewing, bool> _viewing = new();

    /// <summary>Adds one.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Add(Action changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var viewing = new Viewing(this, changed);
        _viewing[viewing] = true;
        return viewing;
    }

    /// <summary>Tells all of them.</summary>
    public void Tell()
    {
        foreach (var viewing in _viewing.Keys)
        {
            try
            {
                viewing.Changed();
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end for anybody.
                log.LogWarning(exception, "A viewer of a board failed.");
            }
        }
    }

    private sealed class Viewing(Viewers owner, Action changed) : IDisposable
    {
        public Action Changed { get; } = changed;

        public void Dispose() => owner._viewing.TryRemove(this, out _);
    }
}
