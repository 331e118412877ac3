namespace CityOps.WorkingTimes;

/// <summary>The wall clock of a time zone.</summary>
internal sealed class LocalClock(TimeZoneInfo zone)
{
    /// <summary>The date that people there have at an instant.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant.UtcDateTime, zone));

    /// <summary>
    /// UTC ticks at which the wall clock first shows a time, or, when it skips that time, at which it skips. One rule for starts and
    /// ends: shifts that meet on the wall clock then meet in time as well.
    /// </summary>
    public long TicksAt(DateOnly date, int minute)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        if (zone.IsInvalidTime(local))
            return TicksOfSkip(local);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return local.Ticks - offset.Ticks;
    }

    private long TicksOfSkip(DateTime local)
    {
        // Offsets lie between -12 and +14 hours, so the skip lies within a day either side; there the clock only goes forward.
        var (before, after) = (local.Ticks - TimeSpan.TicksPerDay, local.Ticks + TimeSpan.TicksPerDay);
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (TimeZoneInfo.ConvertTimeFromUtc(new DateTime(middle, DateTimeKind.Utc), zone) >= local)
                after = middle;
            else
                before = middle;
        }

        return after;
    }
}
