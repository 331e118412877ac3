using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CityOps.Cases;

/// <summary>A case as its rules see it.</summary>
public sealed record CaseState
{
    /// <summary>Where it stands.</summary>
    public CaseStatus Status { get; init; }

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset StageSince { get; init; }

    /// <summary>The stage clock: until when the post it lies with has to act.</summary>
    public DateTimeOffset? StageDue { get; init; }

    /// <summary>The total clock: until when the case has to be closed.</summary>
    public DateTimeOffset? TotalDue { get; init; }

    /// <summary>The total clock before any extension or suspension.</summary>
    public DateTimeOffset? OriginalTotalDue { get; init; }

    /// <summary>Its marks.</summary>
    public CaseFlags Flags { get; init; }

    /// <summary>The report; null before it came in. Never changed.</summary>
    public CaseReport? Report { get; init; }

    /// <summary>What the intake operator registered.</summary>
    public CaseRegistration? Registration { get; init; }

    /// <summary>What the reporter added.</summary>
    public ImmutableList<CaseEvidence> Supplements { get; init; } = [];

    /// <summary>The closed case that it repeats.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>What the verification found.</summary>
    public VerifyFinding? Finding { get; init; }

    /// <summary>What the collector sent who verified it.</summary>
    public CaseEvidence? FindingEvidence { get; init; }

    /// <summary>It was proposed not to accept it.</summary>
    public bool RejectionProposed { get; init; }

    /// <summary>The case it was merged into.</summary>
    public string? Master { get; init; }

    /// <summary>The cases that were merged into it.</summary>
    public ImmutableList<string> Absorbed { get; init; } = [];

    /// <summary>Its number, from filing on.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The organisation that filed it and alone may close it.</summary>
    public string? FilingOrganisation { get; init; }

    /// <summary>The unit that was designated for it.</summary>
    public string? DesignatedUnit { get; init; }

    /// <summary>Its tasks, in order.</summary>
    public ImmutableList<CaseTask> Tasks { get; init; } = [];

    /// <summary>The unit that the one asking to give it back named.</summary>
    public string? RightUnit { get; init; }

    /// <summary>The shift leader confirmed that the dispatch was wrong.</summary>
    public bool MisdispatchConfirmed { get; init; }

    /// <summary>The extension asked for.</summary>
    public PendingExtension? Extension { get; init; }

    /// <summary>Extensions granted.</summary>
    public int Extensions { get; init; }

    /// <summary>The suspension asked for or granted.</summary>
    public PendingSuspension? Suspension { get; init; }

    /// <summary>Since when the clocks stand still; null while they run.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>Limits that stand still by an order of the posture; null while they run.</summary>
    public PausedLimits? LimitsPause { get; init; }

    /// <summary>Who was asked to check.</summary>
    public string? Checker { get; init; }

    /// <summary>Failed checks.</summary>
    public int FailedChecks { get; init; }

    /// <summary>Times it went back after a failed check.</summary>
    public int Reworks { get; init; }

    /// <summary>Tasks that were late while being handled.</summary>
    public int LateHandlings { get; init; }

    /// <summary>It lies under the inspectorate.</summary>
    public bool Escalated { get; init; }

    /// <summary>Why it cannot be brought to an ordinary end.</summary>
    public AbnormalGround? AbnormalGround { get; init; }

    /// <summary>Who asked to void it.</summary>
    public string? VoidRequestedBy { get; init; }

    /// <summary>When it was closed, in whatever way.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What the reporter said.</summary>
    public CaseRating? Rating { get; init; }

    /// <summary>The case that the same is worked on in now.</summary>
    public string? ReopenedAs { get; init; }

    /// <summary>The incident that was made of it.</summary>
    public string? Incident { get; init; }

    /// <summary>Times it was urged.</summary>
    public int Urges { get; init; }

    /// <summary>Percent of the task's time at which the system urged last.</summary>
    public int UrgedPercent { get; init; }

    /// <summary>Accounts that dispatched or handled it (G-SOD).</summary>
    public ImmutableList<string> HandledBy { get; init; } = [];

    /// <summary>Accounts that checked or closed it (G-SOD).</summary>
    public ImmutableList<string> CheckedBy { get; init; } = [];

    /// <summary>The unit grid it lies in.</summary>
    [JsonIgnore]
    public string Grid => Registration?.Grid ?? Report?.Grid ?? string.Empty;

    /// <summary>Its type: as registered, or else as reported.</summary>
    [JsonIgnore]
    public string TypeCode => Registration?.TypeCode ?? Report?.TypeCode ?? string.Empty;

    /// <summary>What it is about.</summary>
    [JsonIgnore]
    public CaseKind Kind => Registration?.Kind ?? Report?.Kind ?? CaseKind.Event;

    /// <summary>The task under way, or the last one.</summary>
    [JsonIgnore]
    public CaseTask? Task => Tasks.Count == 0 ? null : Tasks[^1];

    /// <summary>Sources other than collectors have to be verified before filing.</summary>
    [JsonIgnore]
    public bool NeedsVerification => Report?.Source != CaseSource.Collector;
}

/// <summary>An extension that is being decided.</summary>
/// <param name="Due">The due time if it is granted.</param>
/// <param name="NeedsLeader">The shift leader may not decide it.</param>
/// <param name="Reviewed">The dispatch section has looked at it.</param>
public sealed record PendingExtension(DateTimeOffset Due, bool NeedsLeader, bool Reviewed);

/// <summary>A suspension that is being decided, or holds.</summary>
/// <param name="Kind">Suspended or deferred.</param>
/// <param name="PlannedUntil">Until when.</param>
public sealed record PendingSuspension(SuspensionKind Kind, DateTimeOffset PlannedUntil);

/// <summary>Limits that stand still. What a clock has left is counted from when it was stopped, or set anew while all stood still.</summary>
/// <param name="Pause">By what order.</param>
/// <param name="TaskFrom">From when on the task's time is left.</param>
/// <param name="TotalFrom">From when on the case's time is left.</param>
public sealed record PausedLimits(CaseLimitsPause Pause, DateTimeOffset TaskFrom, DateTimeOffset TotalFrom);
