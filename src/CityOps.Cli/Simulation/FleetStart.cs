using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;
using Microsoft.Extensions.Logging;

namespace CityOps.Simulation;

/// <summary>Reads the roads and the simulated units of a city and puts the units on the roads.</summary>
internal static class FleetStart
{
    // The same city moves off the same way each time; where it goes from there depends on its cases.
    private const int Seed = 20_261_121;

    public static async Task<Fleet> ReadAsync(SimulationClient client, string prefix, TimeProvider clock, ILogger log, CancellationToken cancellationToken)
    {
        var roads = await ReadAsync<IReadOnlyList<Road>>(client, $"/api/v1/cities/{prefix}/roads", cancellationToken);
        var city = new SimulatedRoads(RoadNetwork.Of([.. roads.Select(road => road.Line())]));
        var lines = await ReadAsync<IReadOnlyList<UnitLine>>(client, $"/api/v1/units?area={prefix}", cancellationToken);
        var units = new List<SimulatedUnit>();
        foreach (var line in lines.Where(line => line.Entry.Simulated).OrderBy(line => line.Entry.Code, StringComparer.Ordinal))
        {
            var chance = new Random(Seed + units.Count);
            var unit = new SimulatedUnit(line.Entry, city, chance);
            if (unit.Start(HomeOf(line, city, chance)))
                units.Add(unit);
        }

        log.LogInformation("{Units} units on {Crossings} crossings and {Ways} ways.", units.Count, city.Network.NodeCount, city.Network.EdgeCount);
        return new Fleet(client, units, clock, log);
    }

    /// <summary>Where it was last; otherwise somewhere in town.</summary>
    private static GeoPoint HomeOf(UnitLine line, SimulatedRoads roads, Random chance) =>
        line.Fix is { } fix ? new GeoPoint(fix.Place.Longitude, fix.Place.Latitude) : roads.Network.Node(chance.Next(roads.Network.NodeCount));

    private static async Task<T> ReadAsync<T>(SimulationClient client, string path, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(Fleet.Account, path, cancellationToken);
        return answer.IsDone ? answer.Read<T>() : throw new HttpRequestException($"{path}: {(int)answer.Status} {answer.Code}", null, answer.Status);
    }

    private sealed record Road(string Class, bool OneWay, int? MaxSpeed, double[][] Points)
    {
        public RoadLine Line() => new(Class, OneWay, MaxSpeed / 3.6, [.. Points.Select(point => new GeoPoint(point[0], point[1]))]);
    }
}
