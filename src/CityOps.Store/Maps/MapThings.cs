using System.Collections.Concurrent;
using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Maps;

/// <inheritdoc cref="IMapThings"/>
public sealed class MapThings(DatabaseReader database, TimeProvider clock) : IMapThings
{
    private const string CountSql = """
        SELECT (SELECT count(*)::int FROM cell WHERE code >= $1 AND code < $2 AND valid_from <= current_date AND (valid_to IS NULL OR valid_to > current_date)),
               (SELECT count(*)::int FROM component WHERE cell >= $1 AND cell < $2 AND state <> 'removed'),
               (SELECT count(*)::int FROM camera WHERE city = left($1, 4)),
               (SELECT count(*)::int FROM area WHERE code > $1 AND code < $2)
        """;

    private static readonly string PastCaseSql =
        $"""SELECT count(*)::int FROM "case" WHERE closed_at IS NOT NULL AND grid >= $1 AND grid < $2 AND {ScopeCondition.Of(3, 4)}""";

    private const string CameraSql = "SELECT name_zh, name_en, organisation, heading, ST_X(shape), ST_Y(shape) FROM camera WHERE code = $1";
    private const string CellSql = "SELECT ST_X(p), ST_Y(p) FROM cell, LATERAL ST_PointOnSurface(shape) p WHERE code = $1";

    // Components of a district are counted by an index of tens of thousands of rows.
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (MapCounts Counts, DateTimeOffset At)> _counts = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async ValueTask<MapCounts> CountAsync(string area, CancellationToken cancellationToken)
    {
        if (_counts.TryGetValue(area, out var known) && clock.GetUtcNow() - known.At < Holds)
            return known.Counts;
        var counts = await database.FirstAsync(
            CountSql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
                parameters.Add(new NpgsqlParameter<string> { TypedValue = area + ":" });
            },
            static row => new MapCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
            cancellationToken) ?? new MapCounts(0, 0, 0, 0);
        _counts[area] = (counts, clock.GetUtcNow());
        return counts;
    }

    /// <inheritdoc />
    public async Task<int> CountPastCasesAsync(string area, IReadOnlyList<CaseScope>? scopes, CancellationToken cancellationToken) => (await database.FirstAsync(
        PastCaseSql,
        parameters =>
        {
            parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
            parameters.Add(new NpgsqlParameter<string> { TypedValue = area + ":" });
            ScopeCondition.Bind(parameters, scopes);
        },
        static row => Tuple.Create(row.GetInt32(0)),
        cancellationToken))?.Item1 ?? 0;

    /// <inheritdoc />
    public Task<MapCamera?> FindCameraAsync(string code, CancellationToken cancellationToken) => database.FirstAsync(
        CameraSql,
        parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = code }),
        row => new MapCamera(
            code, row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetFloat(3), new CasePosition(row.GetDouble(4), row.GetDouble(5))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<CasePosition?> FindCellAsync(string code, CancellationToken cancellationToken) => (await database.FirstAsync(
        CellSql,
        parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = code }),
        static row => Tuple.Create(new CasePosition(row.GetDouble(0), row.GetDouble(1))),
        cancellationToken))?.Item1;
}
