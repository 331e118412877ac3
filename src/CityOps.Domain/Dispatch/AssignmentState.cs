using CityOps.Accounts;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>The assignment of a unit as its rules see it: one job, at most one more that is reserved.</summary>
public sealed record AssignmentState
{
    /// <summary>What the unit does.</summary>
    public AssignmentStatus Status { get; init; }

    /// <summary>What it did before it was in distress; means nothing otherwise.</summary>
    public AssignmentStatus Before { get; init; }

    /// <summary>Its one job; null for none.</summary>
    public DispatchJob? Job { get; init; }

    /// <summary>What is reserved; null for nothing.</summary>
    public DispatchJob? Next { get; init; }

    /// <summary>Since when it has the status; null before the first event.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Of the present job, or of the last; null before the first.</summary>
    public AssignmentTimes? Times { get; init; }
}

/// <summary>A job as it stands.</summary>
/// <param name="Job">The job.</param>
/// <param name="Ended">It is at an end: nobody is sent there any more.</param>
/// <param name="Requests">Its requests for resources; null for none.</param>
public sealed record KnownJob(DispatchJob Job, bool Ended, IReadOnlyCollection<PlanItemId>? Requests = null);

/// <summary>What decisions on assignments rest on.</summary>
public sealed record AssignmentGround
{
    /// <summary>The unit; null when there is none of that code.</summary>
    public UnitEntry? Unit { get; init; }

    /// <summary>The unit as its own grain shows it; null when it was not asked for.</summary>
    public UnitView? Shown { get; init; }

    /// <summary>Who gives the command; null for the system and for an account that is none.</summary>
    public AccountEntry? Account { get; init; }

    /// <summary>The system gives it.</summary>
    public bool IsSystem { get; init; }

    /// <summary>The job that the command names; null when it names none, or there is none of that key.</summary>
    public KnownJob? Job { get; init; }

    /// <summary>The posture that holds where that job is; null for a normal one.</summary>
    public PostureHere? Posture { get; init; }

    /// <summary>How far the unit is from its job's place by its last fix, metres; only for the system.</summary>
    public double? FenceMetres { get; init; }
}
