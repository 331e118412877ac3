using System.Globalization;

namespace CityOps.WorkingTimes;

/// <summary>
/// A stretch of hours on a day, to the minute. It belongs to the day on which it begins: 22:00-06:00 on a Friday is Friday's work,
/// and is not worked when Friday is a holiday, whatever Saturday is.
/// </summary>
public readonly record struct Shift
{
    private const int MinutesOfDay = 24 * 60;

    private Shift(int start, int length) => (StartMinute, LengthMinutes) = (start, length);

    /// <summary>Minute of the day on which it begins, 0 to 1439.</summary>
    public int StartMinute { get; }

    /// <summary>How long it is by the wall clock, 1 to 1440 minutes.</summary>
    public int LengthMinutes { get; }

    /// <summary>Minute at which it ends, counted from the midnight its day begins with; above 1440 when it runs into the next day.</summary>
    public int EndMinute => StartMinute + LengthMinutes;

    /// <summary>The whole day.</summary>
    public static Shift AroundTheClock { get; } = new(0, MinutesOfDay);

    /// <summary>Reads <c>08:30-12:00</c>. An end that is not after the start is on the next day; <c>24:00</c> is the midnight that ends the day.</summary>
    /// <returns>False when the text is of another form.</returns>
    public static bool TryParse(string? text, out Shift shift)
    {
        shift = default;
        if (text is not { Length: 11 } || text[5] != '-' || Minute(text.AsSpan(0, 5)) is not { } start || Minute(text.AsSpan(6)) is not { } end || start == MinutesOfDay)
            return false;
        shift = new Shift(start, end > start ? end - start : end - start + MinutesOfDay);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no stretch of hours.</exception>
    public static Shift Parse(string text) => TryParse(text, out var shift) ? shift : throw new FormatException($"'{text}' is no stretch of hours; '08:30-12:00' is.");

    /// <summary>The written form, for example <c>22:00-06:00</c>.</summary>
    public override string ToString() => $"{Clock(StartMinute)}-{Clock(EndMinute > MinutesOfDay ? EndMinute - MinutesOfDay : EndMinute)}";

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int? Minute(ReadOnlySpan<char> text)
    {
        if (text[2] != ':' || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
            return null;
        var hour = ((text[0] - '0') * 10) + (text[1] - '0');
        var minute = ((text[3] - '0') * 10) + (text[4] - '0');
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? null : (hour * 60) + minute;
    }
}
