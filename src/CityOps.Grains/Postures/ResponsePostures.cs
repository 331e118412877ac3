using CityOps.Accounts;
using CityOps.Incidents;
using CityOps.Journal;

namespace CityOps.Postures;

/// <summary>A response holds the posture of its district up and its end lets it go: what follows in the posture from an incident.</summary>
public sealed class ResponsePostures(IGrainFactory grains)
{
    /// <summary>The district of a unit grid.</summary>
    public static string DistrictOf(string grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return grid[..6];
    }

    /// <summary>Brings the posture of the incident's district in line with the incident; done before, it has no second effect.</summary>
    public async Task FollowAsync(IncidentView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);

        // Of one version of the incident there is one thing to follow. What holds already is refused, and nothing else is to be done.
        var operation = OperationId.Of($"incident/{view.Key}/{view.Version}/posture");
        PostureCommand command = view.Status is IncidentStatus.Active or IncidentStatus.Deescalating && view.Level is { } level
            ? new HoldPosture(operation, BuiltInAccounts.System, null, view.Key, level, view.Report.Exercise)
            : new ReleasePosture(operation, BuiltInAccounts.System, null, view.Key);
        await grains.GetGrain<IPostureGrain>(DistrictOf(view.Report.Grid)).Execute(command, cancellationToken);
    }
}
