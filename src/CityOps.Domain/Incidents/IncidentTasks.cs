using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Plans.Tasks;

namespace CityOps.Incidents;

/// <summary>Commands to the tasks of an incident, and what the system has to do with them.</summary>
public static class IncidentTasks
{
    /// <summary>In what roles somebody with these posts stands to a task.</summary>
    /// <param name="state">The incident.</param>
    /// <param name="task">The task.</param>
    /// <param name="actor">Account.</param>
    /// <param name="ground">His posts, the plans and who holds their roles.</param>
    public static IReadOnlyList<PlanTaskRole> RolesOf(IncidentState state, PlanTaskState task, string actor, IncidentGround ground)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(ground);
        return RolesOf(new TaskHolders(task.Organisation, LeadOf(task.Planned!, state.Report!.Grid, ground), state.Commander?.Account), state.Report.Grid, actor, ground.Posts);
    }

    /// <summary>In what roles somebody with these posts stands to a task that these have a part in.</summary>
    public static IReadOnlyList<PlanTaskRole> RolesOf(TaskHolders holders, string grid, string actor, IReadOnlyCollection<CasePost> posts)
    {
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(posts);
        if (actor == BuiltInAccounts.System)
            return [PlanTaskRole.System];
        List<PlanTaskRole> roles = [];
        if (holders.Owner is { } owner && posts.Any(post => post.Organisation == owner))
            roles.Add(PlanTaskRole.Owner);
        if (holders.GroupLead is { } lead && posts.Any(post => post.Organisation == lead))
            roles.Add(PlanTaskRole.GroupLead);
        if (actor == holders.Commander || posts.Any(post => post.Role is CaseRole.ShiftLeader or CaseRole.Leader && grid.StartsWith(post.Area, StringComparison.Ordinal)))
            roles.Add(PlanTaskRole.Commander);
        return roles;
    }

    /// <summary>The organisation that leads the working group of a task; null when nobody does.</summary>
    public static string? LeadOf(PlannedTask task, string grid, IncidentGround ground)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(ground);
        var plan = ground.Plans.FirstOrDefault(plan => plan.Id == task.Origin.Plan);
        var group = plan?.Command.Groups.FirstOrDefault(group => group.Id == task.Task.Group);
        return group is null ? null : ground.Directory.Find(group.Lead, grid)?.Organisation;
    }

    /// <summary>What the system has to do with the tasks next, and when; null when nothing is.</summary>
    public static (DateTimeOffset At, Func<OperationId, PlanTaskCommand> Make)? Next(IncidentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.IsActive)
            return null;
        var late = state.Tasks.Where(task => task.EscalateAt is not null).MinBy(task => task.EscalateAt);
        return late is null ? null : (late.EscalateAt!.Value, operation => new EscalatePlanTask(operation, BuiltInAccounts.System, null, late.Planned!.Id));
    }

    internal static IncidentStep Decide(IncidentState state, PlanTaskCommand command, IncidentGround ground, DateTimeOffset now)
    {
        if (state.TaskOf(command.Task) is not { } task)
            return Refusal.Of(IncidentRefusals.TaskUnknown, "task", command.Task.ToString());
        if (!state.IsActive)
            return IncidentStep.Refuse(IncidentRefusals.WrongStatus, ("status", Words.Kebab.Of(state.Status)), ("command", PlanTaskTransitions.Of(command).Name));
        var decision = PlanTaskRules.Decide(task, command, new DecisionContext<PlanTaskFacts>(now, new PlanTaskFacts([.. RolesOf(state, task, command.Actor, ground)])));
        if (decision.Refusal is { } refusal)
            return refusal;
        return new IncidentStep([.. decision.Events, .. Countdowns(state, task, decision.Events, command.Actor, now)], null);
    }

    /// <summary>The countdown of a task that waited for this one begins with its end, whoever ended it.</summary>
    private static IEnumerable<IncidentEvent> Countdowns(IncidentState state, PlanTaskState task, IReadOnlyList<PlanTaskEvent> events, string actor, DateTimeOffset now)
    {
        var after = events.Aggregate(task, (before, happened) => PlanTaskRules.Apply(before, happened, new Happening(now, actor)));
        return after.IsOpen
            ? []
            : state.Tasks.Where(other => other.IsOpen && other.Due is null && other.Planned!.After == task.Planned!.Id)
                .Select(other => new PlanTaskCountdownStarted(other.Planned!.Id, PlanTaskRole.System, now.AddMinutes(other.Planned.Task.Due.Minutes)));
    }
}

/// <summary>Who has a part in a task.</summary>
/// <param name="Owner">Organisation that has to do it; null for none.</param>
/// <param name="GroupLead">Organisation that leads its working group; null for none.</param>
/// <param name="Commander">Account of the commander; null for none.</param>
public sealed record TaskHolders(string? Owner, string? GroupLead, string? Commander);
