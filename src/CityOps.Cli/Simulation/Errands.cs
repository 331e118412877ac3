using CityOps.Cases;
using CityOps.Coordinates;

namespace CityOps.Simulation;

/// <summary>
/// Sends simulated units where the city's cases need them: who handles a case sends one of its own vehicles or the nearest of a kind that
/// does such work, and a collector walks to what is to be verified or checked.
/// </summary>
internal sealed class Errands(SimulationClient client, Fleet fleet, string city)
{
    private const double VehiclesReach = 4_000;
    private const double CollectorsReach = 1_200;
    private const int AtOnce = 6;

    private static readonly string[] Workers = ["sanitation", "repair", "enforcement"];

    /// <summary>Looks once, and sends some.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(Fleet.Account, $"/api/v1/cases?area={city}&limit=300&status=handling&status=verifying&status=checking", cancellationToken);
        if (!answer.IsDone)
            return;
        var sent = 0;
        foreach (var line in answer.Read<Page>().Cases)
        {
            if (await SendAsync(line, cancellationToken) && ++sent == AtOnce)
                return;
        }
    }

    private async Task<bool> SendAsync(Line line, CancellationToken cancellationToken)
    {
        var place = new GeoPoint(line.Place.Longitude, line.Place.Latitude);
        if (line.Status != CaseStatus.Handling)
            return await fleet.SendAsync(line.Key, place, static unit => unit.Type == "inspector", CollectorsReach, cancellationToken);
        return await fleet.SendAsync(line.Key, place, unit => unit.Organisation == line.Unit && unit.Type != "inspector", VehiclesReach, cancellationToken)
            || await fleet.SendAsync(line.Key, place, static unit => Workers.Contains(unit.Type), VehiclesReach, cancellationToken);
    }

    private sealed record Page(IReadOnlyList<Line> Cases);

    private sealed record Line(string Key, CaseStatus Status, CasePosition Place, string? Unit);
}
