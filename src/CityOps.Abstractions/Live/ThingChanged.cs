namespace CityOps.Live;

/// <summary>
/// Tells those who look at a thing that it has changed. Told after the commit, never before; carries no content, because what a viewer may
/// see is decided when it asks.
/// </summary>
/// <param name="Stream">Journal stream of the thing: <c>duty-log/2026-11-21-day</c>. Of plain state: type and key of its grain.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Kinds">Kinds of the events, in order; none where plain state was written.</param>
public sealed record ThingChanged(string Stream, long Version, IReadOnlyList<string> Kinds)
{
    /// <summary>Trade word that the stream begins with.</summary>
    public string Word => Stream[..Stream.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Key of the thing: what follows the word in the stream's name.</summary>
    public string Key => Stream[(Stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
