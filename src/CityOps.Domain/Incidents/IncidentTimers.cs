using CityOps.Journal;

namespace CityOps.Incidents;

/// <summary>What the system has to do by itself with an incident as it stands: the tasks that are overdue, and the reports that were not made.</summary>
public static class IncidentTimers
{
    /// <summary>The next act, and when; null when there is none before the incident changes.</summary>
    public static (DateTimeOffset At, Func<OperationId, IncidentCommand> Make)? Next(IncidentState state)
    {
        var report = IncidentReports.Next(state);
        if (IncidentTasks.Next(state) is not { } task)
            return report;
        return report is { } late && late.At < task.At ? late : (task.At, operation => task.Make(operation));
    }
}
