using CityOps.Cases;
using CityOps.Reading;
using CityOps.Words;
using CityOps.WorkingTimes;
using NetTopologySuite.Geometries;
using Npgsql;

namespace CityOps.Areas;

/// <summary>A city with what it keeps as JSON.</summary>
internal sealed record CityRow(CityEntry Entry, string Calendar, string Settings);

/// <summary>Reads the tables of the city.</summary>
internal sealed class CityRows(DatabaseReader database)
{
    private static readonly Action<NpgsqlParameterCollection> Nothing = static _ => { };

    /// <summary>What changes whenever a city comes, goes or is edited.</summary>
    public async Task<string> RevisionAsync(CancellationToken cancellationToken) => await database.FirstAsync(
        "SELECT coalesce(string_agg(prefix || ':' || revision, ',' ORDER BY prefix), '-') FROM city", Nothing, static row => row.GetString(0), cancellationToken) ?? "-";

    public ValueTask<List<CityRow>> CitiesAsync(CancellationToken cancellationToken) => ReadAsync(
        """
        SELECT prefix, name_zh, name_en, catalogue, time_zone, ST_X(centre), ST_Y(centre), zoom::float8, simulated, calendar::text, settings::text
        FROM city ORDER BY prefix
        """,
        static row => new CityRow(
            new CityEntry(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                new CasePosition(row.GetDouble(5), row.GetDouble(6)), row.GetDouble(7), row.GetBoolean(8)),
            row.GetString(9),
            row.GetString(10)),
        cancellationToken);

    public ValueTask<List<Area>> AreasAsync(CancellationToken cancellationToken) => ReadAsync(
        """
        SELECT code, level, parent, name_zh, name_en, ST_X(label), ST_Y(label), ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)
        FROM area ORDER BY code
        """,
        static row => new Area(
            row.GetString(0), Kebab.Parse<AreaLevel>(row.GetString(1)), Text(row, 2), row.GetString(3), row.GetString(4),
            new CasePosition(row.GetDouble(5), row.GetDouble(6)),
            [row.GetDouble(7), row.GetDouble(8), row.GetDouble(9), row.GetDouble(10)]),
        cancellationToken);

    public ValueTask<List<DrawnCell>> CellsAsync(CancellationToken cancellationToken) => ReadAsync(
        """
        SELECT code, place_class, road_grade, inside_red_line, valid_from <= current_date AND (valid_to IS NULL OR valid_to > current_date), shape
        FROM cell
        """,
        static row => new DrawnCell(
            new Cell(row.GetString(0), row.GetString(1), row.GetInt16(2), row.GetBoolean(3)), row.GetBoolean(4), row.GetFieldValue<Geometry>(5)),
        cancellationToken);

    public ValueTask<List<(string City, Organisation Organisation)>> OrganisationsAsync(CancellationToken cancellationToken) => ReadAsync(
        "SELECT city, code, parent, kind, name_zh, name_en, area, centre, handles_cases FROM organisation ORDER BY code",
        static row => (
            row.GetString(0),
            new Organisation(
                row.GetString(1), Text(row, 2), Kebab.Parse<OrganisationKind>(row.GetString(3)), row.GetString(4), row.GetString(5), row.GetString(6),
                Text(row, 7), row.GetBoolean(8))),
        cancellationToken);

    public ValueTask<List<(string City, string Code, string Terms)>> TypesAsync(CancellationToken cancellationToken) => ReadAsync(
        "SELECT city, code, terms::text FROM case_type ORDER BY city, code", static row => (row.GetString(0), row.GetString(1), row.GetString(2)), cancellationToken);

    public ValueTask<List<(string City, RoutingRule Rule)>> RoutingAsync(CancellationToken cancellationToken) => ReadAsync(
        """
        SELECT city, basis, type, area, unit, kind, night, inside_red_line, road_grade, fallback, substitute, time_limit
        FROM routing_rule ORDER BY city, position
        """,
        static row => (
            row.GetString(0),
            new RoutingRule(Kebab.Parse<RoutingBasis>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4))
            {
                Kind = row.IsDBNull(5) ? null : Kebab.Parse<CaseKind>(row.GetString(5)),
                Night = row.IsDBNull(6) ? null : row.GetBoolean(6),
                InsideRedLine = row.IsDBNull(7) ? null : row.GetBoolean(7),
                RoadGrade = row.IsDBNull(8) ? null : row.GetInt16(8),
                Fallback = Text(row, 9),
                Substitute = Text(row, 10),
                Limit = row.IsDBNull(11) ? null : WorkingSpan.Parse(row.GetString(11)),
            }),
        cancellationToken);

    /// <summary>Which types of components there are in which city.</summary>
    public ValueTask<List<(string City, string Type)>> PartTypesAsync(CancellationToken cancellationToken) => ReadAsync(
        "SELECT DISTINCT left(cell, 4), type FROM component", static row => (row.GetString(0), row.GetString(1)), cancellationToken);

    private ValueTask<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        database.QueryAsync(sql, Nothing, read, cancellationToken).ToListAsync(cancellationToken);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
