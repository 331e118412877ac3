using System.Diagnostics;
using CityOps.Coordinates;
using CityOps.OpenStreetMap;
using CityOps.Roads;
using CityOps.Testing;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>The roads of greater Porto with their hierarchy, and places on them.</summary>
internal sealed class PortoRoads
{
    private const string File = "osm/porto_metro_roads_2015.osm.pbf";

    private PortoRoads(OsmRoads source, RoadNetwork network, TimeSpan read, TimeSpan built)
    {
        (Source, Network, ReadTime, BuildTime) = (source, network, read, built);
        Hierarchy = RoadHierarchy.Of(network);
        Usable = [.. Enumerable.Range(0, network.EdgeCount).Where(edge => (network.Index.UsersOf(edge) & RoadUsers.Light) != RoadUsers.None)];
    }

    /// <summary>What is said where the public data is not.</summary>
    public static string Missing => $"The public data {File} is not here: set CITYOPS_SHARED, or put it in ../shared/data.";

    public static bool IsHere => SharedData.File(File) is not null;

    public OsmRoads Source { get; }

    public RoadNetwork Network { get; }

    public RoadHierarchy Hierarchy { get; }

    public TimeSpan ReadTime { get; }

    public TimeSpan BuildTime { get; }

    /// <summary>Edges that a car can be on and go everywhere from.</summary>
    public IReadOnlyList<int> Usable { get; }

    public static async Task<PortoRoads> ReadAsync(CancellationToken cancellationToken)
    {
        var file = SharedData.File(File) ?? throw new InvalidOperationException(Missing);
        var began = Stopwatch.GetTimestamp();
        var roads = await OsmRoadReader.ReadAsync(new OsmiumExtract(file).RoadLinesAsync(cancellationToken), cancellationToken);
        var read = Stopwatch.GetElapsedTime(began);
        var network = RoadNetwork.Of(roads.Roads, roads.Rules);
        return new PortoRoads(roads, network, read, Stopwatch.GetElapsedTime(began) - read);
    }

    /// <summary>A place somewhere on the roads.</summary>
    public RoadPosition Somewhere(Random chance) => new(Usable[chance.Next(Usable.Count)], chance.NextDouble());

    /// <summary>A place up to about thirty metres beside the roads, as a receiver gives it.</summary>
    public GeoPoint Beside(Random chance) =>
        Geodesy.Destination(Network.Place(Somewhere(chance)), chance.NextDouble() * 360, chance.NextDouble() * 30);
}
