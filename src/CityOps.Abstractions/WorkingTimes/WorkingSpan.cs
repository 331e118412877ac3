using System.Globalization;

namespace CityOps.WorkingTimes;

/// <summary>In what time a limit is counted (GB/T 30428.8, CJ/T 315).</summary>
[GenerateSerializer]
public enum TimeBase
{
    /// <summary>紧急工作时: hours of the emergency service, by default around the clock on every day. Written <c>uh</c>.</summary>
    UrgentHours,

    /// <summary>工作时: office hours. Written <c>wh</c>.</summary>
    WorkingHours,

    /// <summary>工作日: days with office hours. Written <c>wd</c>.</summary>
    WorkingDays,
}

/// <summary>A length of time in one of the three time bases, for example a handling limit: 2 紧急工作时, 4 工作时, 20 工作日.</summary>
/// <param name="Amount">Hours or days by <paramref name="Base"/>; not negative, fractions allowed.</param>
/// <param name="Base">What is counted.</param>
[GenerateSerializer, Immutable]
[Alias("working-span")]
public readonly record struct WorkingSpan([property: Id(0)] decimal Amount, [property: Id(1)] TimeBase Base)
{
    /// <summary>More than any limit of the trade; a greater amount is a typing error.</summary>
    public const decimal Most = 100_000;

    /// <summary>Minutes of the emergency service.</summary>
    public static WorkingSpan Minutes(int minutes) => new(minutes / 60m, TimeBase.UrgentHours);

    /// <summary>Hours of the emergency service.</summary>
    public static WorkingSpan UrgentHours(decimal hours) => new(hours, TimeBase.UrgentHours);

    /// <summary>Office hours.</summary>
    public static WorkingSpan WorkingHours(decimal hours) => new(hours, TimeBase.WorkingHours);

    /// <summary>Working days.</summary>
    public static WorkingSpan WorkingDays(decimal days) => new(days, TimeBase.WorkingDays);

    /// <summary>Reads the short form of the catalogues: a number and <c>uh</c>, <c>wh</c> or <c>wd</c>, for example <c>0.5uh</c>.</summary>
    /// <returns>False when the text is of another form, not above zero or above <see cref="Most"/>.</returns>
    public static bool TryParse(string? text, out WorkingSpan span)
    {
        span = default;
        if (text is not { Length: > 2 } || BaseOf(text[^2..]) is not { } timeBase)
            return false;
        if (!decimal.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount is <= 0 or > Most)
            return false;
        span = new WorkingSpan(amount, timeBase);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no span.</exception>
    public static WorkingSpan Parse(string text) => TryParse(text, out var span) ? span : throw new FormatException($"'{text}' is no working span; '2uh', '4wh' and '20wd' are.");

    /// <summary>The short form, for example <c>4wh</c>.</summary>
    public override string ToString() => Amount.ToString("0.############", CultureInfo.InvariantCulture) + Base switch
    {
        TimeBase.UrgentHours => "uh",
        TimeBase.WorkingHours => "wh",
        _ => "wd",
    };

    private static TimeBase? BaseOf(string unit) => unit switch
    {
        "uh" => TimeBase.UrgentHours,
        "wh" => TimeBase.WorkingHours,
        "wd" => TimeBase.WorkingDays,
        _ => null,
    };
}
