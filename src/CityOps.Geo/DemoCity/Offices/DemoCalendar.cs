using CityOps.WorkingTimes;

namespace CityOps.DemoCity.Offices;

/// <summary>Working hours of the demo city with the public holidays of 2026 and the days worked instead.</summary>
public static class DemoCalendar
{
    private static readonly Shift[] OfficeHours = [Shift.Parse("08:30-12:00"), Shift.Parse("14:00-17:30")];

    /// <summary>The terms.</summary>
    public static CalendarTerms Terms { get; } = new(
        "Asia/Shanghai",
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<Shift>)OfficeHours),
        [
            Free("2026-01-01", "2026-01-03", "元旦 New Year"),
            Free("2026-02-15", "2026-02-23", "春节 Spring Festival"),
            Free("2026-04-04", "2026-04-06", "清明节 Qingming Festival"),
            Free("2026-05-01", "2026-05-05", "劳动节 Labour Day"),
            Free("2026-06-19", "2026-06-21", "端午节 Dragon Boat Festival"),
            Free("2026-09-25", "2026-09-27", "中秋节 Mid-Autumn Festival"),
            Free("2026-10-01", "2026-10-07", "国庆节 National Day"),
        ],
        [
            Worked("2026-01-04", DayOfWeek.Friday, "元旦调休 New Year"),
            Worked("2026-02-14", DayOfWeek.Friday, "春节调休 Spring Festival"),
            Worked("2026-02-28", DayOfWeek.Monday, "春节调休 Spring Festival"),
            Worked("2026-05-09", DayOfWeek.Tuesday, "劳动节调休 Labour Day"),
            Worked("2026-09-20", DayOfWeek.Tuesday, "国庆节调休 National Day"),
            Worked("2026-10-10", DayOfWeek.Wednesday, "国庆节调休 National Day"),
        ],
        [Shift.AroundTheClock]);

    private static Holiday Free(string from, string to, string name) => new(Day(from), Day(to), name);

    private static MakeUpDay Worked(string date, DayOfWeek weekday, string name) => new(Day(date), weekday, null, name);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
