using System.Collections.Immutable;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Incidents;

/// <summary>Incidents that are linked with one another, from their committed rows.</summary>
internal sealed class IncidentRelatives(DatabaseReader database)
{
    private const string Columns = "one.key, one.title, one.status, one.grid, one.parent";

    private const string FindSql = $"""
        WITH RECURSIVE below(key) AS (
            SELECT unnest(string_to_array(children, ',')) FROM incident WHERE key = $1
            UNION
            SELECT unnest(string_to_array(children, ',')) FROM below JOIN incident USING (key))
        SELECT {Columns}, ARRAY(SELECT key FROM below) FROM incident AS one WHERE one.key = $1
        """;

    private const string ChildrenSql = $"SELECT {Columns}, ARRAY[]::text[] FROM incident AS one WHERE one.parent = $1 ORDER BY one.key";

    /// <summary>An incident with all that its links lead down to; null when there is none of this key.</summary>
    public async ValueTask<LinkedIncident?> FindAsync(string key, CancellationToken cancellationToken) =>
        await ReadAsync(FindSql, key, cancellationToken) is [var found, ..] ? found : null;

    /// <summary>The children of an incident, without what is below them.</summary>
    public async ValueTask<ImmutableArray<LinkedIncident>> ChildrenAsync(string key, CancellationToken cancellationToken) => [.. await ReadAsync(ChildrenSql, key, cancellationToken)];

    private async Task<List<LinkedIncident>> ReadAsync(string sql, string key, CancellationToken cancellationToken)
    {
        List<LinkedIncident> found = [];
        await foreach (var one in database.QueryAsync(
            sql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = key }),
            static row => new LinkedIncident(
                row.GetString(0), row.GetString(1), Kebab.Parse<IncidentStatus>(row.GetString(2)), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), [.. row.GetFieldValue<string[]>(5)]),
            cancellationToken))
        {
            found.Add(one);
        }

        return found;
    }
}
