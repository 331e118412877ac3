using CityOps.Areas;
using CityOps.Cases;
using CityOps.Codes;
using CityOps.Journal;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Numbers;

/// <summary>Numbers that count a tenant's things of a day: a letter, tenant (6), date (8), sequence. The same operation gets the same number.</summary>
/// <param name="tables">What the names of the two tables begin with.</param>
/// <param name="letter">The letter.</param>
/// <param name="digits">Digits of the sequence.</param>
/// <param name="source">The database.</param>
/// <param name="directory">Says whose a place is.</param>
/// <param name="clock">Says which day it is.</param>
internal sealed class DayNumbers(string tables, char letter, int digits, NpgsqlDataSource source, ICityDirectory directory, TimeProvider clock)
{
    private readonly string _sql = $"""
        WITH known AS (SELECT key FROM {tables}_number WHERE operation = $1),
        counted AS (
            INSERT INTO {tables}_counter AS counter (tenant, day, last)
            SELECT $2, $3, 1 WHERE NOT EXISTS (SELECT FROM known)
            ON CONFLICT (tenant, day) DO UPDATE SET last = counter.last + 1
            RETURNING last),
        made AS (
            INSERT INTO {tables}_number (operation, key)
            SELECT $1, '{letter}' || $2 || to_char($3::date, 'YYYYMMDD') || lpad(last::text, {digits}, '0') FROM counted
            ON CONFLICT (operation) DO NOTHING
            RETURNING key)
        SELECT key FROM known UNION ALL SELECT key FROM made
        """;

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
        await using var command = source.CreateCommand(_sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = operation.Value });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant.Value });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day, NpgsqlDbType = NpgsqlDbType.Date });
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
