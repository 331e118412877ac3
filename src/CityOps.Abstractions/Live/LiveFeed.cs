namespace CityOps.Live;

/// <summary>The streams between servers, for what may be lost: positions. Whatever must arrive comes by <see cref="IJournalTail"/>.</summary>
public static class LiveFeed
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = "live";
}
