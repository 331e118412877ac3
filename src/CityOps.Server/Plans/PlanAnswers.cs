namespace CityOps.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Number of the version in force; null when none is.</param>
/// <param name="Name">Its name.</param>
/// <param name="IncidentTypes">Types of incident it is for.</param>
/// <param name="Levels">Levels that it has.</param>
/// <param name="Tasks">How many tasks.</param>
/// <param name="Groups">How many working groups.</param>
/// <param name="Delivered">What is in force came with the product.</param>
/// <param name="ReviewDue">Until when it has to be reviewed; null when none is in force.</param>
/// <param name="Working">Number of the version under work; null when none is.</param>
/// <param name="WorkingStatus">Where that one stands.</param>
internal sealed record PlanLine(
    string Id,
    int? Version,
    PlanText Name,
    IReadOnlyList<string> IncidentTypes,
    IReadOnlyList<ResponseLevel> Levels,
    int Tasks,
    int Groups,
    bool Delivered,
    DateTimeOffset? ReviewDue,
    int? Working,
    PlanVersionStatus? WorkingStatus)
{
    public static PlanLine Of(PlanEntry entry) => new(
        entry.Shown.Id,
        entry.InForce,
        entry.Shown.Header.Name,
        entry.Shown.Header.IncidentTypes,
        [.. entry.Shown.Triggers.Select(trigger => trigger.Level)],
        entry.Shown.Tasks.Count,
        entry.Shown.Command.Groups.Count,
        entry.Delivered,
        entry.ReviewDue,
        entry.Working,
        entry.WorkingStatus);
}

/// <summary>Whether a plan can be read.</summary>
/// <param name="Readable">It can.</param>
/// <param name="Flaws">What is wrong, with the pointer to it.</param>
internal sealed record PlanCheckAnswer(bool Readable, IReadOnlyList<string> Flaws);

/// <summary>The versions of a plan.</summary>
/// <param name="City">First four digits of the city's codes.</param>
/// <param name="Id">Identifier of the plan.</param>
/// <param name="Version">To be stated as the expected version of a command.</param>
/// <param name="Next">Number that a draft has to have now.</param>
/// <param name="Versions">The newest first.</param>
internal sealed record PlanVersionsAnswer(string City, string Id, long Version, int Next, IReadOnlyList<PlanVersionLine> Versions);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="City">First four digits of the city's codes.</param>
/// <param name="Id">Identifier of the plan.</param>
/// <param name="Version">Its version after the command.</param>
/// <param name="Status">Where the version of the plan stands that the command was about.</param>
internal sealed record PlanCommandAnswer(Guid OperationId, string City, string Id, long Version, PlanVersionStatus Status);
