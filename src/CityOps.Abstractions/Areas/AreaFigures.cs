namespace CityOps.Areas;

/// <summary>How the cases of an area, or of an organisation, stand now. Every figure opens what it counts.</summary>
/// <param name="Code">Code of the area or organisation.</param>
/// <param name="At">When it was counted.</param>
/// <param name="ReportedToday">Reported since the city's midnight.</param>
/// <param name="Open">Not at an end.</param>
/// <param name="Handling">Of those, dispatched and not fed back.</param>
/// <param name="DueSoon">Of those open, with less than a fifth of the post's time left.</param>
/// <param name="Overdue">Of those open, late: the post's time or the case's is over.</param>
/// <param name="ClosedToday">Closed since the city's midnight.</param>
/// <param name="ClosedOnTimeToday">Of those, not later than due.</param>
[GenerateSerializer, Immutable]
[Alias("area-figures")]
public sealed record AreaFigures(
    [property: Id(0)] string Code,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] int ReportedToday,
    [property: Id(3)] int Open,
    [property: Id(4)] int Handling,
    [property: Id(5)] int DueSoon,
    [property: Id(6)] int Overdue,
    [property: Id(7)] int ClosedToday,
    [property: Id(8)] int ClosedOnTimeToday);
