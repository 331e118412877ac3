using CityOps.Cases;
using CityOps.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Areas;

/// <summary>What is found by words or nearness: areas and cells in memory, roads, places and components in the database.</summary>
internal sealed class PlaceQueries(DatabaseReader database)
{
    private const int MostComponents = 50;

    private const string ComponentColumns = "SELECT code, type, cell, owner, maintainer, state, ST_X(shape), ST_Y(shape) FROM component";

    // A degree is at most 111,320 m, and of longitude less: the box is wide enough, and the index finds it; then the distance decides.
    private const string ComponentsNear = ComponentColumns + """

        WHERE shape && ST_Expand(ST_SetSRID(ST_MakePoint($1, $2), 4326), $3 / (111320 * greatest(cos(radians($2)), 0.01)), $3 / 110000)
          AND ST_DistanceSphere(shape, ST_SetSRID(ST_MakePoint($1, $2), 4326)) <= $3
          AND ($4::text IS NULL OR type = $4)
          AND state <> 'removed'
        ORDER BY ST_DistanceSphere(shape, ST_SetSRID(ST_MakePoint($1, $2), 4326)), code
        LIMIT 50
        """;

    private const string Named = """
        (SELECT 'road' AS kind, '' AS code, name_zh, name_en, ST_X(middle), ST_Y(middle), position
         FROM (SELECT DISTINCT ON (name_zh, name_en) name_zh, name_en, ST_LineInterpolatePoint(shape, 0.5) AS middle,
                      least(nullif(strpos(lower(name_zh), lower($2)), 0), nullif(strpos(lower(name_en), lower($2)), 0)) AS position
               FROM road
               WHERE city = $1 AND (strpos(lower(name_zh), lower($2)) > 0 OR strpos(lower(name_en), lower($2)) > 0)
               ORDER BY name_zh, name_en, ST_Length(shape) DESC) AS road
         ORDER BY position, length(name_zh), name_zh LIMIT $3)
        UNION ALL
        (SELECT 'place', '', name_zh, name_en, ST_X(shape), ST_Y(shape),
                least(nullif(strpos(lower(name_zh), lower($2)), 0), nullif(strpos(lower(name_en), lower($2)), 0))
         FROM place
         WHERE city = $1 AND (strpos(lower(name_zh), lower($2)) > 0 OR strpos(lower(name_en), lower($2)) > 0)
         ORDER BY 7, rank, name_zh LIMIT $3)
        UNION ALL
        (SELECT 'component', code, code, code, ST_X(shape), ST_Y(shape), 1
         FROM component WHERE $2 ~ '^[0-9]{6,}$' AND starts_with(code, $2) AND starts_with(cell, $1) ORDER BY code LIMIT $3)
        """;

    // <-> walks the index outwards from the point, so the nearest comes first without a search radius.
    private const string Around = """
        SELECT (SELECT ARRAY[name_zh, name_en] FROM
                   (SELECT name_zh, name_en, shape FROM road WHERE city = $3 AND (name_zh <> '' OR name_en <> '') ORDER BY shape <-> here LIMIT 1) AS road
                WHERE ST_DistanceSphere(shape, here) <= 200),
               (SELECT ARRAY[name_zh, name_en] FROM
                   (SELECT name_zh, name_en, shape FROM place WHERE city = $3 AND (name_zh <> '' OR name_en <> '') ORDER BY shape <-> here LIMIT 1) AS place
                WHERE ST_DistanceSphere(shape, here) <= 400)
        FROM (SELECT ST_SetSRID(ST_MakePoint($1, $2), 4326) AS here) AS point
        """;

    public async Task<IReadOnlyList<FoundPlace>> SearchAsync(CityModel model, string prefix, string text, int limit, CancellationToken cancellationToken)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0 || limit < 1)
            return [];
        var found = PlaceSearch.InMemory(model, prefix, wanted, limit);
        await foreach (var named in database.QueryAsync(Named, parameters => Bind(parameters, prefix, wanted, limit), ReadNamed, cancellationToken))
            found.Add(named);
        return [.. found.OrderBy(entry => entry.Rank).Take(limit).Select(entry => entry.Found)];
    }

    public async Task<(string Zh, string En)> AddressAsync(CityModel model, CasePosition place, CancellationToken cancellationToken)
    {
        if (model.Cells.At(place) is not { } cell)
            return (string.Empty, string.Empty);
        var near = await database.FirstAsync(
            Around,
            parameters =>
            {
                Bind(parameters, place);
                parameters.Add(new NpgsqlParameter<string> { TypedValue = cell.Code[..CityModel.PrefixLength] });
            },
            static row => new Nearby(Names(row, 0), Names(row, 1)),
            cancellationToken);
        return Address.Of(model, cell, near?.Road, near?.Place);
    }

    public async Task<IReadOnlyList<Component>> ComponentsNearAsync(CasePosition place, double metres, string? type, CancellationToken cancellationToken)
    {
        List<Component> found = [];
        await foreach (var component in database.QueryAsync(
            ComponentsNear,
            parameters =>
            {
                Bind(parameters, place);
                parameters.Add(new NpgsqlParameter<double> { TypedValue = metres });
                parameters.Add(new NpgsqlParameter<string?> { TypedValue = type, NpgsqlDbType = NpgsqlDbType.Text });
            },
            ReadComponent,
            cancellationToken))
        {
            found.Add(component);
        }

        return found.Count <= MostComponents ? found : found[..MostComponents];
    }

    public Task<Component?> ComponentAsync(string code, CancellationToken cancellationToken) => database.FirstAsync(
        ComponentColumns + "\nWHERE code = $1", parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = code }), ReadComponent, cancellationToken);

    private static void Bind(NpgsqlParameterCollection parameters, CasePosition place)
    {
        parameters.Add(new NpgsqlParameter<double> { TypedValue = place.Longitude });
        parameters.Add(new NpgsqlParameter<double> { TypedValue = place.Latitude });
    }

    private static void Bind(NpgsqlParameterCollection parameters, string prefix, string text, int limit)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = prefix });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
    }

    private static (int Rank, FoundPlace Found) ReadNamed(NpgsqlDataReader row) => (
        PlaceSearch.Rank(row.GetInt32(6), row.GetString(0)),
        new FoundPlace(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new CasePosition(row.GetDouble(4), row.GetDouble(5))));

    private static Component ReadComponent(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), row.GetString(5), new CasePosition(row.GetDouble(6), row.GetDouble(7)));

    private static string[]? Names(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<string[]>(column);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Nearby(string[]? Road, string[]? Place);
}
