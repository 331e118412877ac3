using CityOps.Coordinates;
using CityOps.Units;
using Microsoft.Extensions.Logging;

namespace CityOps.Simulation;

/// <summary>All simulated units of a city: moved on, and reported by the public API as a gateway of vehicles would.</summary>
internal sealed class Fleet(SimulationClient client, IReadOnlyList<SimulatedUnit> units, TimeProvider clock, ILogger log)
{
    /// <summary>Account that speaks for the units: the gateway of vehicles at the dispatcher's post.</summary>
    public const string Account = "sim-dispatcher";

    private const int Batch = 2_000;

    public IReadOnlyList<SimulatedUnit> Units { get; } = units;

    /// <summary>Sends the nearest free unit to a case, as a dispatcher would; its crew follows (<see cref="AssignedUnits"/>).</summary>
    /// <param name="key">The case.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="fits">Which units can be sent.</param>
    /// <param name="metres">How far one may be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether one was sent; not when none is free, or it was taken meanwhile, or one is on the case already.</returns>
    public async Task<bool> SendAsync(string key, GeoPoint place, Func<UnitEntry, bool> fits, double metres, CancellationToken cancellationToken)
    {
        if (Units.Any(unit => unit.Assigned == key))
            return false;
        var nearest = Units
            .Where(unit => unit.Assigned is null && fits(unit.Entry))
            .Select(unit => (Unit: unit, Metres: Geodesy.SphereDistance(unit.Place, place)))
            .Where(found => found.Metres <= metres)
            .OrderBy(found => found.Metres)
            .FirstOrDefault()
            .Unit;
        if (nearest is null || !(await client.PostAsync(Account, $"/api/v1/dispatch/assignments/{nearest.Entry.Code}/assign", new { job = key }, cancellationToken)).IsDone)
            return false;
        nearest.Obey(key, place);
        return true;
    }

    /// <summary>Puts all on duty.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var unit in Units)
        {
            await client.PostAsync(Account, $"/api/v1/units/{unit.Entry.Code}/on-duty", new { }, cancellationToken);

            // What it had set out to by itself before the simulator ended; what dispatch has sent it to, it finds by asking.
            await client.PostAsync(Account, $"/api/v1/units/{unit.Entry.Code}/status", new { status = "available" }, cancellationToken);
        }
    }

    /// <summary>Lets some seconds pass and reports where everybody is.</summary>
    public async Task MoveAsync(double seconds, CancellationToken cancellationToken)
    {
        foreach (var unit in Units)
            unit.Move(seconds);
        var at = clock.GetUtcNow();
        foreach (var batch in Units.Chunk(Batch))
            await ReportAsync(batch, at, cancellationToken);
    }

    private async Task ReportAsync(SimulatedUnit[] batch, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var fixes = batch.Select(unit => new
        {
            unit = unit.Entry.Code,
            at,
            longitude = Math.Round(unit.Place.Longitude, 7),
            latitude = Math.Round(unit.Place.Latitude, 7),
            speed = Math.Round(unit.Speed, 2),
            heading = Math.Round(unit.Heading, 1),
            accuracy = 3.0,
        });
        var answer = await client.PostAsync(Account, "/api/v1/units/positions", new { fixes }, cancellationToken);
        if (!answer.IsDone)
            log.LogWarning("Positions were not taken: {Status} {Code}.", (int)answer.Status, answer.Code);
        else if (answer.Read<PositionsAnswer>().Refused is { Count: > 0 } refused)
            log.LogWarning("{Count} positions were refused, the first of unit {Unit}: {Code}.", refused.Count, refused[0].Unit, refused[0].Code);
    }

    private sealed record PositionsAnswer(int Taken, IReadOnlyList<RefusedFix> Refused);

    private sealed record RefusedFix(int Index, string Unit, string Code);
}
