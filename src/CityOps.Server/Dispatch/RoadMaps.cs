using CityOps.Coordinates;
using CityOps.Maps;
using CityOps.Reading;
using CityOps.Roads;
using Npgsql;

namespace CityOps.Dispatch;

/// <summary>A city whose roads can be asked for.</summary>
/// <param name="Prefix">First four digits of its codes.</param>
/// <param name="Revision">Raised by every import or edit.</param>
/// <param name="TimeZone">Its time zone.</param>
internal sealed record RoadCity(string Prefix, long Revision, string TimeZone);

/// <summary>A place where somebody may need help: a unit grid.</summary>
internal sealed record GridPlace(string Code, GeoPoint Place);

/// <summary>Reads the roads and unit grids of cities from the database.</summary>
internal sealed class RoadMaps(DatabaseReader database, RoadReader roads)
{
    private const string CitiesSql = "SELECT prefix, revision, time_zone FROM city ORDER BY prefix";
    private const string GridsSql = "SELECT code, ST_X(inside), ST_Y(inside) FROM (SELECT code, ST_PointOnSurface(shape) AS inside FROM cell WHERE starts_with(code, $1) AND valid_to IS NULL) AS live ORDER BY code";

    public async Task<IReadOnlyList<RoadCity>> CitiesAsync(CancellationToken cancellationToken)
    {
        List<RoadCity> cities = [];
        await foreach (var city in database.QueryAsync(CitiesSql, static _ => { }, static row => new RoadCity(row.GetString(0), row.GetInt64(1), row.GetString(2)), cancellationToken))
            cities.Add(city);
        return cities;
    }

    public async Task<RoadNetwork> NetworkAsync(string city, CancellationToken cancellationToken)
    {
        List<RoadLine> lines = [];
        await foreach (var road in roads.ReadAsync(city, cancellationToken))
            lines.Add(new RoadLine(road.Class, road.OneWay, road.MaxSpeed / 3.6, [.. road.Course.Coordinates.Select(point => new GeoPoint(point.X, point.Y))]));
        return RoadNetwork.Of(lines);
    }

    public async Task<IReadOnlyList<GridPlace>> GridsAsync(string city, CancellationToken cancellationToken)
    {
        List<GridPlace> grids = [];
        await foreach (var grid in database.QueryAsync(
            GridsSql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = city }),
            static row => new GridPlace(row.GetString(0), new GeoPoint(row.GetDouble(1), row.GetDouble(2))),
            cancellationToken))
        {
            grids.Add(grid);
        }

        return grids;
    }
}
