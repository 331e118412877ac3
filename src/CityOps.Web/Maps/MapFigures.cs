using CityOps.Cases;
using CityOps.Languages;
using CityOps.Units;

namespace CityOps.Maps;

/// <summary>The figures above the map; each is the number of the things it opens.</summary>
/// <param name="ReportedToday">Reported since the city's midnight.</param>
/// <param name="Open">Not at an end.</param>
/// <param name="Handling">Of those, with a unit.</param>
/// <param name="DueSoon">Of those open, due soon.</param>
/// <param name="DueInHalfAnHour">Of those open, due within thirty minutes.</param>
/// <param name="Overdue">Of those open, late.</param>
/// <param name="OldestOverdue">By how much the latest is late; null when none is.</param>
/// <param name="ClosedToday">Closed since the city's midnight.</param>
/// <param name="OnTimeToday">Of those, closed not later than due.</param>
/// <param name="UnitsOnDuty">Units that are heard of and on duty.</param>
/// <param name="Units">Units there are.</param>
public sealed record MapFigures(
    int ReportedToday,
    int Open,
    int Handling,
    int DueSoon,
    int DueInHalfAnHour,
    int Overdue,
    TimeSpan? OldestOverdue,
    int ClosedToday,
    int OnTimeToday,
    int UnitsOnDuty,
    int Units)
{
    /// <summary>Names of figures in addresses.</summary>
    public static IReadOnlyList<string> Names { get; } = ["today", "open", "soon", "overdue", "closed", "units"];

    /// <summary>Counts.</summary>
    public static MapFigures Of(IReadOnlyList<CaseLine> cases, IReadOnlyList<UnitLine> units, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var now = speech.Now;
        var (closed, overdue) = (Listed("closed", cases, speech).ToArray(), Listed("overdue", cases, speech).ToArray());
        return new MapFigures(
            Listed("today", cases, speech).Count(),
            Listed("open", cases, speech).Count(),
            cases.Count(line => CaseGroups.All[3].Statuses.Contains(line.Status)),
            Listed("soon", cases, speech).Count(),
            Listed("open", cases, speech).Count(line => line.StageDue is { } due && due >= now && due - now <= TimeSpan.FromMinutes(30)),
            overdue.Length,
            overdue.Length == 0 ? null : overdue.Max(line => now - line.StageDue),
            closed.Length,
            closed.Count(line => line.TotalDue is not { } due || line.ClosedAt <= due),
            units.Count(line => line.Status != UnitStatus.Offline),
            units.Count);
    }

    /// <summary>The cases that a figure counts.</summary>
    public static IEnumerable<CaseLine> Listed(string name, IReadOnlyList<CaseLine> cases, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(speech);
        var (now, today) = (speech.Now, speech.In(speech.Now).Date);
        return name switch
        {
            "today" => cases.Where(line => speech.In(line.ReportedAt).Date == today),
            "open" => cases.Where(line => !CaseGroups.IsClosed(line)),
            "soon" => cases.Where(line => !CaseGroups.IsClosed(line) && line.Deadline().At(now) == Urgency.Soon),
            "overdue" => cases.Where(line => !CaseGroups.IsClosed(line) && line.Deadline().At(now) == Urgency.Over),
            "closed" => cases.Where(line => line.ClosedAt is { } at && speech.In(at).Date == today),
            _ => [],
        };
    }
}
