using CityOps.Reading;
using NetTopologySuite.Geometries;
using Npgsql;

namespace CityOps.Maps;

/// <summary>A road as the database has it.</summary>
/// <param name="Class">Its class.</param>
/// <param name="OneWay">May be driven only in the order of its points.</param>
/// <param name="MaxSpeed">Kilometres an hour; null where none is known.</param>
/// <param name="Course">Its points, degrees WGS 84.</param>
public sealed record RoadRow(string Class, bool OneWay, int? MaxSpeed, LineString Course);

/// <summary>The roads of a city, for programs that drive on them.</summary>
public sealed class RoadReader(DatabaseReader database)
{
    private const string Sql = "SELECT class, oneway, max_speed, shape FROM road WHERE city = $1 ORDER BY id";

    /// <summary>All roads of a city, as they come.</summary>
    public IAsyncEnumerable<RoadRow> ReadAsync(string city, CancellationToken cancellationToken) => database.QueryAsync(
        Sql,
        parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = city }),
        static row => new RoadRow(row.GetString(0), row.GetBoolean(1), row.IsDBNull(2) ? null : row.GetInt16(2), row.GetFieldValue<LineString>(3)),
        cancellationToken);
}
