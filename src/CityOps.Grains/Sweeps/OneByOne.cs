using Microsoft.Extensions.Logging;

namespace CityOps.Sweeps;

/// <summary>Does something with each of many, some at once. One that fails is said in the log and keeps no other from its turn.</summary>
public static class OneByOne
{
    /// <summary>Does it.</summary>
    /// <param name="items">Of what.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="act">What to do with each.</param>
    /// <param name="name">What the log calls it.</param>
    /// <param name="log">Where failures are told.</param>
    /// <param name="cancellationToken">Stops it; what was not begun is not done.</param>
    public static async Task DoAsync<T>(IEnumerable<T> items, int atOnce, Func<T, CancellationToken, Task> act, Func<T, string> name, ILogger log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(name);
        foreach (var some in items.Chunk(atOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.WhenAll(some.Select(item => TryAsync(item, act, name, log, cancellationToken)));
        }
    }

    private static async Task TryAsync<T>(T item, Func<T, CancellationToken, Task> act, Func<T, string> name, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await act(item, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, a remote server that stops included: it is found again by the next sweep.
            log.LogWarning(exception, "{Item} could not be swept; it is tried again.", name(item));
        }
    }
}
