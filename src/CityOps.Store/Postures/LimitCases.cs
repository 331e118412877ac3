using CityOps.Cases;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Postures;

/// <inheritdoc cref="ILimitCases"/>
public sealed class LimitCases(DatabaseReader database) : ILimitCases
{
    // An ordinary case: neither urgent nor an incident. The rules of the case say the same, and have the last word.
    private const string Ordinary = "strpos(flags, 'urgent') = 0 AND NOT (state -> 'state' ? 'incident')";
    private const string Running = "strpos(flags, 'limits-paused') = 0";
    private const string InAreas = "closed_at IS NULL AND status = ANY ($1) AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS area WHERE starts_with(grid, area))";
    private const string Order = "state -> 'state' -> 'limitsPause' -> 'pause' ->> 'order'";

    private const string CountSql = $"SELECT count(*) FILTER (WHERE {Ordinary}), count(*) FILTER (WHERE NOT ({Ordinary})) FROM \"case\" WHERE {InAreas} AND {Running}";
    private const string PausedSql = $"SELECT count(*) FROM \"case\" WHERE strpos(flags, 'limits-paused') > 0 AND {Order} = $1";
    private const string ToPauseSql = $"SELECT key FROM \"case\" WHERE {InAreas} AND {Running} AND {Ordinary} ORDER BY stage_due NULLS LAST LIMIT $3";
    private const string ToResumeSql = $"SELECT key, {Order} FROM \"case\" WHERE strpos(flags, 'limits-paused') > 0 AND status = ANY ($1) AND NOT ({Order} = ANY ($2)) LIMIT $3";

    private static readonly string[] Pausable = [.. CaseTransitions.Pausable.Select(Kebab.Of)];
    private static readonly string[] Open = [.. CaseTransitions.Open.Select(Kebab.Of)];

    /// <inheritdoc />
    public async Task<(int Ordinary, int Others)> CountAsync(IReadOnlyList<string> areas, CancellationToken cancellationToken)
    {
        var counts = await database.FirstAsync(
            CountSql, parameters => Bind(parameters, Pausable, areas), static row => new Counts((int)row.GetInt64(0), (int)row.GetInt64(1)), cancellationToken);
        return (counts!.Ordinary, counts.Others);
    }

    /// <inheritdoc />
    public async Task<int> PausedAsync(Guid order, CancellationToken cancellationToken) => (await database.FirstAsync(
        PausedSql,
        parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = order.ToString() }),
        static row => new Counts((int)row.GetInt64(0), 0),
        cancellationToken))!.Ordinary;

    /// <inheritdoc />
    public Task<IReadOnlyList<LimitCase>> ToPauseAsync(PostureLine ordered, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ordered);
        return ReadAsync(ToPauseSql, Pausable, ordered.PauseAreas, most, row => new LimitCase(row.GetString(0), ordered.Pause!.Value), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LimitCase>> ToResumeAsync(IReadOnlyCollection<Guid> standing, int most, CancellationToken cancellationToken) =>
        ReadAsync(ToResumeSql, Open, [.. standing.Select(order => order.ToString())], most, static row => new LimitCase(row.GetString(0), Guid.Parse(row.GetString(1))), cancellationToken);

    private async Task<IReadOnlyList<LimitCase>> ReadAsync(
        string sql, string[] statuses, IReadOnlyList<string> texts, int most, Func<NpgsqlDataReader, LimitCase> read, CancellationToken cancellationToken)
    {
        List<LimitCase> found = [];
        await foreach (var one in database.QueryAsync(
            sql,
            parameters =>
            {
                Bind(parameters, statuses, texts);
                parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
            },
            read,
            cancellationToken))
        {
            found.Add(one);
        }

        return found;
    }

    private static void Bind(NpgsqlParameterCollection parameters, string[] statuses, IReadOnlyList<string> texts)
    {
        parameters.Add(new NpgsqlParameter<string[]> { TypedValue = statuses });
        parameters.Add(new NpgsqlParameter { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
    }

    private sealed record Counts(int Ordinary, int Others);
}
