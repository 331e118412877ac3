using CityOps.Areas;
using CityOps.Journal;
using CityOps.Reading;
using CityOps.Tiles;
using Npgsql;

namespace CityOps.Cases;

public sealed class CaseDeadlinesTests(TileDatabase database) : IClassFixture<TileDatabase>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task While_a_past_is_brought_into_a_city_nothing_of_it_is_swept()
    {
        await using var store = await database.StartAsync();
        var deadlines = Deadlines(store);
        Assert.NotNull(await deadlines.MarkAsync("990101", default));

        await using (var held = await CityLock.TryTakeAsync(store.Source, "9901", CancellationToken.None))
        {
            Assert.NotNull(held);
            Assert.Null(await deadlines.MarkAsync("990101", default));
            Assert.NotNull(await deadlines.MarkAsync("840101", default));
            Assert.Null(await CityLock.TryTakeAsync(store.Source, "9901", CancellationToken.None));
        }

        Assert.NotNull(await deadlines.MarkAsync("990101", default));
    }

    [Fact]
    public async Task A_case_that_was_looked_at_waits_until_its_moment_or_until_it_changes()
    {
        await using var store = await database.StartAsync();
        var deadlines = Deadlines(store);
        await InsertAsync(store, "990111", "W1", 3, "handling");
        Assert.Equal([new WaitingCase("W1", 3, DateTimeOffset.MinValue, false)], await WaitingAsync(deadlines, "990111", Now, null));

        await deadlines.NoteAsync([new WatchedCase("W1", 3, Now.AddHours(1))], default);
        await deadlines.NoteAsync([new WatchedCase("W1", 2, Now)], default);
        Assert.Empty(await WaitingAsync(deadlines, "990111", Now, null));
        Assert.Empty(await WaitingAsync(deadlines, "990112", Now.AddHours(1), null));
        Assert.Single(await WaitingAsync(deadlines, "990111", Now.AddHours(1), null));

        var mark = await deadlines.MarkAsync("990111", default);
        await store.ExecuteAsync($"UPDATE \"case\" SET version = 4 WHERE key = 'W1'; {Recorded("W1", 4)}");
        Assert.Equal(4, Assert.Single(await WaitingAsync(deadlines, "990111", Now, mark)).Version);
        Assert.Empty(await WaitingAsync(deadlines, "990111", Now, mark!.Value.AddDays(1)));
        await deadlines.NoteAsync([new WatchedCase("W1", 4, DateTimeOffset.MaxValue)], default);
        Assert.Empty(await WaitingAsync(deadlines, "990111", Now.AddYears(50), null));
    }

    [Fact]
    public async Task Where_only_the_due_times_matter_the_row_says_when_and_the_case_is_not_asked()
    {
        await using var store = await database.StartAsync();
        await InsertAsync(store, "990113", "Q1", 5, "filed");
        await store.ExecuteAsync("UPDATE \"case\" SET stage_due = '2026-11-21T06:00Z', total_due = '2026-11-25' WHERE key = 'Q1'");

        Assert.Equal([new WaitingCase("Q1", 5, Now.AddHours(2), false)], await WaitingAsync(Deadlines(store), "990113", Now, null));
    }

    [Fact]
    public async Task A_case_at_its_end_is_named_once_and_forgotten()
    {
        await using var store = await database.StartAsync();
        var deadlines = Deadlines(store);
        await InsertAsync(store, "990114", "E1", 5, "handling");
        await InsertAsync(store, "990114", "E2", 5, "rejected");
        await deadlines.NoteAsync([new WatchedCase("E1", 5, DateTimeOffset.MaxValue)], default);
        await store.ExecuteAsync("UPDATE \"case\" SET version = 6, status = 'evaluated', closed_at = now() WHERE key = 'E1'");

        Assert.Equal([("E1", true)], (await WaitingAsync(deadlines, "990114", Now, null)).Select(one => (one.Key, one.Ended)));
        await deadlines.NoteAsync([new WatchedCase("E1", 6, null)], default);

        Assert.Empty(await WaitingAsync(deadlines, "990114", Now, null));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM case_watch WHERE key = 'E1'"));
    }

    [Fact]
    public async Task A_mark_never_passes_a_write_that_is_still_under_way()
    {
        await using var store = await database.StartAsync();
        await using var writer = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = JournalWriter.SessionName }.ConnectionString);
        await using var connection = await writer.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var began = new NpgsqlCommand("SELECT now()", connection);
        var recorded = (DateTime)(await began.ExecuteScalarAsync())!;

        var mark = await Deadlines(store).MarkAsync("990101", default);

        Assert.True(mark <= new DateTimeOffset(recorded, TimeSpan.Zero).AddSeconds(-2), $"{mark:O} is after {recorded:O}.");
    }

    private static CaseDeadlines Deadlines(Store store) => new(store.Source, store.Get<DatabaseReader>());

    private static Task InsertAsync(Store store, string district, string key, long version, string status) => store.ExecuteAsync($$"""
        INSERT INTO "case" (key, version, head_hash, state, status, source, type_code, grid, longitude, latitude, address, flags, reported_at, stage_since)
        VALUES ('{{key}}', {{version}}, '\x00', '{}', '{{status}}', 'public', 'E0102', '{{district}}001001005', 120, 30, '', 'none', '2026-01-01', '2026-01-01')
        """);

    private static string Recorded(string key, long version) => $$"""
        INSERT INTO journal (stream, seq, op_part, at, actor, op_id, kind, schema, data, hash)
        VALUES ('case/{{key}}', {{version}}, 0, now(), 'somebody', gen_random_uuid(), 'something', 1, '{}', decode(repeat('00', 32), 'hex'))
        """;

    private static async Task<IReadOnlyList<WaitingCase>> WaitingAsync(CaseDeadlines deadlines, string area, DateTimeOffset now, DateTimeOffset? since)
    {
        List<WaitingCase> all = [];
        await foreach (var waiting in deadlines.WaitingAsync(area, now, since, CancellationToken.None))
            all.Add(waiting);
        return all;
    }
}
