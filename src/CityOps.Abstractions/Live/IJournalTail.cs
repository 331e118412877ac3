namespace CityOps.Live;

/// <summary>
/// The journal as the feed: every server follows what any server has committed, from its own position. What is told once is not told
/// again; of one thing the changes come in their order.
/// </summary>
public interface IJournalTail
{
    /// <summary>Everything committed before this moment has been told; null before the first look at the journal.</summary>
    DateTimeOffset? CaughtUpAt { get; }

    /// <summary>Hears of the things of a trade word until it is disposed of.</summary>
    /// <param name="word">First word of their streams.</param>
    /// <param name="listener">Is told. It must be quick, and must not throw.</param>
    IDisposable Subscribe(string word, ITailListener listener);
}

/// <summary>Hears the tail of the journal.</summary>
public interface ITailListener
{
    /// <summary>Things have changed.</summary>
    void Told(IReadOnlyList<ThingChanged> changes);

    /// <summary>The tail had to leave something out: anything may have changed.</summary>
    void Lost();
}
