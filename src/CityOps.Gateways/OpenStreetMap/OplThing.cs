using System.Globalization;
using System.Text;

namespace CityOps.OpenStreetMap;

/// <summary>One line of osmium's text format, read as far as roads need it (https://osmcode.org/opl-file-format/).</summary>
internal sealed class OplThing
{
    private OplThing(long number) => Number = number;

    public long Number { get; }

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Points of a way.</summary>
    public List<long> Points { get; } = [];

    private List<(char Type, long Number, string Role)> All { get; } = [];

    public static OplThing Parse(string line)
    {
        var fields = line.Split(' ');
        var thing = new OplThing(long.Parse(fields[0].AsSpan(1), CultureInfo.InvariantCulture));
        foreach (var field in fields.Skip(1).Where(field => field.Length > 1))
            thing.Take(field[0], field[1..]);
        return thing;
    }

    /// <summary>Numbers of the members of a type in a role.</summary>
    public long[] Members(char type, string role) => [.. All.Where(member => member.Type == type && member.Role == role).Select(member => member.Number)];

    private void Take(char kind, string text)
    {
        foreach (var part in text.Split(','))
        {
            if (kind == 'T' && part.Split('=') is [var key, var value])
            {
                Tags[Plain(key)] = Plain(value);
            }
            else if (kind == 'N')
            {
                // A point may carry its place after its number.
                var end = part.IndexOf('x', StringComparison.Ordinal);
                Points.Add(long.Parse(part.AsSpan(1..(end < 0 ? part.Length : end)), CultureInfo.InvariantCulture));
            }
            else if (kind == 'M' && part.Split('@') is [var member, var role])
            {
                All.Add((member[0], long.Parse(member.AsSpan(1), CultureInfo.InvariantCulture), Plain(role)));
            }
        }
    }

    /// <summary>A letter that means something to the format is written as its number between percent signs.</summary>
    private static string Plain(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var parts = text.Split('%');
        var plain = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
            plain.Append(i % 2 == 1 && int.TryParse(parts[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter) ? char.ConvertFromUtf32(letter) : parts[i]);
        return plain.ToString();
    }
}
