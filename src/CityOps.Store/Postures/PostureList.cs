using CityOps.Plans;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Postures;

/// <inheritdoc cref="IPostureList"/>
public sealed class PostureList(DatabaseReader database) : IPostureList
{
    private const string Sql = """
        SELECT key, version, posture, level, since, incidents, pause,
            ARRAY(SELECT jsonb_array_elements_text(state -> 'state' -> 'pause' -> 'areas'))
        FROM posture
        ORDER BY key
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PostureLine>> ReadAsync(CancellationToken cancellationToken)
    {
        List<PostureLine> lines = [];
        await foreach (var line in database.QueryAsync(Sql, static _ => { }, Read, cancellationToken))
            lines.Add(line);
        return lines;
    }

    private static PostureLine Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        Kebab.Parse<Posture>(row.GetString(2)),
        row.IsDBNull(3) ? null : (ResponseLevel)row.GetInt16(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4),
        row.GetString(5).Split(',', StringSplitOptions.RemoveEmptyEntries),
        row.IsDBNull(6) ? null : Guid.Parse(row.GetString(6)),
        row.GetFieldValue<string[]>(7));
}
