using CityOps.Dispatch;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentForces"/>
public sealed class IncidentForces(DatabaseReader database) : IIncidentForces
{
    private const string Sql = """
        SELECT unit.code, unit.callsign_zh, unit.callsign_en, unit.organisation, assignment.status, assignment.assigned_at, assignment.arrived_at
        FROM assignment JOIN unit ON unit.code = assignment.key
        WHERE assignment.job = $1
        ORDER BY unit.organisation, unit.code
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<IncidentForce>> ReadAsync(string key, CancellationToken cancellationToken)
    {
        List<IncidentForce> forces = [];
        await foreach (var force in database.QueryAsync(
            Sql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = key }),
            static row => new IncidentForce(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                Kebab.Parse<AssignmentStatus>(row.GetString(4)),
                row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
                row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6)),
            cancellationToken))
        {
            forces.Add(force);
        }

        return forces;
    }
}
