using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>What dispatch is asked of: the jobs, the units and who is on what.</summary>
/// <param name="Goals">Jobs with the roads around them.</param>
/// <param name="Units">Units as they might be sent.</param>
/// <param name="Assignments">Who is on what.</param>
/// <param name="Board">Where units are.</param>
/// <param name="Knowledge">Jobs as they stand.</param>
internal sealed record DispatchSources(DispatchGoals Goals, UnitsToSend Units, IAssignmentBoard Assignments, IUnitBoard Board, IAssignmentKnowledge Knowledge);

/// <inheritdoc cref="IDispatchDesk"/>
internal sealed class DispatchDesk(DispatchSources sources, DispatchPlanner planner, DispatchNeeds needs, IGrainFactory grains, TimeProvider clock) : IDispatchDesk
{
    /// <inheritdoc />
    public async Task<DispatchPicture?> LookAsync(AccountEntry account, string job, UnitNeed? rankedFor, CancellationToken cancellationToken)
    {
        if (await sources.Knowledge.FindJobAsync(job, cancellationToken) is not { } known)
            return null;
        var sends = account.Posts.Any(post => HallPosts.All.Contains(post.Role) && known.Job.Grid.StartsWith(post.Area, StringComparison.Ordinal));
        if (!sends && !await needs.MaySeeAsync(account, known.Job, cancellationToken))
            return null;
        var (goal, _) = sources.Goals.On(job, known.Job.Place, known.Job.Grid);
        using var routes = goal is null ? null : new DispatchRoutes(goal);
        var sent = sources.Assignments.Current.Values
            .Where(line => line.Job == job || line.Next == job)
            .Select(line => Sent(line, job, routes))
            .OfType<SentUnit>()
            .OrderBy(unit => unit.Seconds ?? 0)
            .ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal);
        return new DispatchPicture(
            known.Job,
            known.Ended,
            goal is not null,
            goal?.Roads.Zones.Count(zone => zone.Incident != job) ?? 0,
            [.. sent],
            rankedFor is not null && sends && goal is not null && !known.Ended ? RankedUnits.Of(goal, rankedFor, sources.Units.Current(account, [], goal.Roads), int.MaxValue).Units : [],
            clock.GetUtcNow(),
            rankedFor);
    }

    /// <inheritdoc />
    public async Task<(DispatchPlanAnswer? Answer, Refusal? Refusal)> PlanAsync(AccountEntry account, DispatchPlanRequest request, CancellationToken cancellationToken)
    {
        List<(DispatchGoal Goal, DispatchPlanNeed Need)> found = [];
        foreach (var need in request.Needs)
        {
            var (goal, refusal) = await sources.Goals.FindAsync(account, need.Job, need.At, cancellationToken);
            if (goal is null)
                return (null, refusal);
            if (found is [{ Goal.Roads: var roads }, ..] && roads.Network != goal.Roads.Network)
                return (null, Refusal.Of(AssignmentRefusals.NoRoads));
            var (wanted, unknown) = await needs.FindAsync(need.Job, need.Request, need.Need, cancellationToken);
            if (wanted is null)
                return (null, unknown);
            found.Add((goal, need with { Need = wanted }));
        }

        return (planner.Plan(found, sources.Units.Current(account, [.. request.Types ?? []], found[0].Goal.Roads), request.StandardSeconds), null);
    }

    /// <inheritdoc />
    public async Task<Outcome<AssignmentReceipt>> ExecuteAsync(string unit, AssignmentCommand command, CancellationToken cancellationToken)
    {
        var outcome = await grains.GetGrain<IAssignmentGrain>(unit).Execute(command, cancellationToken);
        if (outcome.IsDone)
            await sources.Board.LookAsync([unit], cancellationToken);
        return outcome;
    }

    private SentUnit? Sent(AssignmentLine line, string job, DispatchRoutes? routes)
    {
        if (sources.Board.Find(line.Unit) is not { } unit)
            return null;
        var route = line.Job == job && IsUnderWay(line.Status) && unit.Fix is { } fix ? routes?.Of(UnitsToSend.TravelOf(unit.Entry.Type), fix) : null;
        return new SentUnit(
            unit.Entry,
            line,
            unit.Fix,
            route?.Seconds,
            route?.Metres,
            route is null ? [] : [.. route.Points.Select(point => new CasePosition(Math.Round(point.Longitude, 6), Math.Round(point.Latitude, 6)))]);
    }

    private static bool IsUnderWay(AssignmentStatus status) => status is AssignmentStatus.Assigned or AssignmentStatus.Acknowledged or AssignmentStatus.EnRoute;
}
