using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Incidents;
using CityOps.Plans;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>What dispatch asks of incidents: who may see them, and what their requests need of a unit.</summary>
internal sealed class DispatchNeeds(IIncidentDesk incidents)
{
    /// <summary>Whoever may see an incident sees who is on it; a case shows its units to the hall alone.</summary>
    public async Task<bool> MaySeeAsync(AccountEntry account, DispatchJob job, CancellationToken cancellationToken) =>
        account.Administrator
        || (job.Kind == DispatchJobKind.Incident && await incidents.ReadAsync(job.Key, cancellationToken) is { } view && IncidentSight.MaySee(account, view));

    /// <summary>What a unit has to be able to do: as it is said, or else as the request of the incident says.</summary>
    /// <param name="job">Key of the incident; null for a place.</param>
    /// <param name="request">Its request; null for none.</param>
    /// <param name="said">What somebody has said is needed; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(UnitNeed? Need, Refusal? Refusal)> FindAsync(string? job, PlanItemId? request, UnitNeed? said, CancellationToken cancellationToken)
    {
        if (said is not null && UnitCapabilities.FirstUnknown(said) is { } unknown)
            return (null, Refusal.Of(AssignmentRefusals.CapabilityUnknown, "capability", unknown));
        if (request is not { } id)
            return (said ?? UnitNeed.Any, null);
        var asked = job is null ? null : (await incidents.ReadAsync(job, cancellationToken))?.Resources.FirstOrDefault(resource => resource.Id == id);
        return asked is null
            ? (null, Refusal.Of(AssignmentRefusals.RequestUnknown, "job", job ?? string.Empty))
            : (said ?? asked.Resource.Units ?? UnitNeed.Any, null);
    }
}
