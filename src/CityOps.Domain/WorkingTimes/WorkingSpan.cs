using System.Globalization;

namespace CityOps.WorkingTimes;

/// <summary>The three time bases in which handling limits are given (GB/T 30428.8, CJ/T 315).</summary>
public enum WorkingBasis
{
    /// <summary>紧急工作时: hours of the emergency service, by default around the clock on every day. Written <c>uh</c>.</summary>
    EmergencyHour,

    /// <summary>工作时: office hours. Written <c>wh</c>.</summary>
    WorkingHour,

    /// <summary>工作日: days with office hours. Written <c>wd</c>.</summary>
    WorkingDay,
}

/// <summary>An amount of working time, for example a handling limit: 2 紧急工作时, 4 工作时, 20 工作日.</summary>
/// <param name="Basis">What is counted.</param>
/// <param name="Amount">How many hours or days; fractions are allowed.</param>
public readonly record struct WorkingSpan(WorkingBasis Basis, decimal Amount)
{
    /// <summary>More than any limit of the trade; a greater amount is a typing error.</summary>
    public const decimal Most = 100_000;

    /// <summary>Hours of the emergency service.</summary>
    public static WorkingSpan EmergencyHours(decimal amount) => new(WorkingBasis.EmergencyHour, amount);

    /// <summary>Office hours.</summary>
    public static WorkingSpan Hours(decimal amount) => new(WorkingBasis.WorkingHour, amount);

    /// <summary>Working days.</summary>
    public static WorkingSpan Days(decimal amount) => new(WorkingBasis.WorkingDay, amount);

    /// <summary>Reads the short form of the catalogues: a number and <c>uh</c>, <c>wh</c> or <c>wd</c>, for example <c>0.5uh</c>.</summary>
    /// <returns>False when the text is of another form, not above zero or above <see cref="Most"/>.</returns>
    public static bool TryParse(string? text, out WorkingSpan span)
    {
        span = default;
        if (text is not { Length: > 2 } || BasisOf(text[^2..]) is not { } basis)
            return false;
        if (!decimal.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount is <= 0 or > Most)
            return false;
        span = new WorkingSpan(basis, amount);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no span.</exception>
    public static WorkingSpan Parse(string text) => TryParse(text, out var span) ? span : throw new FormatException($"'{text}' is no working span; '2uh', '4wh' and '20wd' are.");

    /// <summary>The short form, for example <c>4wh</c>.</summary>
    public override string ToString() => Amount.ToString("0.############", CultureInfo.InvariantCulture) + Basis switch
    {
        WorkingBasis.EmergencyHour => "uh",
        WorkingBasis.WorkingHour => "wh",
        _ => "wd",
    };

    private static WorkingBasis? BasisOf(string unit) => unit switch
    {
        "uh" => WorkingBasis.EmergencyHour,
        "wh" => WorkingBasis.WorkingHour,
        "wd" => WorkingBasis.WorkingDay,
        _ => null,
    };
}
