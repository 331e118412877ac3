using System.Collections.Concurrent;

namespace CityOps.WorkingTimes;

/// <summary>All years of one time base; a year is laid out when it is first asked for. Safe for many threads.</summary>
internal sealed class Timeline(LocalClock clock, Func<DateOnly, IReadOnlyList<Shift>> shiftsOf, bool inDays)
{
    private readonly ConcurrentDictionary<int, YearOfShifts> _years = new();

    /// <summary>The count between two instants, the first not after the second.</summary>
    public decimal Between(DateTimeOffset from, DateTimeOffset to) =>
        Years(from, to).Sum(year => Year(year).CountAt(to.UtcTicks) - Year(year).CountAt(from.UtcTicks));

    /// <summary>The earliest instant at which a count above zero has passed.</summary>
    public DateTimeOffset Add(DateTimeOffset from, decimal count)
    {
        foreach (var number in Years(from, null))
        {
            var year = Year(number);
            var done = year.CountAt(from.UtcTicks);
            if (done < year.Total && done + count <= year.Total + 1e-15m)
                return Utc(Math.Max(year.TicksAt(Math.Min(done + count, year.Total)), from.UtcTicks));
            count -= year.Total - done;
        }

        throw BeyondTheCalendar(nameof(count));
    }

    /// <summary>When the n-th working day after the day of an instant closes.</summary>
    public DateTimeOffset CloseOfDay(DateTimeOffset from, int days)
    {
        var date = clock.DateAt(from);
        foreach (var number in Years(from, null))
        {
            var year = Year(number);
            var passed = year.DaysThrough(date);
            if (passed + days <= year.Days)
                return Utc(year.ClosingOf(passed + days - 1));
            days -= year.Days - passed;
        }

        throw BeyondTheCalendar(nameof(days));
    }

    /// <summary>How many working days after the day of an instant have closed at another, not earlier instant.</summary>
    public int DaysClosed(DateTimeOffset from, DateTimeOffset to)
    {
        var date = clock.DateAt(from);
        return Years(from, to).Sum(year => Math.Max(0, Year(year).DaysClosedAt(to.UtcTicks) - Year(year).DaysThrough(date)));
    }

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);

    private static ArgumentOutOfRangeException BeyondTheCalendar(string name) => new(name, "The working time ends after the last year of the calendar.");

    private YearOfShifts Year(int number) => _years.GetOrAdd(number, static (year, line) => line.Lay(year), this);

    private YearOfShifts Lay(int year) => YearOfShifts.Lay(year, clock, shiftsOf, inDays);

    /// <summary>The years to look at: a shift of New Year's Eve may run into the year, so one more before.</summary>
    private IEnumerable<int> Years(DateTimeOffset from, DateTimeOffset? to)
    {
        var first = clock.DateAt(from).Year;
        var last = to is { } end ? clock.DateAt(end).Year : CalendarCheck.LastYear;
        if (first < CalendarCheck.FirstYear || last > CalendarCheck.LastYear)
            throw new ArgumentOutOfRangeException(nameof(from), from, $"The calendar knows the years {CalendarCheck.FirstYear} to {CalendarCheck.LastYear}.");
        return Enumerable.Range(first - 1, last - first + 2);
    }
}
