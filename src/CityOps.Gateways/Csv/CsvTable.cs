using System.Text;

namespace CityOps.Csv;

/// <summary>A row of a table.</summary>
/// <param name="Line">Line of the file that it begins on, from 1; the heading is mostly line 1.</param>
/// <param name="Fields">Its fields, as many as the heading has.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields);

/// <summary>
/// A comma-separated file with a heading (RFC 4180), read whole and strictly: a file that is broken anywhere is refused before anything is
/// done with it.
/// </summary>
public sealed class CsvTable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Dictionary<string, int> _columns;

    private CsvTable(Dictionary<string, int> columns, IReadOnlyList<CsvRow> rows) => (_columns, Rows) = (columns, rows);

    /// <summary>Its rows, without the heading.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="FormatException">The file is no UTF-8, has no heading, a column twice, a quote that does not end, or a row of another length. The message has the line.</exception>
    public static CsvTable Read(ReadOnlySpan<byte> bytes)
    {
        var lines = new CsvLines(Decode(bytes));
        if (!lines.TryNext(out var heading))
            throw new FormatException("The file is empty.");
        var columns = Columns(heading);
        var rows = new List<CsvRow>();
        while (lines.TryNext(out var row))
        {
            if (row.Fields.Count != columns.Count)
                throw new FormatException($"Line {row.Line} has {row.Fields.Count} fields, the heading {columns.Count}.");
            rows.Add(row);
        }

        return new CsvTable(columns, rows);
    }

    /// <summary>Number of a column; null when there is none of that name.</summary>
    public int? Column(string name) => _columns.TryGetValue(name, out var column) ? column : null;

    private static Dictionary<string, int> Columns(CsvRow heading)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, name) in heading.Fields.Index())
        {
            if (!columns.TryAdd(name.Trim(), index))
                throw new FormatException($"The heading has the column '{name.Trim()}' twice.");
        }

        return columns;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw new FormatException("The file holds NUL characters: it is no text.") : text;
        }
        catch (DecoderFallbackException problem)
        {
            throw new FormatException($"The file is no UTF-8: byte {problem.Index + 1} does not belong to any character.", problem);
        }
    }
}

/// <summary>Parts a text into rows.</summary>
internal sealed class CsvLines(string text)
{
    private int _at;
    private int _line = 1;

    public bool TryNext(out CsvRow row)
    {
        var began = _line;
        List<string> fields = [];
        while (_at < text.Length)
        {
            fields.Add(Field());
            if (_at < text.Length && text[_at] == ',')
            {
                _at++;
                if (_at == text.Length)
                    fields.Add(string.Empty);
                continue;
            }

            EndOfLine();
            if (fields is not [{ Length: 0 }])
                break;

            // An empty line is no row.
            fields.Clear();
            began = _line;
        }

        row = new CsvRow(began, fields);
        return fields.Count > 0;
    }

    private void EndOfLine()
    {
        if (_at < text.Length && text[_at] == '\r')
            _at++;
        if (_at < text.Length && text[_at] == '\n')
        {
            _at++;
            _line++;
        }
    }

    private string Field() => _at < text.Length && text[_at] == '"' ? Quoted() : Plain();

    private string Plain()
    {
        var end = text.AsSpan(_at).IndexOfAny(",\r\n");
        var field = end < 0 ? text[_at..] : text.Substring(_at, end);
        _at += field.Length;
        return field;
    }

    private string Quoted()
    {
        var began = _line;
        var field = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '\n')
                _line++;
            if (text[_at] != '"')
                field.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
                field.Append(text[++_at]);
            else
                return AfterQuote(field.ToString());
        }

        throw new FormatException($"Line {began}: a quote does not end.");
    }

    private string AfterQuote(string field)
    {
        _at++;
        return _at == text.Length || text[_at] is ',' or '\r' or '\n' ? field : throw new FormatException($"Line {_line}: something follows the end of a quote.");
    }
}
