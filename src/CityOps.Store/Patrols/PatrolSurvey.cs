using CityOps.Areas;
using CityOps.Cases;
using CityOps.Codes;
using CityOps.Plans;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolSurvey"/>
public sealed class PatrolSurvey(ICityDirectory directory, DatabaseReader database) : IPatrolSurvey
{
    // More than a rule takes of a beat, for what another rule has taken before.
    private const int Spare = 4;
    private const int TailDigits = 5;

    // Components by a digest of their code: spread over the beat, and the same each time. Unit grids by their people.
    private const string Sql = """
        WITH beat AS (
            SELECT cell.code AS cell, cell.shape, cell.residents, cell.community, coalesce(grid.code, cell.community) AS beat, grid.account
            FROM cell
            LEFT JOIN LATERAL (SELECT r.code, r.account FROM responsibility_grid_cell m JOIN responsibility_grid r ON r.code = m.grid
                               WHERE m.cell = cell.code AND r.kind = 'collector' ORDER BY r.code LIMIT 1) grid ON true
            WHERE starts_with(cell.code, $1) AND cell.valid_to IS NULL),
        wanted AS (SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[]) AS w (rule, kind, word, most)),
        thing AS (
            SELECT w.rule, w.kind, w.most, component.code, component.type AS word, '' AS name_zh, '' AS name_en, component.shape AS at, beat.beat, beat.account, beat.community, beat.cell, md5(component.code) AS place_in_line
            FROM wanted w JOIN component ON component.type = w.word AND component.state IN ('intact', 'damaged') JOIN beat ON beat.cell = component.cell WHERE w.kind = 'part'
            UNION ALL
            SELECT w.rule, w.kind, w.most, hazard.key, hazard.kind, hazard.name_zh, hazard.name_en, hazard.shape, beat.beat, beat.account, beat.community, beat.cell, hazard.key
            FROM wanted w JOIN hazard_entry hazard ON hazard.kind = w.word AND NOT hazard.retired JOIN cell ON ST_Contains(cell.shape, hazard.shape) JOIN beat ON beat.cell = cell.code WHERE w.kind = 'hazard'
            UNION ALL
            SELECT w.rule, w.kind, w.most, place.id::text, place.kind, place.name_zh, place.name_en, place.shape, beat.beat, beat.account, beat.community, beat.cell, place.rank || md5(place.id::text)
            FROM wanted w JOIN place ON place.kind = w.word AND place.city = left($1, 4) JOIN cell ON ST_Contains(cell.shape, place.shape) JOIN beat ON beat.cell = cell.code WHERE w.kind = 'place'
            UNION ALL
            SELECT w.rule, w.kind, w.most, beat.cell, '', '', '', ST_PointOnSurface(beat.shape), beat.beat, beat.account, beat.community, beat.cell, to_char(1000000 - coalesce(beat.residents, 0), 'FM0000000') || beat.cell
            FROM wanted w, beat WHERE w.kind = 'cell'),
        ranked AS (SELECT *, row_number() OVER (PARTITION BY rule, beat ORDER BY place_in_line COLLATE "C") AS n FROM thing)
        SELECT rule, kind, code, word, name_zh, name_en, cell, ST_X(at), ST_Y(at), community, beat, account FROM ranked WHERE n <= most ORDER BY rule, beat, n
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PatrolFound>> FindAsync(string area, IReadOnlyList<PatrolRule> rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (directory.CityOf(area) is not { } city)
            return [];
        var types = directory.Types(city.Prefix);
        Wanted[] wanted = [.. rules.SelectMany(rule => WantedBy(rule, city.Catalogue == "2007" ? CategorySeries.FourDigits : CategorySeries.FiveDigits))];
        List<PatrolFound> found = [];
        await foreach (var one in database.QueryAsync(Sql, parameters => Bind(parameters, area, wanted), row => Read(row, types), cancellationToken))
            found.Add(one);
        return found;
    }

    private static IEnumerable<Wanted> WantedBy(PatrolRule rule, CategorySeries series)
    {
        var most = rule.PerBeat + Spare;
        return rule.PartsIn(series).Select(type => new Wanted(rule.Key, "part", type, most))
            .Concat(rule.Hazards.Select(kind => new Wanted(rule.Key, "hazard", Kebab.Of(kind), most)))
            .Concat(rule.Places.Select(kind => new Wanted(rule.Key, "place", kind, most)))
            .Concat(rule.Cells ? [new Wanted(rule.Key, "cell", string.Empty, most)] : []);
    }

    private static void Bind(NpgsqlParameterCollection parameters, string area, Wanted[] wanted)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
        parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. wanted.Select(one => one.Rule)] });
        parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. wanted.Select(one => one.Kind)] });
        parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. wanted.Select(one => one.Word)] });
        parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. wanted.Select(one => one.Most)] });
    }

    private static PatrolFound Read(NpgsqlDataReader row, IReadOnlyDictionary<string, CaseTypeEntry> types)
    {
        var (kind, code, word) = (Kebab.Parse<PatrolThing>(row.GetString(1)), row.GetString(2), row.GetString(3));
        var name = kind switch
        {
            PatrolThing.Part => PartName(types.GetValueOrDefault(word), word, code),
            PatrolThing.Cell => new PlanText($"单元网格 {code[12..]}", $"Unit grid {code[12..]}"),
            _ => new PlanText(row.GetString(4), row.GetString(5)),
        };
        var spot = new PatrolSpot(
            $"{Kebab.Of(kind)}-{code}", kind, code, kind == PatrolThing.Part ? word : null, name, row.GetString(6), new CasePosition(row.GetDouble(7), row.GetDouble(8)), row.IsDBNull(11) ? null : row.GetString(11));
        return new PatrolFound(row.GetString(0), row.GetString(9), row.GetString(10), spot);
    }

    private static PlanText PartName(CaseTypeEntry? type, string word, string code)
    {
        var tail = code[^TailDigits..];
        return type is null ? new PlanText($"{word} {tail}", $"{word} {tail}") : new PlanText($"{type.NameZh} {tail}", $"{char.ToUpperInvariant(type.NameEn[0])}{type.NameEn[1..]} {tail}");
    }

    private sealed record Wanted(string Rule, string Kind, string Word, int Most);
}
