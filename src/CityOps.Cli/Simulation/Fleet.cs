using CityOps.Coordinates;
using CityOps.Units;
using Microsoft.Extensions.Logging;

namespace CityOps.Simulation;

/// <summary>All simulated units of a city: moved on, and reported by the public API as a gateway of vehicles would.</summary>
internal sealed class Fleet(CityApi city, IReadOnlyList<SimulatedUnit> units, TimeProvider clock, ILogger log)
{
    private const int Batch = 2_000;
    private readonly Lock _gate = new();

    public IReadOnlyList<SimulatedUnit> Units { get; } = units;

    /// <summary>Sends the nearest free unit of one of these types to a case.</summary>
    /// <returns>Its code; null when none is free or there is no way.</returns>
    public async Task<string?> SendAsync(string key, GeoPoint place, IReadOnlyCollection<string> types, CancellationToken cancellationToken)
    {
        SimulatedUnit? sent;
        lock (_gate)
        {
            if (Units.Any(unit => unit.Case == key))
                return null;
            sent = Units.Where(unit => unit.Case is null && types.Contains(unit.Entry.Type)).OrderBy(unit => Geodesy.SphereDistance(unit.Place, place)).FirstOrDefault();
            if (sent?.SendTo(key, place) != true)
                return null;
        }

        await TellAsync(sent, cancellationToken);
        return sent.Entry.Code;
    }

    /// <summary>Puts all on duty.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var unit in Units)
        {
            await city.PostAsync<UnitView>($"/api/v1/units/{unit.Entry.Code}/on-duty", new { }, cancellationToken);
            await TellAsync(unit, cancellationToken);
        }
    }

    /// <summary>Lets some seconds pass and reports where everybody is.</summary>
    public async Task MoveAsync(double seconds, CancellationToken cancellationToken)
    {
        List<SimulatedUnit> changed;
        lock (_gate)
            changed = [.. Units.Where(unit => unit.Move(seconds))];
        var at = clock.GetUtcNow();
        foreach (var batch in Units.Chunk(Batch))
            await ReportAsync(batch, at, cancellationToken);
        foreach (var unit in changed)
            await TellAsync(unit, cancellationToken);
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
        var answer = await city.PostAsync<PositionsAnswer>("/api/v1/units/positions", new { fixes }, cancellationToken);
        if (answer?.Refused is { Count: > 0 } refused)
            log.LogWarning("{Count} positions were refused, the first of unit {Unit}: {Code}.", refused.Count, refused[0].Unit, refused[0].Code);
    }

    private Task<UnitView?> TellAsync(SimulatedUnit unit, CancellationToken cancellationToken) =>
        city.PostAsync<UnitView>($"/api/v1/units/{unit.Entry.Code}/status", new { status = unit.Status, @case = unit.Case }, cancellationToken);

    private sealed record PositionsAnswer(int Taken, IReadOnlyList<RefusedFix> Refused);

    private sealed record RefusedFix(int Index, string Unit, string Code);
}
