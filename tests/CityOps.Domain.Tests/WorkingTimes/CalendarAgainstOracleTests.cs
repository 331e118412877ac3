using FsCheck;
using FsCheck.Fluent;

namespace CityOps.WorkingTimes;

/// <summary>Random calendars, instants and spans against the reckoning minute by minute.</summary>
public sealed class CalendarAgainstOracleTests
{
    private const int DaysLookedAt = 45;

    // New Year lies inside what is looked at: years are laid out one by one, and that seam is where a mistake would hide.
    private static readonly DateOnly FirstDay = new(2026, 12, 10);

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static Gen<Shift> Shifts(int earliest, int latest) =>
        from start in Gen.Choose(earliest, Math.Min(latest, 1440) - 1)
        from length in Gen.Choose(1, latest - start)
        select Shift.Parse($"{start / 60:00}:{start % 60:00}-{(start + length) % 1440 / 60:00}:{(start + length) % 60:00}");

    /// <summary>No hours, office hours with a break, or a day and a night shift that runs to four in the morning.</summary>
    private static Gen<IReadOnlyList<Shift>> Day { get; } = Gen.OneOf(
        Gen.Constant<IReadOnlyList<Shift>>([]),
        from morning in Shifts(300, 720)
        from afternoon in Shifts(780, 1100)
        select (IReadOnlyList<Shift>)[afternoon, morning],
        from day in Shifts(240, 900)
        from night in Shifts(1100, 1680)
        select (IReadOnlyList<Shift>)[day, night]);

    private static Gen<CalendarTerms> Terms { get; } =
        from week in Day.ArrayOf(7)
        from monday in Shifts(300, 700)
        from holidays in (from day in Gen.Choose(1, 40) from length in Gen.Choose(0, 6) select new Holiday(FirstDay.AddDays(day), FirstDay.AddDays(day + length), "")).ArrayOf(2)
        from makeUp in (from day in Gen.Choose(1, 40) from hours in Day select new MakeUpDay(FirstDay.AddDays(day), DayOfWeek.Monday, hours, "")).ArrayOf(3)
        from emergency in Gen.OneOf(Gen.Constant(Shift.AroundTheClock), Shifts(360, 1440 + 300))
        select new CalendarTerms(
            "Asia/Shanghai",
            Enumerable.Range(0, 7).ToDictionary(day => (DayOfWeek)day, day => day == 1 ? [monday] : week[day]),
            holidays[0].To < holidays[1].From ? holidays : [holidays[0]],
            [.. makeUp.DistinctBy(day => day.Date).Where(day => day.Hours!.Count > 0 && !holidays.Any(free => free.From <= day.Date && day.Date <= free.To))],
            [emergency]);

    private static Gen<(CalendarTerms Terms, TimeBase Basis, DateTimeOffset From, int Minutes, decimal Amount)> Cases { get; } =
        from terms in Terms
        from basis in Gen.Elements(TimeBase.UrgentHours, TimeBase.WorkingHours, TimeBase.WorkingDays)
        from start in Gen.Choose(1440, 20 * 1440)
        from minutes in Gen.Choose(0, 20 * 1440)
        from amount in Gen.OneOf(Gen.Choose(1, 20).Select(whole => (decimal)whole), Gen.Choose(1, 800).Select(part => part / 60m), Gen.Choose(1, 40).Select(half => half / 2m))
        select (terms, basis, new DateTimeOffset(FirstDay.ToDateTime(TimeOnly.MinValue), China).AddMinutes(start), minutes, amount);

    [Fact]
    public void Time_between_two_instants_is_the_sum_of_its_minutes() => Property.Holds(Cases, 2_000, test =>
    {
        var oracle = new MinuteOracle(test.Terms, China, FirstDay, DaysLookedAt, test.Basis);
        var to = test.From.AddMinutes(test.Minutes);

        var between = new WorkingCalendar(test.Terms).Between(test.From, to, test.Basis);

        // Compared by their distance: rounded to digits, two values a hair apart may fall on either side of a tie.
        Assert.InRange(between.Amount - oracle.Between(test.From, to), -1e-12m, 1e-12m);
    });

    [Fact]
    public void The_due_time_is_the_minute_in_which_the_span_is_used_up() => Property.Holds(Cases, 2_000, test =>
    {
        var oracle = new MinuteOracle(test.Terms, China, FirstDay, DaysLookedAt, test.Basis);
        var calendar = new WorkingCalendar(test.Terms);

        var due = calendar.Add(test.From, new WorkingSpan(test.Amount, test.Basis));

        if (oracle.Add(test.From, test.Amount) is { } end)
            Assert.InRange(due, end.AddMinutes(-1).AddTicks(1), end.AddMilliseconds(1));
        else
            Assert.True(due > new DateTimeOffset(FirstDay.AddDays(DaysLookedAt).ToDateTime(TimeOnly.MinValue), China).AddMinutes(-1));

        // The due time is rounded to the microsecond, which of a working day of one minute is 2e-8.
        Assert.InRange(calendar.Between(test.From, due, test.Basis).Amount, test.Amount - 1e-7m, test.Amount + 1e-7m);
        if (due - test.From > TimeSpan.FromMilliseconds(1))
            Assert.True(calendar.Between(test.From, due.AddMilliseconds(-1), test.Basis).Amount < test.Amount, "It is due earlier.");
    });

    [Fact]
    public void Spans_add_up_and_going_back_counts_the_same() => Property.Holds(Cases, 500, test =>
    {
        var calendar = new WorkingCalendar(test.Terms);
        var (middle, end) = (test.From.AddMinutes(test.Minutes / 3), test.From.AddMinutes(test.Minutes));

        var whole = calendar.Between(test.From, end, test.Basis).Amount;

        Assert.InRange(calendar.Between(test.From, middle, test.Basis).Amount + calendar.Between(middle, end, test.Basis).Amount - whole, -1e-12m, 1e-12m);
        Assert.Equal(-whole, calendar.Between(end, test.From, test.Basis).Amount);
    });

    [Fact]
    public void Days_counted_from_the_next_day_end_when_that_many_days_have_closed() => Property.Holds(Cases, 500, test =>
    {
        var terms = test.Terms with { DayCounting = DayCounting.FromTheNextDay };
        var calendar = new WorkingCalendar(terms);
        var days = (int)Math.Ceiling(test.Amount);

        var due = calendar.Add(test.From, WorkingSpan.WorkingDays(test.Amount));

        Assert.Equal(days, calendar.Between(test.From, due, TimeBase.WorkingDays).Amount);
        Assert.True(calendar.Between(test.From, due.AddTicks(-1), TimeBase.WorkingDays).Amount < days);
        Assert.True(calendar.IsWorking(due.AddTicks(-1), TimeBase.WorkingHours), "A day closes where its last shift ends.");
    });
}
