namespace CityOps.Dispatch;

/// <summary>Takes what a unit did on one job out of all that it did.</summary>
public static class AssignmentStories
{
    /// <summary>The events from being sent to the job until leaving it, as often as that happened.</summary>
    /// <param name="job">Key of the job.</param>
    /// <param name="happenings">Events of one unit, in order, the first of them one that sends it somewhere.</param>
    public static IReadOnlyList<AssignmentHappening> Of(string job, IEnumerable<AssignmentHappening> happenings)
    {
        ArgumentNullException.ThrowIfNull(happenings);
        List<AssignmentHappening> story = [];
        string? on = null;
        foreach (var happening in happenings)
        {
            var before = on;
            on = happening.Event switch
            {
                UnitAssigned assigned => assigned.Job.Key,
                UnitDiverted diverted => diverted.Job.Key,
                UnitReturning or UnitReleased or AssignmentCancelled or UnitWentOutOfService => null,
                _ => on,
            };
            if (before == job || on == job)
                story.Add(happening);
        }

        return story;
    }
}
