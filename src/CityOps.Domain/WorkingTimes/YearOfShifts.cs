namespace CityOps.WorkingTimes;

/// <summary>
/// The shifts that begin in one year, as stretches of time with a running count, so that a question is a binary search. The count is in
/// ticks for hours, and in days for days, where each day is worth one and its shifts share it by their length.
/// </summary>
internal sealed class YearOfShifts
{
    // Below a tick of any count and above the rounding of decimal division.
    private const decimal Hair = 1e-15m;

    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly decimal[] _counts;
    private readonly DateOnly[] _days;
    private readonly long[] _closings;

    private YearOfShifts(long[] starts, long[] ends, decimal[] counts, DateOnly[] days, long[] closings) =>
        (_starts, _ends, _counts, _days, _closings) = (starts, ends, counts, days, closings);

    /// <summary>The count of the whole year.</summary>
    public decimal Total => _counts[^1];

    /// <summary>Working days of the year.</summary>
    public int Days => _days.Length;

    /// <summary>Lays out a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="clock">Wall clock of the place.</param>
    /// <param name="shiftsOf">Shifts that begin on a date.</param>
    /// <param name="inDays">Whether the count is in days, or in ticks.</param>
    public static YearOfShifts Lay(int year, LocalClock clock, Func<DateOnly, IReadOnlyList<Shift>> shiftsOf, bool inDays)
    {
        List<long> starts = [], ends = [], closings = [];
        List<decimal> counts = [0];
        List<DateOnly> days = [];
        var newYear = new DateOnly(year, 1, 1);
        var free = LatestEnd(clock, newYear.AddDays(-1), shiftsOf);
        for (var date = newYear; date.Year == year; date = date.AddDays(1))
        {
            var day = Worked(clock, date, shiftsOf, free);
            free = Math.Max(free, LatestEnd(clock, date, shiftsOf));
            if (day.Count == 0)
                continue;
            var (count, worked, whole) = (counts[^1], 0L, day.Sum(shift => shift.End - shift.Start));
            foreach (var (start, end) in day)
            {
                worked += end - start;
                starts.Add(start);
                ends.Add(end);
                counts.Add(!inDays ? count + worked : worked == whole ? count + 1 : count + ((decimal)worked / whole));
            }

            days.Add(date);
            closings.Add(day[^1].End);
        }

        return new YearOfShifts([.. starts], [.. ends], [.. counts], [.. days], [.. closings]);
    }

    /// <summary>The count from the start of the year to an instant.</summary>
    public decimal CountAt(long ticks)
    {
        var i = Array.BinarySearch(_starts, ticks);
        i = i < 0 ? ~i - 1 : i;
        if (i < 0)
            return 0;
        return ticks >= _ends[i] ? _counts[i + 1] : _counts[i] + ((_counts[i + 1] - _counts[i]) * (ticks - _starts[i]) / (_ends[i] - _starts[i]));
    }

    /// <summary>The earliest instant at which the count is reached. The count is above zero and at most <see cref="Total"/>.</summary>
    public long TicksAt(decimal count)
    {
        var i = Array.BinarySearch(_counts, count - Hair);
        i = Math.Clamp((i < 0 ? ~i : i) - 1, 0, _starts.Length - 1);
        var part = (count - _counts[i]) / (_counts[i + 1] - _counts[i]);

        // The database keeps microseconds; a due time must read the same after it was written.
        var exact = part * (_ends[i] - _starts[i]) / TimeSpan.TicksPerMicrosecond;
        return Math.Min(_starts[i] + (long)(Math.Round(exact) * TimeSpan.TicksPerMicrosecond), _ends[i]);
    }

    /// <summary>How many working days there are up to a date, included.</summary>
    public int DaysThrough(DateOnly date)
    {
        var i = Array.BinarySearch(_days, date);
        return i < 0 ? ~i : i + 1;
    }

    /// <summary>How many working days have closed at an instant.</summary>
    public int DaysClosedAt(long ticks)
    {
        var i = Array.BinarySearch(_closings, ticks);
        return i < 0 ? ~i : i + 1;
    }

    /// <summary>When the working day of a number, from zero, closes.</summary>
    public long ClosingOf(int day) => _closings[day];

    /// <summary>What is worked of a day's shifts: what the day before still works is left to it, so that no minute counts twice.</summary>
    private static List<(long Start, long End)> Worked(LocalClock clock, DateOnly date, Func<DateOnly, IReadOnlyList<Shift>> shiftsOf, long free)
    {
        List<(long Start, long End)> worked = [];
        foreach (var shift in shiftsOf(date).OrderBy(shift => shift.StartMinute))
        {
            var (start, end) = (Math.Max(clock.TicksAt(date, shift.StartMinute), free), clock.TicksAt(date, shift.EndMinute));
            if (start < end)
                worked.Add((start, end));
        }

        return worked;
    }

    private static long LatestEnd(LocalClock clock, DateOnly date, Func<DateOnly, IReadOnlyList<Shift>> shiftsOf) =>
        shiftsOf(date) is { Count: > 0 } shifts ? clock.TicksAt(date, shifts.Max(shift => shift.EndMinute)) : 0;
}
