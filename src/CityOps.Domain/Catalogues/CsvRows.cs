using System.Text;

namespace CityOps.Catalogues;

/// <summary>Rows of a comma-separated file with a heading (RFC 4180): fields may be quoted, a quote within is doubled.</summary>
internal static class CsvRows
{
    /// <summary>Each row by the names of the heading.</summary>
    /// <exception cref="FormatException">A row has more or fewer fields than the heading, or a quote is not closed. The message has the row's number.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string text)
    {
        List<string>? heading = null;
        var number = 0;
        foreach (var row in Split(text))
        {
            number++;
            if (heading is null)
            {
                heading = row;
                continue;
            }

            if (row.Count != heading.Count)
                throw new FormatException($"Row {number} has {row.Count} fields, the heading {heading.Count}.");
            yield return heading.Zip(row).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal);
        }
    }

    private static IEnumerable<List<string>> Split(string text)
    {
        List<string> row = [];
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[++i]);
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                row.Add(Taken(field));
            }
            else if (c == '\n' && !isQuoted)
            {
                row.Add(Taken(field));
                yield return row;
                row = [];
            }
            else if (c != '\r' || isQuoted)
            {
                field.Append(c);
            }
        }

        if (isQuoted)
            throw new FormatException("The last quote is not closed.");
        if (field.Length > 0 || row.Count > 0)
            yield return [.. row, field.ToString()];
    }

    private static string Taken(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
