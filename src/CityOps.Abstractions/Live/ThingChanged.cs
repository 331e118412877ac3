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
    [property: Id(2)] IReadOnlyList<string> Kinds);

/// <summary>Where changes are published.</summary>
public static class LiveFeed
{
    /// <summary>Name of the stream provider. The stream's namespace is the thing's trade word, its key the thing's key.</summary>
    public const string Provider = "live";
}
