using System.Text;
using Sylvan.Data.Csv;

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
        using var lines = new CsvLines(Decode(bytes));
        if (lines.Next() is not { } heading)
            throw new FormatException("The file is empty.");
        var columns = Columns(heading);
        var rows = new List<CsvRow>();
        while (lines.Next() is { } row)
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

/// <summary>The rows of a text with the lines they begin on, which the reader itself does not count.</summary>
internal sealed class CsvLines(string text) : IDisposable
{
    // A row may be as long as the file. No character begins a comment: NUL is in no text.
    private readonly CsvDataReader _reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions
    {
        HasHeaders = false,
        Delimiter = ',',
        Comment = '\0',
        MaxBufferSize = int.MaxValue,
    });

    private int _line = 1;

    /// <summary>The next row; null at the end. An empty line is no row.</summary>
    public CsvRow? Next()
    {
        while (Read())
        {
            var fields = new string[_reader.RowFieldCount];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = _reader.GetString(i);
            var row = new CsvRow(_line, fields);
            _line += 1 + fields.Sum(Breaks);
            if (fields is not [{ Length: 0 }])
                return row;
        }

        return null;
    }

    public void Dispose() => _reader.Dispose();

    private bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw new FormatException($"Line {_line}: {problem.Message}", problem);
        }
    }

    /// <summary>Line breaks within a field: LF, CR or both.</summary>
    private static int Breaks(string field) =>
        field.AsSpan().IndexOfAny('\r', '\n') < 0 ? 0 : field.Where((letter, i) => letter == '\n' || (letter == '\r' && (i + 1 == field.Length || field[i + 1] != '\n'))).Count();
}
