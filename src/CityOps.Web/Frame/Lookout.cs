namespace CityOps.Frame;

/// <summary>
/// How a screen follows what it shows: at a steady pace it is looked whether something was told, or the moment has come at which something
/// looks different by itself; drawn is at that pace and no faster, whatever storm of changes there is. Where the screen has a feed, it is
/// known since when nothing was heard of it. What must be new at each look has a moment that has always come: <c>NextChange</c> in the past.
/// </summary>
/// <param name="pace">How often it is looked; the first time at once.</param>
/// <param name="now">The clock.</param>
internal sealed class Lookout(TimeSpan pace, Func<DateTimeOffset> now)
{
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SilenceGrows = TimeSpan.FromSeconds(1);

    private DateTimeOffset _drawnAt;
    private volatile bool _told;

    /// <summary>When the feed was up to date last; absent where the screen has none.</summary>
    public Func<DateTimeOffset>? FreshAt { get; init; }

    /// <summary>The next moment at which something looks different by itself.</summary>
    public DateTimeOffset NextChange { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>Since when the feed is silent; null while it is not.</summary>
    public DateTimeOffset? StaleSince { get; private set; }

    /// <summary>Something was told before the last look: what is shown has to be read anew, and not only drawn.</summary>
    public bool HasNews { get; private set; }

    /// <summary>Tells, on any thread, that something has changed.</summary>
    public void Tell() => _told = true;

    /// <summary>Looks until the screen is left.</summary>
    /// <param name="draw">Draws the screen, and reads anew what it shows.</param>
    /// <param name="gone">Cancelled when the screen is left.</param>
    public async Task RunAsync(Func<Task> draw, CancellationToken gone)
    {
        using var timer = new PeriodicTimer(pace);
        try
        {
            do
            {
                if (Look())
                    await DrawAsync(draw, gone);
            }
            while (await timer.WaitForNextTickAsync(gone));
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The screen was left.
        }
    }

    private async Task DrawAsync(Func<Task> draw, CancellationToken gone)
    {
        try
        {
            await draw();
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            // The server that was asked stops: another answers the next look.
            _told = true;
        }
    }

    /// <summary>Looks whether the screen has to be drawn anew. While nothing is heard it is every second, because the screen says for how long.</summary>
    internal bool Look()
    {
        var at = now();
        HasNews = _told;
        _told = false;
        var stale = FreshAt?.Invoke() is { } fresh && at - fresh > StaleAfter ? fresh : (DateTimeOffset?)null;
        var isDue = HasNews || at >= NextChange || stale != StaleSince || (stale is not null && at - _drawnAt >= SilenceGrows);
        StaleSince = stale;
        if (isDue)
            _drawnAt = at;
        return isDue;
    }
}
