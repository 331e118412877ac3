using System.Globalization;

namespace CityOps.Plans.Conditions;

/// <summary>Why a condition cannot be read.</summary>
/// <param name="Position">Character at which it fails, from 1.</param>
/// <param name="Code">What is wrong, in snake case.</param>
/// <param name="Found">What stands there; empty at the end.</param>
public sealed record ConditionProblem(int Position, string Code, string Found)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Position}: {Code}{(Found.Length == 0 ? string.Empty : $" '{Found}'")}");
}

/// <summary>What came of reading a condition.</summary>
/// <param name="Condition">Null when it cannot be read.</param>
/// <param name="Problem">Null when it can.</param>
public sealed record ConditionReading(PlanCondition? Condition, ConditionProblem? Problem);

/// <summary>One word of a condition.</summary>
/// <param name="Text">Its text; empty at the end.</param>
/// <param name="Position">Where it begins, from 1.</param>
internal readonly record struct ConditionWord(string Text, int Position)
{
    public bool IsName => Text.Length > 0 && char.IsAsciiLetter(Text[0]);

    public ComparisonSign? Sign => Text switch
    {
        ">=" => ComparisonSign.AtLeast,
        ">" => ComparisonSign.MoreThan,
        "<=" => ComparisonSign.AtMost,
        "<" => ComparisonSign.LessThan,
        "=" => ComparisonSign.Equal,
        _ => null,
    };

    public WarningColour? Colour => Text switch
    {
        "blue" => WarningColour.Blue,
        "yellow" => WarningColour.Yellow,
        "orange" => WarningColour.Orange,
        "red" => WarningColour.Red,
        _ => null,
    };

    public decimal? Number =>
        Text.Length > 0 && char.IsAsciiDigit(Text[0])
        && decimal.TryParse(Text.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public int? WindowMinutes
    {
        get
        {
            var unit = Text.Length > 1 ? Text[^1] switch { 'm' => 1, 'h' => 60, 'd' => 1440, _ => 0 } : 0;
            return unit > 0 && int.TryParse(Text.AsSpan(0, Text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 10_000
                ? count * unit
                : null;
        }
    }
}

/// <summary>Cuts a condition into words.</summary>
internal static class ConditionWords
{
    public static List<ConditionWord> Of(string text)
    {
        List<ConditionWord> words = [];
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var length = Length(text, at);
            words.Add(new ConditionWord(text.Substring(at, length), at + 1));
            at += length;
        }

        words.Add(new ConditionWord(string.Empty, text.Length + 1));
        return words;
    }

    private static int Length(string text, int at)
    {
        if (char.IsAsciiLetterOrDigit(text[at]))
        {
            var end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
                end++;
            return end - at;
        }

        return text[at] is '<' or '>' && at + 1 < text.Length && text[at + 1] == '=' ? 2 : 1;
    }
}
