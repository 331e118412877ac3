namespace CityOps.Dispatch;

/// <summary>One event of a unit's assignment.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Seq">Number in the assignment's stream, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Account of the one who did it.</param>
/// <param name="Event">What happened.</param>
public sealed record AssignmentHappening(string Unit, long Seq, DateTimeOffset At, string Actor, AssignmentEvent Event);

/// <summary>An assignment that has changed.</summary>
/// <param name="Line">How it stands now.</param>
/// <param name="Before">How it stood; null when nothing was known of it.</param>
public sealed record AssignmentChange(AssignmentLine Line, AssignmentLine? Before)
{
    /// <summary>Whether the unit is, was, or will be on a job.</summary>
    /// <param name="job">Key of a case or incident.</param>
    public bool Concerns(string job) => Line.Job == job || Line.Next == job || Before?.Job == job || Before?.Next == job;
}

/// <summary>Who is on what, kept in memory and brought up to date by the live feed.</summary>
public interface IAssignmentBoard
{
    /// <summary>When the board was last known to be up to date.</summary>
    DateTimeOffset FreshAt { get; }

    /// <summary>Every unit that was ever sent, by code.</summary>
    IReadOnlyDictionary<string, AssignmentLine> Current { get; }

    /// <summary>Tells, on a thread of the pool, what has changed.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action<IReadOnlyList<AssignmentChange>> changed);

    /// <summary>What the units did that were sent to a job, in the order of time, from being sent until they left it.</summary>
    /// <param name="job">Key of the case or incident.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<AssignmentHappening>> HistoryAsync(string job, CancellationToken cancellationToken);
}
