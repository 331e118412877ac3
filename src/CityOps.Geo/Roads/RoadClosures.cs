using System.Collections.Immutable;

namespace CityOps.Roads;

/// <summary>A road or a zone that is closed.</summary>
/// <param name="Name">Its name: a closure replaces another of the same name.</param>
/// <param name="Users">For whom. Water that stops cars need not stop a fire engine.</param>
/// <param name="Edges">The edges (<see cref="RoadNetwork.EdgesIn"/> gives those of a polygon).</param>
public sealed record RoadClosure(string Name, RoadUsers Users, IReadOnlyList<int> Edges);

/// <summary>What is closed at a time. Never changes; closing and opening give another.</summary>
public sealed class RoadClosures
{
    private readonly ImmutableDictionary<string, RoadClosure> _closures;

    private RoadClosures(ImmutableDictionary<string, RoadClosure> closures) => _closures = closures;

    /// <summary>Nothing is closed.</summary>
    public static RoadClosures None { get; } = new(ImmutableDictionary.Create<string, RoadClosure>(StringComparer.Ordinal));

    /// <summary>What is closed.</summary>
    public IEnumerable<RoadClosure> All => _closures.Values;

    /// <summary>Closes something as well.</summary>
    public RoadClosures Close(RoadClosure closure)
    {
        ArgumentNullException.ThrowIfNull(closure);
        return new RoadClosures(_closures.SetItem(closure.Name, closure));
    }

    /// <summary>Opens something again.</summary>
    public RoadClosures Open(string name) => new(_closures.Remove(name));

    /// <summary>Edges that are closed for somebody.</summary>
    internal HashSet<int> EdgesFor(RoadUsers user) => [.. _closures.Values.Where(closure => (closure.Users & user) != RoadUsers.None).SelectMany(closure => closure.Edges)];
}
