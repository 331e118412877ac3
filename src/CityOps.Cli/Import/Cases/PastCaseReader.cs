using System.Globalization;
using CityOps.Cases;
using CityOps.Csv;

namespace CityOps.Import.Cases;

/// <summary>Reads the rows of a file into past cases, and says of each other one why it is none.</summary>
internal sealed class PastCaseReader(CaseMapping mapping, CityPlaces places, TimeZoneInfo zone, DateTimeOffset now)
{
    private readonly List<PastCase> _cases = [];
    private readonly List<RefusedRow> _refused = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>All rows, each either a case or refused.</summary>
    /// <exception cref="ImportException">A column is missing.</exception>
    public (IReadOnlyList<PastCase> Cases, IReadOnlyList<RefusedRow> Refused) Read(CsvTable table)
    {
        var columns = new ColumnNumbers(table, mapping.Columns);
        foreach (var row in table.Rows)
        {
            var fields = columns.Of(row);
            if (Problem(row.Line, fields, out var past) is { } problem)
                _refused.Add(new RefusedRow(row.Line, fields.Id, problem.Code, problem.Detail));
            else
                _cases.Add(past!);
        }

        return (_cases, _refused);
    }

    private (string Code, string Detail)? Problem(int line, PastFields fields, out PastCase? past)
    {
        past = null;
        if (fields.Id.Length is 0 or > 80)
            return ("id_missing", fields.Id);
        if (!_lines.TryAdd(fields.Id, line))
            return ("id_twice", $"line {_lines[fields.Id]}");
        if (mapping.TypeOf(fields.Category) is not { } type || !places.Types.ContainsKey(type))
            return ("type_unknown", fields.Category);
        if (mapping.OutcomeOf(fields.Status) is not { } outcome)
            return ("status_unknown", fields.Status);
        if (mapping.SourceOf(fields.Channel) is not { } source)
            return ("channel_unknown", fields.Channel);
        if (Times(fields, outcome, out var opened, out var ended) is { } wrongTime)
            return wrongTime;
        if (fields.Latitude.Length == 0 || fields.Longitude.Length == 0)
            return ("place_missing", string.Empty);
        if (!TryDegrees(fields.Latitude, 90, out var latitude) || !TryDegrees(fields.Longitude, 180, out var longitude))
            return ("place_malformed", $"{fields.Latitude}, {fields.Longitude}");
        var place = new CasePosition(longitude, latitude);
        if (places.CellOf(fields.Area, place) is not { } cell)
            return ("outside_city", $"{fields.Area} {fields.Latitude}, {fields.Longitude}".Trim());
        var address = fields.Address.Length == 0 ? fields.Area : fields.Address;
        if (address.Length is 0 or > 200 || address.Any(char.IsControl))
            return ("address_missing", fields.Address);
        past = new PastCase(line, fields.Id, opened, ended, outcome, source, type, fields.Category, address, place, cell, fields.HandledBy);
        return null;
    }

    private (string Code, string Detail)? Times(PastFields fields, PastOutcome outcome, out DateTimeOffset opened, out DateTimeOffset? ended)
    {
        ended = null;
        if (!TryTime(fields.OpenedAt, out opened))
            return ("opened_malformed", fields.OpenedAt);
        if (opened > now)
            return ("opened_ahead", fields.OpenedAt);
        if (outcome is PastOutcome.Handling or PastOutcome.Dispatched)
            return null;
        if (fields.ClosedAt.Length == 0)
            return ("closed_missing", fields.Status);
        if (!TryTime(fields.ClosedAt, out var closed))
            return ("closed_malformed", fields.ClosedAt);
        if (closed < opened)
            return ("closed_before_opened", $"{fields.OpenedAt} > {fields.ClosedAt}");
        if (closed > now)
            return ("closed_ahead", fields.ClosedAt);
        ended = closed;
        return null;
    }

    /// <summary>With an offset as it says, otherwise by the wall clock of the city: of an hour that comes twice the first, of one that is skipped what it would have been.</summary>
    private bool TryTime(string text, out DateTimeOffset time)
    {
        time = default;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read))
            return false;
        if (read.Kind != DateTimeKind.Unspecified)
            time = new DateTimeOffset(read).ToUniversalTime();
        else if (zone.IsAmbiguousTime(read))
            time = new DateTimeOffset(read, zone.GetAmbiguousTimeOffsets(read).Max()).ToUniversalTime();
        else
            time = new DateTimeOffset(read, zone.GetUtcOffset(read)).ToUniversalTime();
        return time.Year >= 1900;
    }

    private static bool TryDegrees(string text, double most, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}

/// <summary>The fields of a row that a past case is made of, without blanks around them.</summary>
internal sealed record PastFields(
    string Id, string OpenedAt, string ClosedAt, string Status, string Category, string Channel, string Address, string Area, string Latitude, string Longitude, string HandledBy);

/// <summary>Finds the columns once.</summary>
internal sealed class ColumnNumbers(CsvTable table, CaseColumns names)
{
    private readonly int[] _numbers =
    [
        .. new[] { names.Id, names.OpenedAt, names.ClosedAt, names.Status, names.Category, names.Channel, names.Address, names.Area, names.Latitude, names.Longitude, names.HandledBy }
            .Select(name => table.Column(name) ?? throw new ImportException($"The file has no column '{name}'. Another mapping can be named with --map FILE.json.")),
    ];

    public PastFields Of(CsvRow row)
    {
        var fields = _numbers.Select(number => row.Fields[number].Trim()).ToArray();
        return new PastFields(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7], fields[8], fields[9], fields[10]);
    }
}
