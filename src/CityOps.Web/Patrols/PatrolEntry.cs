using CityOps.Cases;
using CityOps.Frame;

namespace CityOps.Patrols;

/// <summary>Which places of patrols are shown.</summary>
public enum PatrolShow
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Nobody has looked in this round.</summary>
    Open,

    /// <summary>A round was missed here.</summary>
    Missed,

    /// <summary>A problem was found here.</summary>
    Found,

    /// <summary>Somebody has looked in this round.</summary>
    Done,
}

/// <summary>A place of a patrol in a list.</summary>
/// <param name="View">The patrol.</param>
/// <param name="Task">Its task.</param>
/// <param name="Point">The place.</param>
public sealed record PatrolEntry(PatrolView View, PatrolTask Task, PatrolPoint Point)
{
    /// <summary>Its name in addresses.</summary>
    public string Key => $"{View.Area}.{Point.Spot.Id}";

    /// <summary>Nobody has looked in this round.</summary>
    public bool IsOpen => Point.Look is null;

    /// <summary>How its round stands.</summary>
    public Urgency UrgencyAt(DateTimeOffset now) => IsOpen ? new Deadline(Task.From, Task.Due).At(now) : Urgency.None;

    /// <summary>
    /// The places that a viewer sees: missed ones first, then those to be looked at by their time, then those done. An inspector has his own,
    /// unless everything is asked for.
    /// </summary>
    public static IEnumerable<PatrolEntry> Of(IPatrolBoard board, Viewer viewer, bool own) =>
        from view in board.Current
        where Within(view.Area, viewer.Area) && PatrolSight.MaySee(viewer.Account, view.Area)
        from task in view.Tasks
        from point in task.Spots
        where point.Spot.Cell.StartsWith(viewer.Area, StringComparison.Ordinal) && (!own || PatrolSight.IsOwn(viewer.Account, point.Spot))
        orderby point.Look is not null, point.Missed == 0, task.Due, view.Area, point.Spot.Id
        select new PatrolEntry(view, task, point);

    /// <summary>Whether it is of the kind asked for.</summary>
    public bool Fits(PatrolShow show) => show switch
    {
        PatrolShow.Open => IsOpen,
        PatrolShow.Missed => Point.Missed > 0,
        PatrolShow.Found => Point.Problem is not null,
        PatrolShow.Done => !IsOpen,
        _ => true,
    };

    private static bool Within(string area, string looked) => area.StartsWith(looked, StringComparison.Ordinal) || looked.StartsWith(area, StringComparison.Ordinal);
}
