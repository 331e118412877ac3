namespace CityOps.Journal;

/// <summary>
/// States, for the calls made from here on, when the thing happened that is commanded: for histories that are brought in through the same
/// commands as live work. Only a host that was told to takes it; everywhere else a command with a stated time is refused.
/// </summary>
public static class StatedTime
{
    private const string Key = "cityops-stated-time";

    /// <summary>The stated time; null when none is.</summary>
    public static DateTimeOffset? Current => RequestContext.Get(Key) as DateTimeOffset?;

    /// <summary>States a time.</summary>
    public static void Set(DateTimeOffset at) => RequestContext.Set(Key, at.ToUniversalTime());

    /// <summary>From here on it is now again.</summary>
    public static void Clear() => RequestContext.Remove(Key);
}
