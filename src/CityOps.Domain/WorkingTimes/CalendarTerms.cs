namespace CityOps.WorkingTimes;

/// <summary>How a limit in working days is counted. Cities differ; the standards name only the unit.</summary>
public enum DayCounting
{
    /// <summary>
    /// Each working day is worth one, spread evenly over its hours: dispatched on Monday at 10:00, one day is due on Tuesday at 10:00.
    /// </summary>
    FromTheHour,

    /// <summary>The day of dispatch is not counted and the last day counts to its close: due on Tuesday when the office closes.</summary>
    FromTheNextDay,
}

/// <summary>Days on which nobody works, whatever the weekday.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Name">For people.</param>
public sealed record Holiday(DateOnly From, DateOnly To, string Name);

/// <summary>调休: a day, mostly of a weekend, that is worked instead of another.</summary>
/// <param name="Date">The day.</param>
/// <param name="As">Weekday whose hours are worked, when <paramref name="Hours"/> is null.</param>
/// <param name="Hours">Hours of this day alone; null for those of <paramref name="As"/>.</param>
/// <param name="Name">For people.</param>
public sealed record MakeUpDay(DateOnly Date, DayOfWeek As, IReadOnlyList<Shift>? Hours, string Name);

/// <summary>A working calendar as somebody wrote it. <see cref="CalendarCheck"/> finds its flaws, <see cref="WorkingCalendar"/> reckons with it.</summary>
/// <param name="TimeZone">IANA name, for example <c>Asia/Shanghai</c>.</param>
/// <param name="WeeklyHours">Office hours; a weekday that is missing or empty is free.</param>
/// <param name="Holidays">Free days, in any order.</param>
/// <param name="MakeUpDays">Days worked instead, in any order.</param>
/// <param name="EmergencyHours">Hours of the emergency service on every day, holidays too.</param>
/// <param name="DayCounting">How working days are counted.</param>
public sealed record CalendarTerms(
    string TimeZone,
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> WeeklyHours,
    IReadOnlyList<Holiday> Holidays,
    IReadOnlyList<MakeUpDay> MakeUpDays,
    IReadOnlyList<Shift> EmergencyHours,
    DayCounting DayCounting = DayCounting.FromTheHour)
{
    /// <summary>Office hours of a weekday; empty when it is free.</summary>
    public IReadOnlyList<Shift> HoursOf(DayOfWeek weekday) => WeeklyHours.GetValueOrDefault(weekday, []);
}
