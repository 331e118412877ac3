namespace CityOps.WorkingTimes;

/// <summary>Calendars that the tests reckon with.</summary>
internal static class Calendars
{
    public static readonly IReadOnlyList<Shift> Office = [Shift.Parse("08:30-12:00"), Shift.Parse("14:00-17:30")];

    public static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>
    /// Office hours of seven hours a day, and the free and make-up days of 2026 by the notice of the General Office of the State Council of
    /// 2025-11-04 (国务院办公厅关于2026年部分节假日安排的通知).
    /// </summary>
    public static readonly CalendarTerms China2026 = new(
        "Asia/Shanghai",
        Week(Office, Weekdays),
        [
            Days("2026-01-01", "2026-01-03", "元旦"),
            Days("2026-02-15", "2026-02-23", "春节"),
            Days("2026-04-04", "2026-04-06", "清明节"),
            Days("2026-05-01", "2026-05-05", "劳动节"),
            Days("2026-06-19", "2026-06-21", "端午节"),
            Days("2026-09-25", "2026-09-27", "中秋节"),
            Days("2026-10-01", "2026-10-07", "国庆节"),
        ],
        [MakeUp("2026-01-04"), MakeUp("2026-02-14"), MakeUp("2026-02-28"), MakeUp("2026-05-09"), MakeUp("2026-09-20"), MakeUp("2026-10-10")],
        [Shift.AroundTheClock]);

    public static Dictionary<DayOfWeek, IReadOnlyList<Shift>> Week(IReadOnlyList<Shift> hours, params IEnumerable<DayOfWeek> weekdays) =>
        weekdays.ToDictionary(day => day, _ => hours);

    public static CalendarTerms Plain(string zone, IReadOnlyList<Shift> hours, params IEnumerable<DayOfWeek> weekdays) =>
        new(zone, Week(hours, weekdays), [], [], [Shift.AroundTheClock]);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An instant by the wall clock of China.</summary>
    public static DateTimeOffset China(string text) => At(text, "Asia/Shanghai");

    public static DateTimeOffset At(string text, string zone)
    {
        var local = DateTime.ParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local));
    }

    private static Holiday Days(string from, string to, string name) => new(Date(from), Date(to), name);

    private static MakeUpDay MakeUp(string date) => new(Date(date), DayOfWeek.Monday, null, "调休");
}
