using CityOps.Checks;

namespace CityOps.WorkingTimes;

/// <summary>Finds what is wrong in a calendar. An entry that could not be read is null and was named already; it is passed over here.</summary>
public static class CalendarCheck
{
    /// <summary>First and last year that a calendar knows.</summary>
    public const int FirstYear = 1900, LastYear = 2999;

    private const int MinutesOfDay = 24 * 60;

    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>All flaws, in the order of the calendar's parts. Empty when the calendar can be reckoned with.</summary>
    public static IReadOnlyList<Flaw> Flaws(CalendarTerms terms) =>
    [
        .. TimeZone(terms.TimeZone),
        .. WeeklyHours(terms.WeeklyHours.ToDictionary(day => day.Key, IReadOnlyList<Shift?> (day) => [.. day.Value.Select(shift => (Shift?)shift)])),
        .. Holidays(terms.Holidays),
        .. MakeUpDays(terms.MakeUpDays, terms.Holidays, terms.HoursOf),
        .. EmergencyHours([.. terms.EmergencyHours.Select(shift => (Shift?)shift)]),
    ];

    internal static string NameOf(DayOfWeek weekday) => weekday switch
    {
        DayOfWeek.Monday => "monday",
        DayOfWeek.Tuesday => "tuesday",
        DayOfWeek.Wednesday => "wednesday",
        DayOfWeek.Thursday => "thursday",
        DayOfWeek.Friday => "friday",
        DayOfWeek.Saturday => "saturday",
        _ => "sunday",
    };

    internal static DayOfWeek? WeekdayOf(string? name) => Week.Where(day => NameOf(day) == name).Select(day => (DayOfWeek?)day).FirstOrDefault();

    internal static IEnumerable<Flaw> TimeZone(string name)
    {
        // A Windows name would resolve here and nowhere else; only the IANA database is the same on every machine.
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || !zone.HasIanaId)
            yield return new Flaw("timeZone", "time_zone_unknown", name);
    }

    internal static IEnumerable<Flaw> WeeklyHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift?>> week)
    {
        if (week.Values.All(shifts => shifts.Count == 0))
            yield return new Flaw("weeklyHours", "no_working_hours", string.Empty);
        foreach (var (weekday, before) in Week.Zip([DayOfWeek.Sunday, .. Week]))
        {
            foreach (var flaw in Overlaps($"weeklyHours.{NameOf(weekday)}", week.GetValueOrDefault(weekday, []), week.GetValueOrDefault(before, [])))
                yield return flaw;
        }
    }

    internal static IEnumerable<Flaw> EmergencyHours(IReadOnlyList<Shift?> shifts) =>
        shifts.Count == 0 ? [new Flaw("emergencyHours", "no_emergency_hours", string.Empty)] : Overlaps("emergencyHours", shifts, shifts);

    internal static IEnumerable<Flaw> Holidays(IReadOnlyList<Holiday?> holidays)
    {
        for (var i = 0; i < holidays.Count; i++)
        {
            if (holidays[i] is not { } holiday)
                continue;
            if (!IsKnown(holiday.From))
                yield return new Flaw($"holidays[{i}].from", "date_out_of_range", Text(holiday.From));
            if (!IsKnown(holiday.To))
                yield return new Flaw($"holidays[{i}].to", "date_out_of_range", Text(holiday.To));
            if (holiday.To < holiday.From)
                yield return new Flaw($"holidays[{i}].to", "holiday_ends_before_it_begins", Text(holiday.To));
            if (holidays.Take(i).OfType<Holiday>().FirstOrDefault(other => other.From <= holiday.To && holiday.From <= other.To) is { } twice)
                yield return new Flaw($"holidays[{i}]", "date_twice", Text(twice.From > holiday.From ? twice.From : holiday.From));
        }
    }

    internal static IEnumerable<Flaw> MakeUpDays(IReadOnlyList<MakeUpDay?> days, IReadOnlyList<Holiday?> holidays, Func<DayOfWeek, IReadOnlyList<Shift>> hoursOf)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i] is not { } day)
                continue;
            var where = $"makeUpDays[{i}]";
            if (!IsKnown(day.Date))
                yield return new Flaw($"{where}.date", "date_out_of_range", Text(day.Date));
            if (days.Take(i).OfType<MakeUpDay>().Any(other => other.Date == day.Date))
                yield return new Flaw($"{where}.date", "date_twice", Text(day.Date));
            if (holidays.OfType<Holiday>().Any(holiday => holiday.From <= day.Date && day.Date <= holiday.To))
                yield return new Flaw($"{where}.date", "make_up_day_is_holiday", Text(day.Date));
            else if (day.Hours is null && hoursOf(day.Date.DayOfWeek).Count > 0)
                yield return new Flaw($"{where}.date", "make_up_day_is_worked_anyway", Text(day.Date));
            if (day.Hours is null && hoursOf(day.As).Count == 0)
                yield return new Flaw($"{where}.as", "make_up_day_without_hours", NameOf(day.As));
            if (day.Hours is { Count: 0 })
                yield return new Flaw($"{where}.hours", "make_up_day_without_hours", string.Empty);
            foreach (var flaw in Overlaps($"{where}.hours", [.. (day.Hours ?? []).Select(shift => (Shift?)shift)], []))
                yield return flaw;
        }
    }

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsKnown(DateOnly date) => date.Year is >= FirstYear and <= LastYear;

    /// <summary>A minute worked twice would be counted twice, so a shift must begin when those before it, of this day and of the day before, are over.</summary>
    private static IEnumerable<Flaw> Overlaps(string where, IReadOnlyList<Shift?> shifts, IReadOnlyList<Shift?> dayBefore)
    {
        for (var i = 0; i < shifts.Count; i++)
        {
            if (shifts[i] is not { } shift)
                continue;
            if (shifts.Take(i).OfType<Shift>().Any(other => shift.StartMinute < other.EndMinute && other.StartMinute < shift.EndMinute))
                yield return new Flaw($"{where}[{i}]", "shift_overlaps", shift.ToString());
            else if (dayBefore.OfType<Shift>().Any(other => shift.StartMinute < other.EndMinute - MinutesOfDay))
                yield return new Flaw($"{where}[{i}]", "shift_overlaps_the_day_before", shift.ToString());
        }
    }
}
