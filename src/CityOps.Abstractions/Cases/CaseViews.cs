namespace CityOps.Cases;

/// <summary>What the one who gave a command is told: how the case stands now.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="CaseNumber">Its number; null before it was filed.</param>
/// <param name="Task">Number of the task under way; null before the first dispatch.</param>
/// <param name="Unit">Unit that has it; null before the first dispatch.</param>
/// <param name="StageDue">Until when the post it lies with has to act; null when nobody has to, or its limits stand still.</param>
/// <param name="TotalDue">Until when the case has to be closed; null before the first dispatch, or while its limits stand still.</param>
/// <param name="Flags">Its marks.</param>
[GenerateSerializer, Immutable]
[Alias("case-receipt")]
public sealed record CaseReceipt(
    [property: Id(0)] CaseStatus Status,
    [property: Id(1)] string? CaseNumber,
    [property: Id(2)] int? Task,
    [property: Id(3)] string? Unit,
    [property: Id(4)] DateTimeOffset? StageDue,
    [property: Id(5)] DateTimeOffset? TotalDue,
    [property: Id(6)] CaseFlags Flags);

/// <summary>A case as a reader sees it. Who may see it is decided before it is made.</summary>
/// <param name="Key">Key of the case: the number of its report.</param>
/// <param name="Version">For <see cref="CityOps.Commands.Command.ExpectedVersion"/>.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Report">The report as it came in.</param>
/// <param name="Registration">How it was registered; null before.</param>
/// <param name="Finding">What the verification found; null before.</param>
/// <param name="FilingOrganisation">The organisation that filed it; null before.</param>
/// <param name="StageSince">Since when it lies with the post it lies with.</param>
/// <param name="OriginalTotalDue">The case's due time before any extension or suspension; null before the first dispatch.</param>
/// <param name="Tasks">In order.</param>
/// <param name="Supplements">What the reporter added, in order.</param>
/// <param name="FailedChecks">Failed checks so far.</param>
/// <param name="Extensions">Extensions granted so far.</param>
/// <param name="Master">Key of the case it was merged into; null when it was not.</param>
/// <param name="Absorbed">Keys of the cases that were merged into it.</param>
/// <param name="Incident">Key of the incident that was made of it; null when none was.</param>
/// <param name="Rating">What the reporter said; null before.</param>
[GenerateSerializer, Immutable]
[Alias("case-view")]
public sealed record CaseView(
    [property: Id(0)] string Key,
    [property: Id(1)] long Version,
    [property: Id(2)] CaseReceipt Standing,
    [property: Id(3)] CaseReport Report,
    [property: Id(4)] CaseRegistration? Registration,
    [property: Id(5)] VerifyFinding? Finding,
    [property: Id(6)] string? FilingOrganisation,
    [property: Id(7)] DateTimeOffset StageSince,
    [property: Id(8)] DateTimeOffset? OriginalTotalDue,
    [property: Id(9)] IReadOnlyList<CaseTask> Tasks,
    [property: Id(10)] IReadOnlyList<CaseEvidence> Supplements,
    [property: Id(11)] int FailedChecks,
    [property: Id(12)] int Extensions,
    [property: Id(13)] string? Master,
    [property: Id(14)] IReadOnlyList<string> Absorbed,
    [property: Id(15)] string? Incident,
    [property: Id(16)] CaseRating? Rating)
{
    /// <summary>Key of the case in which the same is worked on now; null when it was not taken up again.</summary>
    [Id(17)]
    public string? ReopenedAs { get; init; }

    /// <summary>Key of the closed case that it repeats; null when it repeats none.</summary>
    [Id(18)]
    public string? RepeatOf { get; init; }

    /// <summary>Account that was asked to check; null when none is.</summary>
    [Id(19)]
    public string? Checker { get; init; }

    /// <summary>By what order its limits stand still; null when they run.</summary>
    [Id(20)]
    public CaseLimitsPause? LimitsPause { get; init; }
}
