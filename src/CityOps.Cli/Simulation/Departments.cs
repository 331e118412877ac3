using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Incidents;

namespace CityOps.Simulation;

/// <summary>
/// Plays the departments that have tasks in the incidents of the simulated city: they confirm, begin, tick and finish them, each at its own
/// desk and through the public interface. Whoever activated the plan, a person or the simulator, they do the same.
/// </summary>
internal sealed class Departments(SimulationClient client, SimulatedCity city, double speed)
{
    private const int AtOnce = 12;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private string? _photo;

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Steadily.TryAsync(() => LookAsync(cancellationToken), cancellationToken);
            await Task.Delay(Look, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks once at all incidents under way, and does what is due.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var list = await client.GetAsync(SimulatedPosts.ShiftLeader, "/api/v1/incidents", cancellationToken);
        if (!list.IsDone)
            return;
        foreach (var line in list.Read<IReadOnlyList<Line>>().Where(line => line.Status is IncidentStatus.Active or IncidentStatus.Deescalating))
        {
            var read = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/incidents/{line.Key}", cancellationToken);
            if (read.IsDone)
                await WorkAsync(line.Key, read.Read<Tasks>(), cancellationToken);
        }
    }

    private async Task WorkAsync(string key, Tasks incident, CancellationToken cancellationToken)
    {
        var plan = new TaskPlan(speed, _photo ??= await UploadAsync(cancellationToken));
        var done = 0;
        foreach (var task in incident.All)
        {
            if (task.Organisation is not { } owner || DeskOf(owner) is not { } desk || plan.Next(task, DateTimeOffset.UtcNow) is not { } step)
                continue;
            await client.PostAsync(desk, $"/api/v1/incidents/{key}/tasks/{task.Planned.Id}/{step.Command}", step.Body, cancellationToken);
            if (++done == AtOnce)
                return;
        }
    }

    private async Task<string> UploadAsync(CancellationToken cancellationToken)
    {
        var answer = await client.UploadAsync(SimulatedPosts.ShiftLeader, "/api/v1/photos", SimulatedPhoto.Draw(1, isRight: true), "image/png", cancellationToken);
        return answer.IsDone ? answer.Body.GetProperty("id").GetString()! : throw new SimulationException($"No photograph could be kept: {(int)answer.Status} {answer.Code}");
    }

    /// <summary>The simulated account that sits for an organisation; null for none.</summary>
    private string? DeskOf(string organisation) => city.Organisations.GetValueOrDefault(organisation) switch
    {
        { HandlesCases: true } => SimulatedPosts.Unit(organisation),
        { Kind: OrganisationKind.DistrictCentre } => SimulatedPosts.Seat(organisation),
        { Kind: OrganisationKind.CommandCentre } => SimulatedPosts.Dispatcher,
        { Kind: OrganisationKind.SupervisionCentre } => SimulatedPosts.ShiftLeader,
        _ => null,
    };

    private sealed record Line(string Key, IncidentStatus Status);

    private sealed record Tasks([property: System.Text.Json.Serialization.JsonPropertyName("tasks")] IReadOnlyList<IncidentTaskView> All);
}
