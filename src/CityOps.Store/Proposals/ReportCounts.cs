using CityOps.Areas;
using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Proposals;

/// <inheritdoc cref="IReportCounts"/>
public sealed class ReportCounts(DatabaseReader database) : IReportCounts
{
    // Exercises never enter statistics. What a past import brought has the time at which it was reported, and counts. While a past is brought in
    // nothing is looked at.
    private static readonly string Sql = $"""
        WITH recent AS (
            SELECT type_code, left(grid, 6) AS area, count(*) AS counted, max(reported_at) AS last
            FROM "case" WHERE reported_at >= $2 AND strpos(flags, 'exercise') = 0 GROUP BY 1, 2 HAVING count(*) >= $3)
        SELECT recent.type_code, recent.area, recent.counted,
            (SELECT count(*) FROM "case" past WHERE past.type_code = recent.type_code AND starts_with(past.grid, recent.area)
                AND past.reported_at >= $1 AND past.reported_at < $2 AND strpos(past.flags, 'exercise') = 0),
            extract(epoch FROM $2 - greatest($1, (SELECT min(reported_at) FROM "case" WHERE starts_with(grid, left(recent.area, 4)))))::float8 / 86400,
            newest.longitude, newest.latitude, newest.address
        FROM recent
        JOIN LATERAL (SELECT longitude, latitude, address FROM "case" WHERE type_code = recent.type_code AND starts_with(grid, recent.area)
                AND reported_at = recent.last ORDER BY key LIMIT 1) AS newest ON true
        WHERE {CityLock.IsFree("left(recent.area, 4)")}
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<CountedReports>> CountAsync(DateTimeOffset baselineFrom, DateTimeOffset windowFrom, int least, CancellationToken cancellationToken)
    {
        List<CountedReports> counted = [];
        await foreach (var one in database.QueryAsync(
            Sql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = baselineFrom.ToUniversalTime() });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = windowFrom.ToUniversalTime() });
                parameters.Add(new NpgsqlParameter<int> { TypedValue = least });
            },
            static row => new CountedReports(
                new ReportCount(row.GetString(0), row.GetString(1), (int)row.GetInt64(2), (int)row.GetInt64(3), row.GetDouble(4)), new CasePosition(row.GetDouble(5), row.GetDouble(6)), row.GetString(7)),
            cancellationToken))
        {
            counted.Add(one);
        }

        return counted;
    }
}
