namespace CityOps.Live;

/// <summary>
/// Tells those who look at a thing that it has changed. Published after the commit, never before; carries no content, because what a
/// viewer may see is decided when it asks.
/// </summary>
/// <param name="Stream">Journal stream of the thing: <c>duty-log/2026-11-21-day</c>.</param>
/// <param name="Version">Its version now. A viewer that finds a gap asks anew.</param>
/// <param name="Kinds">Kinds of the events, in order.</param>
[GenerateSerializer, Immutable]
[Alias("thing-changed")]
public sealed record ThingChanged(
    [property: Id(0)] string Stream,
    [property: Id(1)] long Version,
    [property: Id(2)] IReadOnlyList<string> Kinds)
{
    /// <summary>Key of the thing: what follows the word in the stream's name.</summary>
    public string Key => Stream[(Stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

/// <summary>
/// Where changes are published: for each trade word some streams of all its things, which every server that has viewers subscribes to. Not
/// a stream for each thing: nobody could subscribe to the cases of a city before they exist.
/// </summary>
public static class LiveFeed
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = "live";

    private const int Parts = 8;

    /// <summary>The stream that changes of a thing are published to. The changes of one thing keep their order.</summary>
    /// <param name="word">Trade word: <c>case</c>.</param>
    /// <param name="key">Key of the thing.</param>
    public static StreamId StreamOf(string word, string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        // Not string.GetHashCode, which every process seeds differently.
        var hash = key.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
        return Part(word, (int)(hash % Parts));
    }

    /// <summary>All streams of a trade word.</summary>
    public static IEnumerable<StreamId> StreamsOf(string word) => Enumerable.Range(0, Parts).Select(part => Part(word, part));

    private static StreamId Part(string word, int part) => StreamId.Create($"{word}-changes", part.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
