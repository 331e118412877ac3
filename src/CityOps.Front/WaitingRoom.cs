namespace CityOps.Front;

/// <summary>Where requests wait while all servers are away: a pause instead of an error, for a bounded number of them.</summary>
internal sealed class WaitingRoom(ServerStates servers, FrontSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private int _waiting;

    /// <summary>Waits until a server is up, or the time is over; the caller tries once more either way.</summary>
    /// <returns>False when too many wait already.</returns>
    public async Task<bool> WaitAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > settings.MostWaiting)
                return false;
            do
                await Task.Delay(Look, clock, cancellationToken);
            while (!servers.AnyUp && clock.GetUtcNow() < until);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
