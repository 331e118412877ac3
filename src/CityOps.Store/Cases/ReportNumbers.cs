using CityOps.Areas;
using CityOps.Codes;
using CityOps.Journal;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Cases;

/// <inheritdoc cref="IReportNumbers"/>
public sealed class ReportNumbers(NpgsqlDataSource source, ICityDirectory directory, TimeProvider clock) : IReportNumbers
{
    private const string Sql = """
        WITH known AS (SELECT key FROM report_number WHERE operation = $1),
        counted AS (
            INSERT INTO report_counter AS counter (tenant, day, last)
            SELECT $2, $3, 1 WHERE NOT EXISTS (SELECT FROM known)
            ON CONFLICT (tenant, day) DO UPDATE SET last = counter.last + 1
            RETURNING last),
        made AS (
            INSERT INTO report_number (operation, key)
            SELECT $1, 'R' || $2 || to_char($3::date, 'YYYYMMDD') || lpad(last::text, 6, '0') FROM counted
            ON CONFLICT (operation) DO NOTHING
            RETURNING key)
        SELECT key FROM known UNION ALL SELECT key FROM made
        """;

    /// <inheritdoc />
    public async Task<string?> NumberAsync(OperationId operation, CasePosition place, CancellationToken cancellationToken)
    {
        if (directory.CellAt(place) is not { } cell || directory.CityOf(cell.Code) is not { } city)
            return null;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone)).DateTime);

        // Empty when the same operation was numbered elsewhere at the same moment: then it is known the next time.
        while (true)
        {
            if (await TryAsync(operation, Code.Parse<DivisionCode>(cell.Code[..6]), day, cancellationToken) is { } key)
                return key;
        }
    }

    private async Task<string?> TryAsync(OperationId operation, DivisionCode tenant, DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = operation.Value });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant.Value });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day, NpgsqlDbType = NpgsqlDbType.Date });
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
