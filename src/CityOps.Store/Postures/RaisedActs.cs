using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Postures;

/// <inheritdoc cref="IRaisedActs"/>
public sealed class RaisedActs(DatabaseReader database) : IRaisedActs
{
    private const string Sql = """
        SELECT at, actor, stream, seq, data -> 'use' ->> 'right', data -> 'use' ->> 'area', data -> 'use' ->> 'posture', data -> 'use' ->> 'command'
        FROM journal
        WHERE kind IN ('incident-right-raised', 'assignment-right-raised') AND starts_with(data -> 'use' ->> 'area', $1)
        ORDER BY at DESC, stream, seq
        LIMIT 500
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<RaisedAct>> ReadAsync(string area, CancellationToken cancellationToken)
    {
        List<RaisedAct> acts = [];
        await foreach (var act in database.QueryAsync(Sql, parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = area }), Read, cancellationToken))
            acts.Add(act);
        return acts;
    }

    private static RaisedAct Read(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateTimeOffset>(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInt64(3),
        new RaisedUse(Kebab.Parse<RaisedRight>(row.GetString(4)), row.GetString(5), Kebab.Parse<Posture>(row.GetString(6)), row.GetString(7)));
}
