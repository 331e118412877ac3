namespace CityOps.WorkingTimes;

/// <summary>The working calendar: holidays, shifted working days, office hours. Pure: the same question always has the same answer.</summary>
public interface IWorkingTime
{
    /// <summary>Time zone of the city.</summary>
    TimeZoneInfo Zone { get; }

    /// <summary>The moment at which a span that starts at <paramref name="from"/> ends, rounded to the microsecond: five minutes are no exact part of an hour.</summary>
    DateTimeOffset Add(DateTimeOffset from, WorkingSpan span);

    /// <summary>
    /// How much of a time base lies between two moments, so that <c>Add(from, Between(from, to, base))</c> is <paramref name="to"/>, or the end of
    /// the working time before it. Negative when <paramref name="to"/> is earlier.
    /// </summary>
    WorkingSpan Between(DateTimeOffset from, DateTimeOffset to, TimeBase timeBase);
}
