using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Plans;
using CityOps.Plans.Tasks;
using CityOps.Postures;

namespace CityOps.Incidents;

/// <summary>All that a screen knows of one incident: how it stands, what happened, and what the viewer has to do with it.</summary>
/// <param name="View">How it stands.</param>
/// <param name="History">What happened, in order.</param>
/// <param name="Leads">Organisations that lead the working groups of its tasks.</param>
/// <param name="Successors">Accounts that may take the command, the viewer's own left out.</param>
/// <param name="Viewer">The viewer's account.</param>
public sealed record IncidentFile(
    IncidentView View,
    IReadOnlyList<IncidentHappening> History,
    IReadOnlyDictionary<PlanItemId, string> Leads,
    IReadOnlyList<AccountEntry> Successors,
    AccountEntry Viewer)
{
    /// <summary>Its parent and its children.</summary>
    public IReadOnlyList<IncidentRelative> Relatives { get; init; } = [];

    /// <summary>Incidents of its city that may be linked as its children, as far as the list says.</summary>
    public IReadOnlyList<IncidentLine> Linkable { get; init; } = [];

    /// <summary>A response is under way.</summary>
    public bool IsActive => View.Status is IncidentStatus.Active or IncidentStatus.Deescalating;

    /// <summary>The viewer's posts whose area holds the incident.</summary>
    public IReadOnlyCollection<CaseRole> Roles { get; } =
        Viewer.Posts.Where(post => View.Report.Grid.StartsWith(post.Area, StringComparison.Ordinal)).Select(post => post.Role).ToHashSet();

    /// <summary>The posture that holds there; null for a normal one.</summary>
    public PostureHere? Posture { get; init; }

    /// <summary>What the posture lets the viewer's posts do beyond their own rights.</summary>
    public IEnumerable<RaisedRule> Raised => Posture is { } here ? RaisedRights.In(here.Posture).Where(rule => Roles.Contains(rule.Role)) : [];

    /// <summary>Commands to the incident that the viewer may give now, as far as the table and the posture say.</summary>
    public IEnumerable<Type> Legal => IncidentTransitions.Legal(View.Status, Roles).Select(line => line.Command)
        .Union(IncidentTransitions.All.Where(line => line.From.Contains(View.Status) && Raised.Any(rule => rule.Commands.Contains(line.Command))).Select(line => line.Command));

    /// <summary>Levels that the viewer may decide on.</summary>
    public IEnumerable<ResponseLevel> Levels => Enum.GetValues<ResponseLevel>().Where(MayDecide);

    /// <summary>Levels that the viewer may raise or lower the response to; none without a response. Down from a level is decided by whoever may decide that level.</summary>
    public IEnumerable<ResponseLevel> Reachable => View.Level is not { } now
        ? []
        : Enum.GetValues<ResponseLevel>().Where(level => level != now && MayDecide((ResponseLevel)Math.Min((int)now, (int)level)));

    /// <summary>Whether the viewer may decide on a level.</summary>
    public bool MayDecide(ResponseLevel level) => Roles.Any(role => IncidentAuthority.MayDecide(role, level)) || Raised.Any(rule => RaisedRights.MayDecide(rule.Right, level));

    /// <summary>In what roles the viewer stands to a task.</summary>
    public IReadOnlyList<PlanTaskRole> RolesOf(IncidentTaskView task) => IncidentTasks.RolesOf(
        new TaskHolders(task.Organisation, Leads.GetValueOrDefault(task.Planned.Id), View.Commander?.Account),
        View.Report.Grid,
        Viewer.Name,
        [.. Viewer.Posts.Select(post => new CasePost(post.Role, post.Organisation, post.Area))]);

    /// <summary>Commands to a task that the viewer may give now.</summary>
    public IEnumerable<Type> LegalFor(IncidentTaskView task) => IsActive ? PlanTaskTransitions.Legal(task.Status, RolesOf(task)).Select(line => line.Command) : [];

    /// <summary>The viewer's department has to do the task.</summary>
    public bool IsMine(IncidentTaskView task) => task.Organisation is { } owner && Viewer.Posts.Any(post => post.Organisation == owner);

    /// <summary>A report by its identifier; null when there is none.</summary>
    public IncidentReportDue? ReportOf(string? id) => Guid.TryParse(id, out var value) ? View.Reports.FirstOrDefault(report => report.Report.Id.Value == value) : null;

    /// <summary>A task by its identifier; null when there is none.</summary>
    public IncidentTaskView? TaskOf(string? id) => Guid.TryParse(id, out var value) ? View.Tasks.FirstOrDefault(task => task.Planned.Id.Value == value) : null;
}

/// <summary>An incident that another one is linked with, as lists name it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Level">Level of the response; null without one.</param>
/// <param name="Relation">How the child comes of the parent.</param>
/// <param name="IsParent">It is the parent.</param>
public sealed record IncidentRelative(string Key, string Title, IncidentStatus Status, ResponseLevel? Level, IncidentRelation Relation, bool IsParent);

/// <summary>How tasks are looked at.</summary>
public static class IncidentTaskLooks
{
    /// <summary>Somebody still has to do something.</summary>
    public static bool IsOpen(this IncidentTaskView task) =>
        task.Status is not (PlanTaskStatus.Done or PlanTaskStatus.Skipped or PlanTaskStatus.Withdrawn or PlanTaskStatus.Absent);

    /// <summary>It was done or need not be done.</summary>
    public static bool IsDone(this IncidentTaskView task) => task.Status is PlanTaskStatus.Done or PlanTaskStatus.Skipped;

    /// <summary>Its deadline, from when it was sent to its owner.</summary>
    public static Deadline Deadline(this IncidentTaskView task) =>
        task.IsOpen() && task.Due is { } due ? new Deadline(task.Receipts?.Sent is { } sent && sent < due ? sent : due, due) : default;

    /// <summary>Open and late.</summary>
    public static bool IsOverdue(this IncidentTaskView task, DateTimeOffset now) => task.Deadline().At(now) == Urgency.Over;

    /// <summary>The class of its mark.</summary>
    public static string Mark(this IncidentTaskView task, DateTimeOffset now) => task.IsOpen() ? Cases.Deadline.Mark(task.Deadline().At(now)) : "done";
}
