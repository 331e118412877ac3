using CityOps.Checks;

namespace CityOps.WorkingTimes;

public sealed class WorkingCalendarJsonTests
{
    [Fact]
    public void A_calendar_is_read_as_it_was_written()
    {
        var terms = Calendars.China2026 with
        {
            MakeUpDays = [.. Calendars.China2026.MakeUpDays, new MakeUpDay(new DateOnly(2026, 12, 31), DayOfWeek.Friday, [Shift.Parse("08:30-12:00")], "半天")],
            EmergencyHours = [Shift.Parse("22:00-06:00"), Shift.Parse("07:00-21:00")],
            DayCounting = DayCounting.FromTheNextDay,
        };
        var written = WorkingCalendarJson.Write(terms);

        var reading = WorkingCalendarJson.Read(written);

        Assert.Empty(reading.Flaws);
        Assert.Equal(terms.Holidays, reading.Terms!.Holidays);
        Assert.Equal(terms.EmergencyHours, reading.Terms.EmergencyHours);
        Assert.Equal(terms.HoursOf(DayOfWeek.Tuesday), reading.Terms.HoursOf(DayOfWeek.Tuesday));
        Assert.Equal(DayCounting.FromTheNextDay, reading.Terms.DayCounting);
        Assert.Equal(written, WorkingCalendarJson.Write(reading.Terms));
        Assert.Contains("国庆节", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_missing_has_its_usual_meaning()
    {
        var terms = WorkingCalendarJson.Read("""
            { "timeZone": "Asia/Shanghai", "weeklyHours": { "monday": ["09:00-17:00"] },
              "holidays": [{ "from": "2026-10-01" }], "makeUpDays": [{ "date": "2026-10-10" }] }
            """).Terms!;

        Assert.Equal(new Holiday(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1), ""), Assert.Single(terms.Holidays));
        Assert.Equal(new MakeUpDay(new DateOnly(2026, 10, 10), DayOfWeek.Monday, null, ""), Assert.Single(terms.MakeUpDays));
        Assert.Equal([Shift.AroundTheClock], terms.EmergencyHours);
        Assert.Equal(DayCounting.FromTheHour, terms.DayCounting);
    }

    [Fact]
    public void Each_wrong_entry_is_named_with_what_was_found()
    {
        var reading = WorkingCalendarJson.Read("""
            {
              "timeZone": "China Standard Time",
              "weeklyHours": {
                "monday": ["08:30-12:00", "11:00-17:00", "8-12", 5],
                "tuesday": "08:30-12:00",
                "wednesday": ["22:00-06:00"],
                "thursday": ["05:00-12:00"],
                "funday": []
              },
              "holidays": [
                { "from": "2026-10-01", "to": "2026-10-07" },
                { "from": "2026-10-05", "to": "2026-10-09" },
                { "from": "2026-13-01" },
                { "from": "2026-12-05", "to": "2026-12-01" },
                { "to": "2026-12-01" },
                "2026-01-01",
                { "from": "1026-01-01" }
              ],
              "makeUpDays": [
                { "date": "2026-10-07" },
                { "date": "2026-10-14" },
                { "date": "2026-10-18", "as": "sunday" },
                { "date": "2026-10-18", "as": "someday" },
                { "date": "2026-10-24", "hours": ["09:00-10:00", "09:30-11:00"] },
                { "date": "2026-10-24", "hours": ["x"], "nmae": "" },
                { "date": "2026-10-24", "hours": [] }
              ],
              "emergencyHours": ["20:00-09:00", "08:00-12:00"],
              "dayCounting": "roughly",
              "weekend": true
            }
            """);

        Assert.Null(reading.Terms);
        Assert.Equal(
            [
                "weekend: entry_unknown (true)",
                "weeklyHours.monday[2]: shift_malformed (\"8-12\")",
                "weeklyHours.monday[3]: shift_malformed (5)",
                "weeklyHours.tuesday: not_a_list (\"08:30-12:00\")",
                "weeklyHours.funday: weekday_unknown ([])",
                "holidays[2].from: date_malformed (2026-13-01)",
                "holidays[4].from: missing",
                "holidays[5]: not_an_object (\"2026-01-01\")",
                "makeUpDays[3].as: weekday_unknown (someday)",
                "makeUpDays[5].nmae: entry_unknown (\"\")",
                "makeUpDays[5].hours[0]: shift_malformed (\"x\")",
                "dayCounting: day_counting_unknown (roughly)",
                "timeZone: time_zone_unknown (China Standard Time)",
                "weeklyHours.monday[1]: shift_overlaps (11:00-17:00)",
                "weeklyHours.thursday[0]: shift_overlaps_the_day_before (05:00-12:00)",
                "holidays[1]: date_twice (2026-10-05)",
                "holidays[3].to: holiday_ends_before_it_begins (2026-12-01)",
                "holidays[6].from: date_out_of_range (1026-01-01)",
                "holidays[6].to: date_out_of_range (1026-01-01)",
                "makeUpDays[0].date: make_up_day_is_holiday (2026-10-07)",
                "makeUpDays[1].date: make_up_day_is_worked_anyway (2026-10-14)",
                "makeUpDays[2].as: make_up_day_without_hours (sunday)",
                "makeUpDays[4].hours[1]: shift_overlaps (09:30-11:00)",
                "makeUpDays[6].date: date_twice (2026-10-24)",
                "makeUpDays[6].hours: make_up_day_without_hours",
                "emergencyHours[1]: shift_overlaps_the_day_before (08:00-12:00)",
            ],
            reading.Flaws.Select(flaw => flaw.ToString()));
    }

    [Theory]
    [InlineData("{", "json_malformed")]
    [InlineData("[]", "not_an_object")]
    [InlineData("""{ "timeZone": "UTC", "timeZone": "UTC" }""", "json_malformed")]
    [InlineData("""{ "timeZone": "UTC" }""", "missing")]
    [InlineData("""{ "timeZone": "UTC", "weeklyHours": [] }""", "not_an_object")]
    [InlineData("""{ "timeZone": "UTC", "weeklyHours": { "monday": [] } }""", "no_working_hours")]
    [InlineData("""{ "timeZone": 8, "weeklyHours": { "monday": ["09:00-17:00"] } }""", "not_a_text")]
    [InlineData("""{ "timeZone": "UTC", "weeklyHours": { "monday": ["09:00-17:00"] }, "holidays": {} }""", "not_a_list")]
    [InlineData("""{ "timeZone": "UTC", "weeklyHours": { "monday": ["09:00-17:00"] }, "emergencyHours": [] }""", "no_emergency_hours")]
    public void What_is_no_calendar_is_refused(string json, string code)
    {
        Flaw flaw = WorkingCalendarJson.Read(json).Flaws[0];

        Assert.Equal(code, flaw.Code);
    }

    [Theory]
    [InlineData("00:00-24:00", 0, 1440)]
    [InlineData("08:30-12:00", 510, 720)]
    [InlineData("22:00-06:00", 1320, 1800)]
    [InlineData("09:00-09:00", 540, 1980)]
    [InlineData("23:59-00:00", 1439, 1440)]
    public void Hours_of_a_shift_may_run_into_the_next_day(string text, int start, int end)
    {
        Assert.True(Shift.TryParse(text, out var shift));
        Assert.Equal((start, end), (shift.StartMinute, shift.EndMinute));
    }

    [Theory]
    [InlineData("24:00-08:00")]
    [InlineData("08:60-09:00")]
    [InlineData("25:00-09:00")]
    [InlineData("24:30-09:00")]
    [InlineData("8:30-12:00")]
    [InlineData("08:30–12:00")]
    [InlineData(null)]
    public void What_is_no_shift_is_not_read(string? text) => Assert.False(Shift.TryParse(text, out _));
}
