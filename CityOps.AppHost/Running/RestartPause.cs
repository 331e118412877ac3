namespace CityOps.Running;

/// <summary>How long to wait before something that ended by itself is started again: longer each time, until it has held.</summary>
internal sealed class RestartPause(TimeSpan first, TimeSpan longest)
{
    private TimeSpan? _next;

    /// <summary>A second at first, half a minute at most.</summary>
    public static RestartPause Usual() => new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <summary>The pause to make now.</summary>
    public TimeSpan Next()
    {
        var now = _next ?? first;
        _next = now * 2 < longest ? now * 2 : longest;
        return now;
    }

    /// <summary>It held: the next pause is short again.</summary>
    public void Reset() => _next = null;
}
