namespace CityOps.Cases;

/// <summary>In what time a limit is counted (GB/T 30428.8).</summary>
[GenerateSerializer]
public enum TimeBase
{
    /// <summary>紧急工作时: hours around the clock, every day.</summary>
    UrgentHours,

    /// <summary>工作时: hours of the office's working time.</summary>
    WorkingHours,

    /// <summary>工作日: working days of the calendar.</summary>
    WorkingDays,
}

/// <summary>A length of time in one of the three time bases.</summary>
/// <param name="Amount">Hours or days by <paramref name="Base"/>; not negative, fractions allowed (0.5 紧急工作时).</param>
/// <param name="Base">What is counted.</param>
[GenerateSerializer, Immutable]
[Alias("working-span")]
public readonly record struct WorkingSpan([property: Id(0)] decimal Amount, [property: Id(1)] TimeBase Base)
{
    /// <summary>Minutes around the clock.</summary>
    public static WorkingSpan Minutes(int minutes) => new(minutes / 60m, TimeBase.UrgentHours);

    /// <summary>Hours around the clock.</summary>
    public static WorkingSpan UrgentHours(decimal hours) => new(hours, TimeBase.UrgentHours);

    /// <summary>Hours of working time.</summary>
    public static WorkingSpan WorkingHours(decimal hours) => new(hours, TimeBase.WorkingHours);

    /// <summary>Working days.</summary>
    public static WorkingSpan WorkingDays(decimal days) => new(days, TimeBase.WorkingDays);
}
