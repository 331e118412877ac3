using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Incidents;

/// <inheritdoc cref="IReportTableShelf"/>
/// <remarks>
/// Asked before every command to an incident: which table is in force is read each time, so that no server decides by one that another has
/// replaced; the table itself is read once for each number.
/// </remarks>
public sealed class ReportTableShelf(DatabaseReader database, IJournal journal) : IReportTableShelf
{
    private const string NumberSql = "SELECT number, NULL FROM report_table WHERE key = $1";
    private const string DocumentSql = "SELECT number, document FROM report_table WHERE key = $1";
    private static readonly EventCodec<ReportTableEvent> Events = new();

    // A table that was ever in force never changes again.
    private readonly ConcurrentDictionary<(string City, int Number), ReportRuleTable> _known = new();

    /// <inheritdoc />
    public async ValueTask<ReportRuleTable> InForceAsync(string city, CancellationToken cancellationToken)
    {
        if (await RowAsync(NumberSql, city, cancellationToken) is not { } row)
            return ReportRuleJson.Delivered;
        if (_known.TryGetValue((city, row.Number), out var known))
            return known;
        var (number, document) = (await RowAsync(DocumentSql, city, cancellationToken))!.Value;
        return _known[(city, number)] = ReportRuleJson.Kept(document!);
    }

    /// <inheritdoc />
    public async ValueTask<ReportRuleTable?> VersionAsync(string city, int number, CancellationToken cancellationToken)
    {
        if (number == ReportRuleJson.Delivered.Version)
            return ReportRuleJson.Delivered;
        if (_known.TryGetValue((city, number), out var known))
            return known;
        await foreach (var row in journal.ReadAsync($"report-table/{city}", 0, cancellationToken))
        {
            if (Events.Decode(row.Event) is ReportTableEnforced { Table: { } table } && table.Version == number)
                return _known[(city, number)] = table;
        }

        return null;
    }

    private async Task<(int Number, string? Document)?> RowAsync(string sql, string city, CancellationToken cancellationToken)
    {
        (int, string?)? found = null;
        await foreach (var row in database.QueryAsync(
            sql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = city }),
            static row => (row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)),
            cancellationToken))
        {
            found = row;
        }

        return found;
    }
}

/// <summary>The documents of a city that decisions on incidents rest on; one service, so that what gathers them has one parameter.</summary>
/// <param name="Plans">Its plans.</param>
/// <param name="ReportTables">Its time limits of reports.</param>
public sealed record CityDocuments(IPlanShelf Plans, IReportTableShelf ReportTables);
