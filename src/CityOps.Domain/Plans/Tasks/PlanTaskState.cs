using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CityOps.Plans.Tasks;

/// <summary>A task of a plan as its rules see it.</summary>
public sealed record PlanTaskState
{
    private const int MostEscalations = 3;

    /// <summary>Where it stands.</summary>
    public PlanTaskStatus Status { get; init; }

    /// <summary>The task as it was issued; null before.</summary>
    public PlannedTask? Planned { get; init; }

    /// <summary>Code of the organisation that has to do it now; null when nobody holds the role.</summary>
    public string? Organisation { get; init; }

    /// <summary>Until when; null while its countdown waits.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Receipts of the present owner; null before it was issued.</summary>
    public PlanTaskReceipts? Receipts { get; init; }

    /// <summary>Points of the checklist that are ticked, from 1.</summary>
    public ImmutableSortedSet<int> Ticked { get; init; } = [];

    /// <summary>Evidence so far.</summary>
    public ImmutableList<PlanTaskProof> Proofs { get; init; } = [];

    /// <summary>When it was begun; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it came to an end; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Done after it was due.</summary>
    public bool Late { get; init; }

    /// <summary>Why it was skipped, rejected, reassigned, sent back or taken back last.</summary>
    public string? Reason { get; init; }

    /// <summary>How many times the post above was told.</summary>
    public int Escalations { get; init; }

    /// <summary>Open: somebody still has to do something.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is PlanTaskStatus.Issued or PlanTaskStatus.Delivered or PlanTaskStatus.Read or PlanTaskStatus.Confirmed
        or PlanTaskStatus.InProgress or PlanTaskStatus.Rejected;

    /// <summary>Points of the checklist that are not ticked.</summary>
    [JsonIgnore]
    public IEnumerable<int> OpenPoints => Enumerable.Range(1, Planned?.Task.Checklist.Count ?? 0).Except(Ticked);

    /// <summary>
    /// When the post above has to be told, the next time; null while nothing is due, it is at an end, or three times were not enough: then
    /// it stands among the overdue on the board, and another reminder would only fill the log. Later reminders keep the same distance.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? EscalateAt => IsOpen && Escalations < MostEscalations && Due is { } due ? due.AddMinutes(Math.Max(1, Planned!.Task.Escalation.AfterMinutes) * (Escalations + 1.0)) : null;
}
