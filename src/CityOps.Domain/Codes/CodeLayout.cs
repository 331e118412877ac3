using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>What may stand in a part of a code.</summary>
internal enum PartKind
{
    Digits,
    Sequence,
    SequenceWithLetters,
    Division,
    Date,
    Minute,
    Literal,
}

/// <summary>A part of a code.</summary>
/// <param name="Name">As the refusals name it; of a literal, the text itself.</param>
/// <param name="Length">Characters.</param>
/// <param name="Kind">What may stand there.</param>
internal sealed record CodePart(string Name, int Length, PartKind Kind = PartKind.Digits)
{
    /// <summary>Fixed letters.</summary>
    public static CodePart Literal(string text) => new(text, text.Length, PartKind.Literal);
}

/// <summary>The parts of a code, one behind the other. All codes of the trade have fixed widths, so one reader serves them all.</summary>
internal sealed class CodeLayout(params CodePart[] parts)
{
    private int Length { get; } = parts.Sum(part => part.Length);

    /// <summary>Why a text has none of these layouts, which differ in length; null when it has one.</summary>
    public static Refusal? Check([NotNullWhen(true)] string? text, params ReadOnlySpan<CodeLayout> layouts)
    {
        if (string.IsNullOrEmpty(text))
            return Refusal.Of(CodeRefusals.Missing);
        var lengths = new List<string>();
        foreach (var layout in layouts)
        {
            if (layout.Length == text.Length)
                return layout.Check(text);
            lengths.Add(Text(layout.Length));
        }

        return Of(CodeRefusals.Length, ("expected", string.Join(", ", lengths)), ("found", Text(text.Length)));
    }

    /// <summary>The sequence at the end of a code, one further.</summary>
    /// <param name="value">The whole code.</param>
    /// <param name="digits">How long its sequence is.</param>
    /// <param name="next">The next code, when there is one.</param>
    public static Refusal? TryNext(string value, int digits, out string next)
    {
        next = string.Empty;
        var sequence = value.AsSpan(value.Length - digits);
        if (sequence.ContainsAnyExceptInRange('0', '9'))
            return Of(CodeRefusals.NotCounted, ("part", "sequence"), ("found", sequence.ToString()));
        if (!sequence.ContainsAnyExcept('9'))
            return Of(CodeRefusals.Exhausted, ("part", "sequence"), ("found", sequence.ToString()));
        next = string.Concat(value.AsSpan(0, value.Length - digits), Number(int.Parse(sequence, CultureInfo.InvariantCulture) + 1, digits));
        return null;
    }

    /// <summary>A number with leading zeros.</summary>
    public static string Number(int number, int digits)
    {
        var text = number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return number > 0 && text.Length == digits ? text : throw new ArgumentOutOfRangeException(nameof(number), number, $"The sequence has {digits} digits and begins with 1.");
    }

    private Refusal? Check(string text)
    {
        var start = 0;
        foreach (var part in parts)
        {
            if (Check(part, text.Substring(start, part.Length), start) is { } refusal)
                return refusal;
            start += part.Length;
        }

        return null;
    }

    private static Refusal? Check(CodePart part, string text, int start)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Fits(part, text[i], i))
                return Of(CodeRefusals.Character, ("part", part.Name), ("position", Text(start + i + 1)), ("found", text[i].ToString()));
        }

        var code = part.Kind switch
        {
            PartKind.Sequence or PartKind.SequenceWithLetters or PartKind.Division when !text.AsSpan().ContainsAnyExcept('0') => CodeRefusals.Zero,
            PartKind.Division when text[0] == '0' || (text[2..4] == "00" && text[4..] != "00") => CodeRefusals.Division,
            PartKind.Date when !IsTime(text, "yyyyMMdd") => CodeRefusals.Date,
            PartKind.Minute when !IsTime(text, "yyyyMMddHHmm") => CodeRefusals.Date,
            _ => null,
        };
        return code is null ? null : Of(code, ("part", part.Name), ("found", text));
    }

    private static bool Fits(CodePart part, char found, int place) => part.Kind switch
    {
        PartKind.Literal => part.Name[place] == found,
        PartKind.SequenceWithLetters => char.IsAsciiDigit(found) || char.IsAsciiLetterUpper(found),
        _ => char.IsAsciiDigit(found),
    };

    private static bool IsTime(string text, string format) => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Refusal Of(string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named[name] = value;
        return new Refusal(code, named);
    }
}
