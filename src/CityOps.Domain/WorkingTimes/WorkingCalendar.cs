namespace CityOps.WorkingTimes;

/// <summary>
/// Reckons in working time: office hours, working days and hours of the emergency service of one city. Immutable and safe for many
/// threads; a question costs a few binary searches, and the layout of a year the first time the year is met.
/// </summary>
public sealed class WorkingCalendar : IWorkingTime
{
    private readonly CalendarTerms _terms;
    private readonly Dictionary<DateOnly, MakeUpDay> _makeUpDays;
    private readonly HashSet<DateOnly> _holidays;
    private readonly Timeline _hours;
    private readonly Timeline _days;
    private readonly Timeline _emergency;

    /// <summary>Makes a calendar of its terms.</summary>
    /// <exception cref="ArgumentException">The terms have flaws; <see cref="CalendarCheck"/> names them all.</exception>
    public WorkingCalendar(CalendarTerms terms)
    {
        if (CalendarCheck.Flaws(terms) is [var flaw, ..])
            throw new ArgumentException($"The calendar has flaws; the first is {flaw}.", nameof(terms));
        _terms = terms;
        _makeUpDays = terms.MakeUpDays.ToDictionary(day => day.Date);
        _holidays = [.. terms.Holidays.SelectMany(DaysOf)];
        Zone = TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone);
        var clock = new LocalClock(Zone);
        _hours = new Timeline(clock, ShiftsOf, inDays: false);
        _days = new Timeline(clock, ShiftsOf, inDays: true);
        _emergency = new Timeline(clock, _ => terms.EmergencyHours, inDays: false);
    }

    /// <summary>What the calendar was made of.</summary>
    public CalendarTerms Terms => _terms;

    /// <inheritdoc />
    public TimeZoneInfo Zone { get; }

    /// <summary>Office hours of a date; empty on a free day.</summary>
    public IReadOnlyList<Shift> ShiftsOf(DateOnly date)
    {
        if (_makeUpDays.TryGetValue(date, out var day))
            return day.Hours ?? _terms.HoursOf(day.As);
        return _holidays.Contains(date) ? [] : _terms.HoursOf(date.DayOfWeek);
    }

    /// <summary>
    /// When a span of working time that begins at an instant has passed: the due time of a limit. It is the earliest such instant, so four
    /// hours that end with the day are due when the office closes, not when it opens again.
    /// </summary>
    /// <param name="from">Where the span begins, in or out of working time. A span of nothing ends there too.</param>
    /// <param name="span">Not negative, at most <see cref="WorkingSpan.Most"/>.</param>
    /// <returns>The due time in UTC, to the microsecond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative or too long, or lies outside the years of the calendar.</exception>
    public DateTimeOffset Add(DateTimeOffset from, WorkingSpan span)
    {
        if (span.Amount is < 0 or > WorkingSpan.Most)
            throw new ArgumentOutOfRangeException(nameof(span), span, "The span is negative or too long.");
        if (span.Amount == 0)
            return from.ToUniversalTime();
        return span.Base switch
        {
            TimeBase.UrgentHours => _emergency.Add(from, span.Amount * TimeSpan.TicksPerHour),
            TimeBase.WorkingHours => _hours.Add(from, span.Amount * TimeSpan.TicksPerHour),
            TimeBase.WorkingDays when _terms.DayCounting == DayCounting.FromTheNextDay => _days.CloseOfDay(from, (int)Math.Ceiling(span.Amount)),
            TimeBase.WorkingDays => _days.Add(from, span.Amount),
            _ => throw new ArgumentOutOfRangeException(nameof(span), span, "No such time base."),
        };
    }

    /// <summary>
    /// The working time that passes between two instants; negative when the second is the earlier. With
    /// <see cref="DayCounting.FromTheNextDay"/>, days are those after the day of <paramref name="from"/> that have closed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies outside the years of the calendar.</exception>
    public WorkingSpan Between(DateTimeOffset from, DateTimeOffset to, TimeBase timeBase)
    {
        if (to < from)
            return new WorkingSpan(-Between(to, from, timeBase).Amount, timeBase);
        var amount = timeBase switch
        {
            TimeBase.UrgentHours => _emergency.Between(from, to) / TimeSpan.TicksPerHour,
            TimeBase.WorkingHours => _hours.Between(from, to) / TimeSpan.TicksPerHour,
            TimeBase.WorkingDays when _terms.DayCounting == DayCounting.FromTheNextDay => _days.DaysClosed(from, to),
            TimeBase.WorkingDays => Math.Round(_days.Between(from, to), 15),
            _ => throw new ArgumentOutOfRangeException(nameof(timeBase), timeBase, "No such time base."),
        };
        return new WorkingSpan(amount, timeBase);
    }

    /// <summary>Whether an instant lies in office hours or, for <see cref="TimeBase.UrgentHours"/>, in those of the emergency service. The end of a shift does not.</summary>
    public bool IsWorking(DateTimeOffset at, TimeBase timeBase) =>
        (timeBase == TimeBase.UrgentHours ? _emergency : _hours).Between(at, at.AddTicks(1)) > 0;

    private static IEnumerable<DateOnly> DaysOf(Holiday holiday)
    {
        for (var date = holiday.From; date <= holiday.To; date = date.AddDays(1))
            yield return date;
    }
}
