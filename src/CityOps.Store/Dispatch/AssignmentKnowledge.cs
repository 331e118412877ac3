using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Postures;
using CityOps.Reading;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <inheritdoc cref="IAssignmentKnowledge"/>
public sealed class AssignmentKnowledge(IAccountDirectory accounts, IGrainFactory grains, DatabaseReader database) : IAssignmentKnowledge
{
    private const int LongestKey = 40;

    // From the table and not from a board: a server that has just come decides as well.
    private readonly UnitRows _units = new(database);

    /// <inheritdoc />
    public async ValueTask<AssignmentGround> GatherAsync(string unit, AssignmentCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var isSystem = command.Actor == BuiltInAccounts.System;
        var job = AssignmentTransitions.JobOf(command) is { } key ? await FindJobAsync(key, cancellationToken) : null;
        return new AssignmentGround
        {
            Unit = await _units.UnitAsync(unit, cancellationToken),
            Shown = command is AssignUnit ? await grains.GetGrain<IUnitGrain>(unit).Read(cancellationToken) : null,
            Account = isSystem ? null : await accounts.FindAsync(command.Actor, cancellationToken),
            IsSystem = isSystem,
            Job = job,
            Posture = job is not null && RaisedRights.Concern(command.GetType()) ? await database.AtAsync(job.Job.Grid, cancellationToken) : null,
        };
    }

    /// <inheritdoc />
    public async ValueTask<KnownJob?> FindJobAsync(string key, CancellationToken cancellationToken) => key switch
    {
        { Length: 0 or > LongestKey } => null,
        ['I', ..] => await grains.GetGrain<IIncidentGrain>(key).Read(cancellationToken) is { } incident
            ? new KnownJob(new DispatchJob(key, DispatchJobKind.Incident, incident.Report.Place, incident.Report.Grid), incident.EndedAt is not null || !IncidentTransitions.Open.Contains(incident.Status), [.. incident.Resources.Select(resource => resource.Id)])
            : null,
        ['R', ..] => await grains.GetGrain<ICaseGrain>(key).Read(cancellationToken) is { } routine
            ? new KnownJob(new DispatchJob(key, DispatchJobKind.Case, routine.Report.Place, routine.Report.Grid), IsEnded(routine.Standing.Status))
            : null,
        _ => null,
    };

    private static bool IsEnded(CaseStatus status) =>
        status is CaseStatus.Closed or CaseStatus.ClosedAbnormal or CaseStatus.Rejected or CaseStatus.Merged or CaseStatus.NotFiled or CaseStatus.Void or CaseStatus.CallBack or CaseStatus.Evaluated;
}
