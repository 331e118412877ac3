using System.Globalization;
using Npgsql;

namespace CityOps.Journal;

/// <summary>Plans are made on empty tables and kept: what a write reads must not grow with the journal all the same.</summary>
public sealed class CostTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    private const int Others = 3_000;
    private const int Count = 100;

    [Fact]
    public async Task A_write_reads_a_few_rows_however_long_the_journal_is()
    {
        var key = Lamps.NewKey();
        Append begun;
        JournalHead old, head;
        long before;
        await using (var store = await database.StartAsync())
        {
            begun = Lamps.Append(key, null, null, Lamps.Failed());
            old = head = (await store.DoneAsync(begun)).Head;

            // Prepares every statement while there is next to nothing.
            Assert.IsType<AppendResult.DuplicateOperation>(await store.AppendAsync(begun));
            head = (await store.DoneAsync(Lamps.Append(key, head, null, Lamps.Repaired(), Lamps.Failed()))).Head;
            head = (await store.DoneAsync(Lamps.Append(key, head, null, [.. Enumerable.Repeat(Lamps.Failed(), Limits.EventsPerOperation)]))).Head;
            await Task.WhenAll(Enumerable.Range(0, Others).Select(_ => store.DoneAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()))));
            before = await RowsReadAsync();
            for (var i = 0; i < Count; i++)
            {
                Assert.IsType<AppendResult.DuplicateOperation>(await store.AppendAsync(begun));
                Assert.IsType<AppendResult.VersionConflict>(await store.AppendAsync(Lamps.Append(key, old, null, Lamps.Failed())));
                head = (await store.DoneAsync(Lamps.Append(key, head, null, Lamps.Failed()))).Head;
            }
        }

        // A session's last figures come a moment after its end; without them there is nothing to judge.
        var read = 0L;
        for (var end = DateTime.UtcNow + TimeSpan.FromSeconds(30); (read = await RowsReadAsync() - before) < Count; await Task.Delay(50))
            Assert.True(DateTime.UtcNow < end, "The writes have read nothing.");
        Assert.True(read < (Count * 3 * 10) + Others, string.Create(CultureInfo.InvariantCulture, $"{read} rows were read for {Count * 3} writes"));
    }

    /// <summary>The sessions that wrote have to be closed first: until then they may keep their figures to themselves.</summary>
    private async Task<long> RowsReadAsync()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT sum(idx_tup_read)::bigint FROM pg_stat_user_indexes", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
