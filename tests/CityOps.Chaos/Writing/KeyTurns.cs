using System.Collections.Concurrent;

namespace CityOps.Chaos;

/// <summary>One turn at a time for each key of a process, as its one activation gives them.</summary>
internal sealed class KeyTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(key, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            turn.Release();
        }
    }
}
