using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Dispatch;

namespace CityOps.Simulation;

/// <summary>
/// Plays the crews of simulated units that dispatch has sent: each knows of its job, sets out, and says so when it is there, has done its
/// work and is back. Whoever sent it, a screen or the simulator, it goes the same way through the public interface.
/// </summary>
internal sealed class AssignedUnits(SimulationClient client, Fleet fleet)
{
    private const string Assignments = "/api/v1/dispatch/assignments";

    /// <summary>Looks once what the units were sent to, and answers for each.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(Fleet.Account, Assignments, cancellationToken);
        if (!answer.IsDone)
            return;
        var units = fleet.Units.ToDictionary(unit => unit.Entry.Code, StringComparer.Ordinal);
        foreach (var line in answer.Read<IReadOnlyList<Line>>())
        {
            if (units.TryGetValue(line.Unit, out var unit))
                await FollowAsync(unit, line, cancellationToken);
        }
    }

    private async Task FollowAsync(SimulatedUnit unit, Line line, CancellationToken cancellationToken)
    {
        if (line.Job is not null && line.Place is { } place && unit.Assigned != line.Job)
            unit.Obey(line.Job, new GeoPoint(place.Longitude, place.Latitude));
        else if (line.Job is null && unit.Assigned is not null)
            unit.Free();
        if (CommandOf(unit, line) is { } command)
            await client.PostAsync(Fleet.Account, $"{Assignments}/{line.Unit}/{command}", new { expectedVersion = line.Version }, cancellationToken);
    }

    /// <summary>What the crew says next; null for nothing. One word a look: each takes its time, as with people.</summary>
    private static string? CommandOf(SimulatedUnit unit, Line line) => line.Status switch
    {
        AssignmentStatus.Assigned => "acknowledge",
        AssignmentStatus.Acknowledged => "depart",
        AssignmentStatus.EnRoute when unit.IsThere => "arrive",
        AssignmentStatus.OnScene when unit.HasWorked => "return",
        AssignmentStatus.Returning => "release",
        _ => null,
    };

    private sealed record Line(string Unit, long Version, AssignmentStatus Status, string? Job, CasePosition? Place);
}
