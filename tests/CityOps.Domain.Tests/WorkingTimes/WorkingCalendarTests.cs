using static CityOps.WorkingTimes.Calendars;

namespace CityOps.WorkingTimes;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(China2026);

    [Theory]
    // Inside a day, over the midday break, over the night, over a weekend.
    [InlineData("2026-03-02 09:00", "2wh", "2026-03-02 11:00")]
    [InlineData("2026-03-02 11:00", "2wh", "2026-03-02 15:00")]
    [InlineData("2026-03-02 16:30", "2wh", "2026-03-03 09:30")]
    [InlineData("2026-03-06 16:30", "2wh", "2026-03-09 09:30")]
    // What ends with the day is due at its close, not at the next opening.
    [InlineData("2026-03-02 13:00", "3.5wh", "2026-03-02 17:30")]
    [InlineData("2026-03-06 17:30", "7wh", "2026-03-09 17:30")]
    // Begun out of hours: the time runs from the opening.
    [InlineData("2026-03-07 03:00", "1wh", "2026-03-09 09:30")]
    // Over the Spring Festival: Friday the 13th, the make-up Saturday, nine free days, Tuesday the 24th.
    [InlineData("2026-02-13 17:00", "1wh", "2026-02-14 09:00")]
    [InlineData("2026-02-14 17:00", "1wh", "2026-02-24 09:00")]
    [InlineData("2026-02-13 10:00", "1wd", "2026-02-14 10:00")]
    [InlineData("2026-02-13 10:00", "2wd", "2026-02-24 10:00")]
    [InlineData("2026-02-13 10:00", "6wd", "2026-02-28 10:00")]
    [InlineData("2026-02-13 10:00", "7wd", "2026-03-02 10:00")]
    // Over the National Day: from Wednesday before it, over the make-up Saturday after it.
    [InlineData("2026-09-30 15:00", "1wd", "2026-10-08 15:00")]
    [InlineData("2026-09-30 15:00", "3wd", "2026-10-10 15:00")]
    [InlineData("2026-09-30 15:00", "4wd", "2026-10-12 15:00")]
    // A day begun out of hours is the next working day, whole.
    [InlineData("2026-03-07 10:00", "1wd", "2026-03-09 17:30")]
    [InlineData("2026-03-06 20:00", "1wd", "2026-03-09 17:30")]
    [InlineData("2026-03-06 13:00", "0.5wd", "2026-03-06 17:30")]
    // The emergency service knows no night and no holiday.
    [InlineData("2026-02-16 23:30", "2uh", "2026-02-17 01:30")]
    [InlineData("2026-12-31 23:45", "0.5uh", "2027-01-01 00:15")]
    [InlineData("2026-01-01 00:00", "8760uh", "2027-01-01 00:00")]
    public void A_limit_is_due_when_its_working_time_has_passed(string from, string limit, string due)
    {
        var span = WorkingSpan.Parse(limit);

        var at = Calendar.Add(China(from), span);

        Assert.Equal(China(due), at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
        Assert.Equal(span, Calendar.Between(China(from), at, span.Base));
    }

    [Theory]
    [InlineData("2026-03-02 10:00", "1wd", "2026-03-03 17:30")]
    [InlineData("2026-03-06 10:00", "1wd", "2026-03-09 17:30")]
    [InlineData("2026-03-07 10:00", "1wd", "2026-03-09 17:30")]
    [InlineData("2026-02-13 10:00", "2wd", "2026-02-24 17:30")]
    [InlineData("2026-02-13 10:00", "0.5wd", "2026-02-14 17:30")]
    [InlineData("2026-12-31 10:00", "1wd", "2027-01-01 17:30")]
    public void Counted_from_the_next_day_a_limit_in_days_is_due_at_a_close(string from, string limit, string due)
    {
        var calendar = new WorkingCalendar(China2026 with { DayCounting = DayCounting.FromTheNextDay });

        Assert.Equal(China(due), calendar.Add(China(from), WorkingSpan.Parse(limit)));
    }

    [Fact]
    public void A_whole_year_has_the_working_days_that_the_notice_leaves()
    {
        // 261 weekdays in 2026, of which 1-1, 1-2, 2-16…20, 2-23, 4-6, 5-1, 5-4, 5-5, 6-19, 9-25, 10-1, 10-2, 10-5…7 are free; six make-up days.
        var year = Calendar.Between(China("2026-01-01 00:00"), China("2027-01-01 00:00"), TimeBase.WorkingDays);

        Assert.Equal(261 - 19 + 6, year.Amount);
    }

    [Fact]
    public void A_night_shift_belongs_to_the_day_on_which_it_begins()
    {
        var calendar = new WorkingCalendar(Plain("Asia/Shanghai", [Shift.Parse("22:00-06:00")], Weekdays) with { Holidays = [new Holiday(Date("2026-03-03"), Date("2026-03-03"), "")] });

        // Monday's shift runs into the free Tuesday; Tuesday's is not worked; Friday's runs into Saturday.
        Assert.Equal(China("2026-03-03 06:00"), calendar.Add(China("2026-03-02 22:00"), WorkingSpan.WorkingHours(8)));
        Assert.Equal(China("2026-03-04 23:00"), calendar.Add(China("2026-03-02 22:00"), WorkingSpan.WorkingHours(9)));
        Assert.Equal(China("2026-03-07 06:00"), calendar.Add(China("2026-03-06 23:00"), WorkingSpan.WorkingHours(7)));
        Assert.Equal(4, calendar.Between(China("2026-03-02 00:00"), China("2026-03-09 00:00"), TimeBase.WorkingDays).Amount);
    }

    [Fact]
    public void What_the_day_before_still_works_is_not_counted_twice()
    {
        var terms = Plain("Asia/Shanghai", [Shift.Parse("22:00-06:00")], Weekdays) with
        {
            MakeUpDays = [new MakeUpDay(Date("2026-03-07"), DayOfWeek.Monday, [Shift.Parse("05:00-07:00")], "")],
        };

        Assert.Equal(9, new WorkingCalendar(terms).Between(China("2026-03-06 12:00"), China("2026-03-07 12:00"), TimeBase.WorkingHours).Amount);
    }

    [Fact]
    public void Hours_of_the_emergency_service_can_be_fewer_than_all()
    {
        var calendar = new WorkingCalendar(China2026 with { EmergencyHours = [Shift.Parse("06:00-23:00")] });

        Assert.Equal(China("2026-02-17 07:30"), calendar.Add(China("2026-02-16 22:30"), WorkingSpan.UrgentHours(2)));
        Assert.False(calendar.IsWorking(China("2026-02-16 23:00"), TimeBase.UrgentHours));
        Assert.True(calendar.IsWorking(China("2026-02-16 22:59"), TimeBase.UrgentHours));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-07 22:00", "2026-03-08 08:00", 9)]
    [InlineData("America/New_York", "2026-10-31 22:00", "2026-11-01 08:00", 11)]
    [InlineData("Australia/Lord_Howe", "2026-10-03 22:00", "2026-10-04 08:00", 9.5)]
    [InlineData("Europe/Berlin", "2026-03-28 22:00", "2026-03-29 08:00", 9)]
    public void A_night_in_which_the_clock_changes_counts_as_long_as_it_is(string zone, string from, string to, double hours)
    {
        var calendar = new WorkingCalendar(Plain(zone, [Shift.Parse("22:00-08:00")], Enum.GetValues<DayOfWeek>()));

        Assert.Equal((decimal)hours, calendar.Between(At(from, zone), At(to, zone), TimeBase.WorkingHours).Amount);
        Assert.Equal(At(to, zone), calendar.Add(At(from, zone), WorkingSpan.WorkingHours((decimal)hours)));
        Assert.Equal(1, calendar.Between(At(from, zone), At(to, zone), TimeBase.WorkingDays).Amount);
    }

    [Theory]
    [InlineData("01:30-02:30", 0.5)]
    [InlineData("02:15-02:45", 0)]
    [InlineData("02:30-03:30", 0.5)]
    public void A_time_that_the_clock_skips_is_the_moment_of_the_skip(string shift, double hours)
    {
        var calendar = new WorkingCalendar(Plain("America/New_York", [Shift.Parse(shift)], Enum.GetValues<DayOfWeek>()));

        Assert.Equal((decimal)hours, calendar.Between(At("2026-03-08 00:00", "America/New_York"), At("2026-03-08 12:00", "America/New_York"), TimeBase.WorkingHours).Amount);
    }

    [Fact]
    public void Around_the_clock_is_time_itself_in_every_zone()
    {
        foreach (var zone in new[] { "UTC", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Apia" })
        {
            var calendar = new WorkingCalendar(Plain(zone, [Shift.AroundTheClock], Enum.GetValues<DayOfWeek>()));
            var (from, to) = (new DateTimeOffset(2011, 6, 1, 5, 17, 3, TimeSpan.Zero), new DateTimeOffset(2021, 11, 21, 23, 1, 0, TimeSpan.Zero));

            Assert.Equal((decimal)(to - from).Ticks / TimeSpan.TicksPerHour, calendar.Between(from, to, TimeBase.WorkingHours).Amount);
            Assert.Equal(to, calendar.Add(from, calendar.Between(from, to, TimeBase.UrgentHours)));
        }
    }

    [Fact]
    public void What_lies_outside_the_calendar_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(China("2026-03-02 10:00"), WorkingSpan.WorkingHours(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(China("2026-03-02 10:00"), WorkingSpan.WorkingHours(WorkingSpan.Most + 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(China("1899-03-02 10:00"), WorkingSpan.WorkingHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(China("2999-12-31 10:00"), WorkingSpan.WorkingDays(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Between(China("2026-03-02 10:00"), China("3000-03-02 10:00"), TimeBase.WorkingHours));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(China2026 with { TimeZone = "Asia/Nowhere" }));
    }

    [Fact]
    public void A_span_of_nothing_ends_where_it_begins() =>
        Assert.Equal(China("2026-03-07 10:00"), Calendar.Add(China("2026-03-07 10:00"), WorkingSpan.WorkingDays(0)));

    [Theory]
    [InlineData("2uh")]
    [InlineData("0.5uh")]
    [InlineData("20wd")]
    public void A_span_is_written_as_it_is_read(string text) => Assert.Equal(text, WorkingSpan.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("wd")]
    [InlineData("0wd")]
    [InlineData("-1wd")]
    [InlineData("1,5wd")]
    [InlineData("2d")]
    [InlineData(" 2wd")]
    [InlineData("100001wd")]
    [InlineData(null)]
    public void What_is_no_span_is_not_read(string? text) => Assert.False(WorkingSpan.TryParse(text, out _));
}
