using CityOps.Reading;
using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Cases;

/// <summary>Reads lines of cases from their table.</summary>
internal sealed class CaseRows(DatabaseReader database)
{
    private const string Columns = """
        SELECT key, version, case_number, status, source, type_code, grid, longitude, latitude, address, flags, unit, centre,
               reported_at, stage_since, stage_due, total_due, closed_at
        FROM "case"
        """;

    // Scopes and areas are arrays of equal length or of prefixes; an empty or null array is no condition, except for scopes.
    private static readonly string Search = Columns + "\nWHERE " + ScopeCondition.Of(1, 2) + """

          AND (cardinality($3::text[]) = 0 OR EXISTS (SELECT 1 FROM unnest($3::text[]) AS area WHERE starts_with(grid, area)))
          AND (cardinality($4::text[]) = 0 OR status = ANY ($4))
          AND (cardinality($5::text[]) = 0 OR unit = ANY ($5) OR centre = ANY ($5))
          AND (cardinality($6::text[]) = 0 OR EXISTS (SELECT 1 FROM unnest($6::text[]) AS type WHERE starts_with(type_code, type)))
          AND (cardinality($7::text[]) = 0 OR source = ANY ($7))
          AND (cardinality($8::text[]) = 0 OR string_to_array(flags, ',') && $8)
          AND ($9::text IS NULL OR key = $9 OR case_number = $9 OR strpos(lower(address), lower($9)) > 0)
          AND ($10::timestamptz IS NULL OR reported_at >= $10)
          AND ($11::timestamptz IS NULL OR reported_at < $11)
          AND ($12::float8[] IS NULL OR (longitude BETWEEN ($12)[1] AND ($12)[3] AND latitude BETWEEN ($12)[2] AND ($12)[4]))
          AND ($13::text IS NULL OR (reported_at, key) < (SELECT c.reported_at, c.key FROM "case" c WHERE c.key = $13))
        ORDER BY reported_at DESC, key DESC
        LIMIT $14
        """;

    /// <summary>Every case that is open, or was closed after an instant.</summary>
    public IAsyncEnumerable<CaseLine> OpenAsync(DateTimeOffset closedAfter, CancellationToken cancellationToken) => database.QueryAsync(
        Columns + "\nWHERE closed_at IS NULL AND NOT (status = ANY ($2)) OR closed_at > $1",
        parameters =>
        {
            parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = closedAfter });
            parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. CaseEnds.Words] });
        },
        Read,
        cancellationToken);

    /// <summary>How many cases are open.</summary>
    public async Task<long> CountOpenAsync(CancellationToken cancellationToken) => (await database.FirstAsync(
        "SELECT count(*) FROM \"case\" WHERE closed_at IS NULL AND NOT (status = ANY ($1))",
        parameters => parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. CaseEnds.Words] }),
        static row => Tuple.Create(row.GetInt64(0)),
        cancellationToken))!.Item1;

    /// <summary>The cases of these keys.</summary>
    public IAsyncEnumerable<CaseLine> OfAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => database.QueryAsync(
        Columns + "\nWHERE key = ANY ($1)",
        parameters => parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. keys] }),
        Read,
        cancellationToken);

    /// <summary>A page of a search.</summary>
    public IAsyncEnumerable<CaseLine> SearchAsync(CaseSearch search, CancellationToken cancellationToken) => database.QueryAsync(
        Search, parameters => Bind(parameters, search), Read, cancellationToken);

    private static void Bind(NpgsqlParameterCollection parameters, CaseSearch search)
    {
        var among = search.Among;
        ScopeCondition.Bind(parameters, among.Scopes);
        parameters.Add(ScopeCondition.Texts(among.Areas));
        parameters.Add(ScopeCondition.Texts(among.Statuses.Select(Kebab.Of)));
        parameters.Add(ScopeCondition.Texts(among.Organisations));
        parameters.Add(ScopeCondition.Texts(among.Types));
        parameters.Add(ScopeCondition.Texts(among.Sources.Select(Kebab.Of)));
        parameters.Add(ScopeCondition.Texts(among.AnyFlag == CaseFlags.None ? [] : Kebab.Of(among.AnyFlag).Split(',')));
        parameters.Add(new NpgsqlParameter<string?> { TypedValue = search.Text, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(Moment(search.From));
        parameters.Add(Moment(search.Before));
        parameters.Add(new NpgsqlParameter { Value = (object?)search.Box?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Double });
        parameters.Add(new NpgsqlParameter<string?> { TypedValue = search.After, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = search.Limit });
    }

    private static NpgsqlParameter Moment(DateTimeOffset? value) =>
        new() { Value = (object?)value?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private static CaseLine Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        Text(row, 2),
        Kebab.Parse<CaseStatus>(row.GetString(3)),
        Kebab.Parse<CaseSource>(row.GetString(4)),
        row.GetString(5),
        row.GetString(6),
        new CasePosition(row.GetDouble(7), row.GetDouble(8)),
        row.GetString(9),
        Kebab.Parse<CaseFlags>(row.GetString(10)),
        Text(row, 11),
        Text(row, 12),
        row.GetFieldValue<DateTimeOffset>(13),
        row.GetFieldValue<DateTimeOffset>(14),
        Time(row, 15),
        Time(row, 16),
        Time(row, 17));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}

/// <summary>Where a case is at an end without having been closed: no queue holds it.</summary>
internal static class CaseEnds
{
    public static IReadOnlyList<CaseStatus> All { get; } = [CaseStatus.Rejected, CaseStatus.Merged, CaseStatus.NotFiled, CaseStatus.Void, CaseStatus.Evaluated];

    public static IReadOnlyList<string> Words { get; } = [.. All.Select(Kebab.Of)];
}
