namespace Orleans.Embedded.Calls;

/// <summary>
/// The shortest response timeout that any method of the process states. Calls are not timed one by one (a timer each costs more
/// than the call); a sweep looks at those under way, often enough for the shortest.
/// </summary>
internal static class ShortestTimeout
{
    private static long _ticks = long.MaxValue;

    public static TimeSpan Value => TimeSpan.FromTicks(Volatile.Read(ref _ticks));

    public static void Note(TimeSpan timeout)
    {
        var seen = Volatile.Read(ref _ticks);
        while (timeout.Ticks < seen)
        {
            var before = Interlocked.CompareExchange(ref _ticks, timeout.Ticks, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
