using CityOps.Schema;
using CityOps.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CityOps.Incidents;

public sealed class IncidentCountsTests
{
    [Fact]
    public async Task Incidents_from_before_the_columns_get_them_from_their_states()
    {
        await using var database = await TestDatabase.CreateAsync(CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var all = Migration.All();
        await new SchemaMigrations(source, [.. all.Take(23)], NullLogger<SchemaMigrations>.Instance).ApplyAsync(default);
        await using var insert = source.CreateCommand("""
            INSERT INTO incident (key, version, head_hash, state, status, class, type, title, grid, longitude, latitude, address, exercise, received_at)
            SELECT key, 1, '\x00', state::jsonb, 'active', 'accident', 'burst-main', '', '990101001001001', 120, 30, '', false, now() FROM (VALUES
                ('I1', '{"schema": 2, "state": {
                    "tasks": [{"status": "done"}, {"status": "issued"}, {"status": "withdrawn"}, {"status": "skipped"}],
                    "reports": [{"due": "2026-11-21T05:00:00+00:00"}, {"due": "2026-11-21T04:00:00+00:00"}, {"due": "2026-11-21T03:00:00+00:00", "sentAt": "2026-11-21T03:30:00+00:00", "late": true}, {"due": "2026-11-21T01:00:00+00:00", "omittedAt": "2026-11-21T02:00:00+00:00"}],
                    "parent": {"key": "I0"}, "children": [{"key": "I3"}, {"key": "I2"}]}}'),
                ('I2', '{"schema": 2, "state": {}}')) AS old (key, state)
            """);
        await insert.ExecuteNonQueryAsync();

        await new SchemaMigrations(source, all, NullLogger<SchemaMigrations>.Instance).ApplyAsync(default);

        await using var read = source.CreateCommand("""
            SELECT concat_ws('|', key, tasks, tasks_done, to_char(report_due AT TIME ZONE 'UTC', 'HH24:MI'), reports_late, reports_omitted, parent, children) FROM incident ORDER BY key
            """);
        await using var rows = await read.ExecuteReaderAsync();
        List<string> lines = [];
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        Assert.Equal(["I1|3|2|04:00|1|1|I0|I3,I2", "I2|0|0|0|0"], lines);
    }
}
