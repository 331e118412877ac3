using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>A calendar simple enough to reckon in one's head: a working hour takes three hours of the clock, a working day a whole one.</summary>
public sealed class PlainWorkingTime : IWorkingTime
{
    public static PlainWorkingTime Instance { get; } = new();

    public TimeZoneInfo Zone => TimeZoneInfo.Utc;

    public DateTimeOffset Add(DateTimeOffset from, WorkingSpan span) => from.AddMicroseconds((double)Math.Round(span.Amount * Ticks(span.Base) / TimeSpan.TicksPerMicrosecond));

    public WorkingSpan Between(DateTimeOffset from, DateTimeOffset to, TimeBase timeBase) =>
        new(to <= from ? 0 : (to - from).Ticks / (decimal)Ticks(timeBase), timeBase);

    private static long Ticks(TimeBase timeBase) => timeBase switch
    {
        TimeBase.UrgentHours => TimeSpan.TicksPerHour,
        TimeBase.WorkingHours => 3 * TimeSpan.TicksPerHour,
        _ => TimeSpan.TicksPerDay,
    };
}
