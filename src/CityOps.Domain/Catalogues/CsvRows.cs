using Sylvan.Data.Csv;

namespace CityOps.Catalogues;

/// <summary>Rows of a comma-separated file with a heading (RFC 4180): fields may be quoted, a quote within is doubled.</summary>
internal static class CsvRows
{
    // No character begins a comment: a code may begin with any.
    private static readonly CsvDataReaderOptions Options = new() { HasHeaders = false, Delimiter = ',', Comment = '\0' };

    /// <summary>Each row by the names of the heading.</summary>
    /// <exception cref="FormatException">A row has more or fewer fields than the heading, or a quote is not closed. The message has the row's number.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        using var reader = CsvDataReader.Create(new StringReader(text), Options);
        List<IReadOnlyDictionary<string, string>> rows = [];
        try
        {
            string[]? heading = null;
            while (reader.Read())
            {
                var row = Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString).ToArray();
                heading ??= row;
                if (row.Length != heading.Length)
                    throw new FormatException($"Row {reader.RowNumber} has {row.Length} fields, the heading {heading.Length}.");
                if (row != heading)
                    rows.Add(heading.Zip(row).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal));
            }
        }
        catch (CsvFormatException problem)
        {
            throw new FormatException($"Row {problem.RowNumber}: {problem.Message}", problem);
        }

        return rows;
    }
}
