using CityOps.Areas;
using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Districts;

/// <inheritdoc cref="ICaseFigures"/>
public sealed class CaseFigures(DatabaseReader database, ICityDirectory directory, TimeProvider clock) : ICaseFigures
{
    private const string Counts = """
        SELECT count(*) FILTER (WHERE reported_at >= $2),
               count(*) FILTER (WHERE open),
               count(*) FILTER (WHERE open AND status IN ('dispatched', 'sub-dispatched', 'handling', 'return-requested', 'extension-requested', 'suspension-requested')),
               count(*) FILTER (WHERE open AND NOT late AND stage_due - $3 < 0.2 * (stage_due - stage_since)),
               count(*) FILTER (WHERE open AND late),
               count(*) FILTER (WHERE closed_at >= $2),
               count(*) FILTER (WHERE closed_at >= $2 AND (total_due IS NULL OR closed_at <= total_due))
        FROM (SELECT status, reported_at, stage_since, stage_due, total_due, closed_at,
                     closed_at IS NULL AND NOT (status = ANY ($4)) AS open,
                     coalesce(stage_due < $3, false) OR coalesce(total_due < $3, false) AS late
              FROM "case"
              WHERE (closed_at IS NULL OR closed_at >= $2 OR reported_at >= $2) AND
        """;

    /// <inheritdoc />
    public Task<AreaFigures> OfAreaAsync(string code, CancellationToken cancellationToken) =>
        CountAsync(code, Counts + " starts_with(grid, $1)) AS cases", directory.CityOf(code), cancellationToken);

    /// <inheritdoc />
    public Task<AreaFigures> OfOrganisationAsync(string code, CancellationToken cancellationToken) =>
        CountAsync(code, Counts + " $1 IN (unit, centre)) AS cases", directory.Organisations.GetValueOrDefault(code) is { Area: { Length: > 3 } area } ? directory.CityOf(area) : null, cancellationToken);

    private async Task<AreaFigures> CountAsync(string code, string sql, CityEntry? city, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var figures = await database.FirstAsync(
            sql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<string> { TypedValue = code });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = Midnight(now, city) });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
                parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. CaseEnds.Words] });
            },
            row => new AreaFigures(code, now, Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6)),
            cancellationToken);
        return figures!;
    }

    private static int Number(NpgsqlDataReader row, int column) => (int)row.GetInt64(column);

    private static DateTimeOffset Midnight(DateTimeOffset now, CityEntry? city)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(city?.TimeZone ?? "Asia/Shanghai");
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date;
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
