using CityOps.Postures;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolList"/>
public sealed class PatrolList(DatabaseReader database) : IPatrolList
{
    private const string UnderWaySql = "SELECT key, version, mark, next_due FROM patrol WHERE mark IS NOT NULL ORDER BY key";
    private const string VersionSql = "SELECT key, version FROM patrol";

    // The incidents whose responses hold it, and the one that people decided it for while what they decided still holds.
    private const string PostureSql = """
        SELECT posture.key, posture.posture,
            ARRAY(SELECT DISTINCT type FROM incident WHERE NOT exercise AND type IS NOT NULL AND key = ANY (held.keys)),
            ARRAY(SELECT DISTINCT type FROM incident WHERE exercise AND type IS NOT NULL AND key = ANY (held.keys))
        FROM posture, LATERAL (SELECT string_to_array(posture.incidents, ',')
            || CASE WHEN posture.state -> 'state' ->> 'floor' <> 'normal' THEN ARRAY[posture.state -> 'state' -> 'decided' ->> 'incident'] END AS keys) held
        """;

    private const string OthersSql = PostureSql + "\nWHERE posture.posture <> 'normal' ORDER BY posture.key";
    private const string OneSql = PostureSql + "\nWHERE posture.key = $1";

    /// <inheritdoc />
    public Task<IReadOnlyList<PatrolRow>> UnderWayAsync(CancellationToken cancellationToken) => ReadAsync(
        UnderWaySql, static row => new PatrolRow(row.GetString(0), row.GetInt64(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3)), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, long>> VersionsAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(VersionSql, static row => (Key: row.GetString(0), Version: row.GetInt64(1)), cancellationToken)).ToDictionary(row => row.Key, row => row.Version, StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<IReadOnlyList<PatrolPosture>> PosturesAsync(CancellationToken cancellationToken) => ReadAsync(OthersSql, Read, cancellationToken);

    /// <inheritdoc />
    public Task<PatrolPosture?> PostureAsync(string area, CancellationToken cancellationToken) =>
        database.FirstAsync(OneSql, parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = area }), Read, cancellationToken);

    private static PatrolPosture Read(NpgsqlDataReader row) =>
        new(row.GetString(0), Kebab.Parse<Posture>(row.GetString(1)), row.GetFieldValue<string[]>(2), row.GetFieldValue<string[]>(3));

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await foreach (var row in database.QueryAsync(sql, static _ => { }, read, cancellationToken))
            rows.Add(row);
        return rows;
    }
}
