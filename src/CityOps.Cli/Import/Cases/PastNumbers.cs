using System.Globalization;
using CityOps.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Import.Cases;

/// <summary>Gives the reports of a file their numbers, in one go: of the day they were made, behind those that there are, and always the same.</summary>
internal sealed class PastNumbers(NpgsqlDataSource source, DatabaseReader database, TimeZoneInfo zone)
{
    private const string Known = "SELECT operation, key FROM report_number WHERE operation = ANY ($1)";

    private const string Count = """
        INSERT INTO report_counter AS counter (tenant, day, last) SELECT * FROM unnest($1::text[], $2::date[], $3::integer[])
        ON CONFLICT (tenant, day) DO UPDATE SET last = counter.last + excluded.last
        RETURNING tenant, day, last
        """;

    private const string Keep = "INSERT INTO report_number (operation, key) SELECT * FROM unnest($1::uuid[], $2::text[])";

    /// <summary>Each case with its key.</summary>
    public async Task<IReadOnlyList<(PastCase Case, string Key)>> NumberAsync(IReadOnlyList<PastCase> cases, CancellationToken cancellationToken)
    {
        var operations = cases.Select(past => past.Operation("report").Value).ToArray();
        var keys = await database.QueryAsync(
            Known,
            parameters => parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = operations }),
            static row => (Operation: row.GetGuid(0), Key: row.GetString(1)),
            cancellationToken).ToDictionaryAsync(known => known.Operation, known => known.Key, cancellationToken: cancellationToken);
        var unnumbered = cases.Zip(operations).Where(entry => !keys.ContainsKey(entry.Second)).ToArray();
        if (unnumbered.Length > 0)
            await GiveAsync(unnumbered, keys, cancellationToken);
        return [.. cases.Zip(operations, (past, operation) => (past, keys[operation]))];
    }

    private async Task GiveAsync((PastCase Case, Guid Operation)[] unnumbered, Dictionary<Guid, string> keys, CancellationToken cancellationToken)
    {
        var days = unnumbered.GroupBy(entry => (Tenant: entry.Case.Cell[..6], Day: DayOf(entry.Case))).ToArray();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var last = await CountAsync(connection, [.. days.Select(day => (day.Key.Tenant, day.Key.Day, day.Count()))], cancellationToken);
        foreach (var day in days)
        {
            var number = last[day.Key] - day.Count();
            foreach (var (past, operation) in day.OrderBy(entry => entry.Case.OpenedAt).ThenBy(entry => entry.Case.Line))
                keys[operation] = string.Create(CultureInfo.InvariantCulture, $"R{day.Key.Tenant}{day.Key.Day:yyyyMMdd}{++number:D6}");
        }

        await using var keep = new NpgsqlCommand(Keep, connection);
        keep.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. unnumbered.Select(entry => entry.Operation)] });
        keep.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. unnumbered.Select(entry => keys[entry.Operation])] });
        await keep.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<(string Tenant, DateOnly Day), int>> CountAsync(
        NpgsqlConnection connection, IReadOnlyList<(string Tenant, DateOnly Day, int Count)> days, CancellationToken cancellationToken)
    {
        await using var count = new NpgsqlCommand(Count, connection);
        count.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. days.Select(day => day.Tenant)] });
        count.Parameters.Add(new NpgsqlParameter { Value = days.Select(day => day.Day).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date });
        count.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. days.Select(day => day.Count)] });
        await using var rows = await count.ExecuteReaderAsync(cancellationToken);
        var last = new Dictionary<(string, DateOnly), int>();
        while (await rows.ReadAsync(cancellationToken))
            last[(rows.GetString(0), DateOnly.FromDateTime(rows.GetDateTime(1)))] = rows.GetInt32(2);
        return last;
    }

    private DateOnly DayOf(PastCase past) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(past.OpenedAt, zone).DateTime);
}
