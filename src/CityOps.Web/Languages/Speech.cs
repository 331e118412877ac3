using System.Globalization;

namespace CityOps.Languages;

/// <summary>How a viewer is spoken to: language, and the time of the city that is looked at.</summary>
/// <param name="language">The language.</param>
/// <param name="zone">Time zone of the city.</param>
/// <param name="clock">The clock.</param>
public sealed class Speech(Language language, TimeZoneInfo zone, TimeProvider clock)
{
    /// <summary>The language.</summary>
    public Language Language { get; } = language;

    /// <summary>Time zone of the city.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>Its tag in HTML.</summary>
    public string Tag => Language == Language.Chinese ? "zh-Hans" : "en";

    /// <summary>The clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Culture that numbers and dates are written in.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == Language.Chinese ? "zh-Hans-CN" : "en-GB");

    /// <summary>A text.</summary>
    public string this[Word word] => word.In(Language);

    /// <summary>A text with values in it.</summary>
    public string this[Word word, params object?[] values] =>
        string.Format(Culture, Language == Language.English && word.EnOne is { } one && IsOne(values) ? one : word.In(Language), values);

    /// <summary>A name that data has in both languages; the other one where one is empty.</summary>
    public string Of(string zh, string en) => Language == Language.Chinese ? (zh.Length > 0 ? zh : en) : (en.Length > 0 ? en : zh);

    /// <summary>The same at the head of a line: English begins with a capital letter.</summary>
    public string Heading(string zh, string en) => Of(zh, en) is { Length: > 0 } text && Language == Language.English && char.IsAsciiLetterLower(text[0])
        ? char.ToUpperInvariant(text[0]) + text[1..]
        : Of(zh, en);

    /// <summary>Clock time in the city: 10:47:12.</summary>
    public string Clock(DateTimeOffset at) => In(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Hours and minutes in the city: 10:47.</summary>
    public string Minute(DateTimeOffset at) => In(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Today by the clock; otherwise with its date.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = In(at);
        var today = In(Now);
        return local.Date == today.Date ? local.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : local.Year == today.Year ? local.ToString(Language == Language.Chinese ? "M-d HH:mm" : "d MMM HH:mm", Culture)
            : local.ToString(Language == Language.Chinese ? "yyyy-M-d" : "d MMM yyyy", Culture);
    }

    /// <summary>With date and minute, whatever day it is.</summary>
    public string Full(DateTimeOffset at) => In(at).ToString(Language == Language.Chinese ? "yyyy-MM-dd HH:mm" : "d MMM yyyy HH:mm", Culture);

    /// <summary>A length of time in words, to its two largest parts.</summary>
    public string Length(TimeSpan span)
    {
        span = span.Duration();
        if (span.TotalMinutes >= 1)
            span = TimeSpan.FromMinutes(Math.Round(span.TotalMinutes));
        return span switch
        {
            { TotalDays: >= 1 } => Two((int)span.TotalDays, TimeWords.Days, span.Hours, TimeWords.Hours),
            { TotalHours: >= 1 } => Two(span.Hours, TimeWords.Hours, span.Minutes, TimeWords.Minutes),
            { TotalMinutes: >= 1 } => Two(span.Minutes, TimeWords.Minutes, 0, TimeWords.Seconds),
            _ => this[TimeWords.Seconds, span.Seconds],
        };
    }

    /// <summary>Local time of the city.</summary>
    public DateTimeOffset In(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The instant that a local time of the city names.</summary>
    public DateTimeOffset FromLocal(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));

    private static bool IsOne(object?[] values) => values is [int and 1, ..] or [long and 1L, ..];

    private string Two(int first, Word firstWord, int second, Word secondWord) =>
        second == 0 ? this[firstWord, first] : this[firstWord, first] + " " + this[secondWord, second];
}
