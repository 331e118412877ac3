namespace CityOps.Incidents;

/// <summary>What the forms of an incident are filled from: as it stands, or as it stood when a period was frozen.</summary>
/// <param name="File">The incident at that moment, with what happened until then.</param>
/// <param name="Forces">Units at that moment.</param>
/// <param name="Period">The frozen period; null for the live state.</param>
/// <param name="At">The moment.</param>
/// <param name="Names">Names of what it holds as codes.</param>
public sealed record IncidentPaper(IncidentFile File, IReadOnlyList<IncidentForce> Forces, IncidentPeriod? Period, DateTimeOffset At, IncidentNames Names)
{
    /// <summary>The incident.</summary>
    public IncidentView View => File.View;

    /// <summary>The period whose objectives hold: the frozen one, or the last one before now.</summary>
    public IncidentPeriod? Shown => Period ?? (View.Periods.Count > 0 ? View.Periods[^1] : null);

    /// <summary>Tasks by the working group that has them, in the order in which they are due.</summary>
    public IEnumerable<IGrouping<string, IncidentTaskView>> Groups =>
        View.Tasks.Where(task => task.Status != Plans.PlanTaskStatus.Withdrawn).GroupBy(task => Names.Text(task.Planned.GroupName), StringComparer.Ordinal);

    /// <summary>Tasks that somebody still has to do, the first due first.</summary>
    public IEnumerable<IncidentTaskView> Open => View.Tasks.Where(task => task.IsOpen()).OrderBy(task => task.Due ?? task.Planned.PlannedDue);

    /// <summary>The view and history as they stood after an event of the incident.</summary>
    public static (IncidentView View, IReadOnlyList<IncidentHappening> History) Until(string key, IReadOnlyList<IncidentHappening> history, long seq)
    {
        ArgumentNullException.ThrowIfNull(history);
        IncidentHappening[] past = [.. history.Where(entry => entry.Seq <= seq)];
        var state = past.Aggregate(IncidentRules.Initial, (before, entry) => IncidentRules.Apply(before, entry.Event, new Commands.Happening(entry.At, entry.Actor)));
        return (IncidentRules.ViewOf(state, key, seq)!, past);
    }
}
