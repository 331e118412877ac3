using CityOps.Areas;
using CityOps.Reading;
using CityOps.Tiles;
using Npgsql;

namespace CityOps.Cases;

public sealed class CaseDeadlinesTests(TileDatabase database) : IClassFixture<TileDatabase>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task While_a_past_is_brought_into_a_city_nothing_of_it_waits()
    {
        await using var store = await database.StartAsync();
        await store.ExecuteAsync("""
            INSERT INTO "case" (key, version, head_hash, state, status, source, type_code, grid, longitude, latitude, address, flags, reported_at, stage_since, closed_at)
            SELECT 'R' || city, 3, '\x00', '{}', 'closed', 'public', 'E0102', city || '01001001005', 120, 30, '', 'none', '2020-01-01', '2020-01-01', '2020-01-02'
            FROM unnest(ARRAY['9901', '8401']) AS city
            """);
        var source = store.Get<NpgsqlDataSource>();
        var deadlines = new CaseDeadlines(store.Get<DatabaseReader>());
        Assert.Equal(["R9901"], await WaitingAsync(deadlines, "990101"));

        await using (var held = await CityLock.TryTakeAsync(source, "9901", CancellationToken.None))
        {
            Assert.NotNull(held);
            Assert.Empty(await WaitingAsync(deadlines, "990101"));
            Assert.Equal(["R8401"], await WaitingAsync(deadlines, "840101"));
            Assert.Null(await CityLock.TryTakeAsync(source, "9901", CancellationToken.None));
        }

        Assert.Equal(["R9901"], await WaitingAsync(deadlines, "990101"));
    }

    private static async Task<IReadOnlyList<string>> WaitingAsync(CaseDeadlines deadlines, string area)
    {
        List<string> keys = [];
        await foreach (var waiting in deadlines.WaitingAsync(area, Now, CancellationToken.None))
            keys.Add(waiting.Key);
        return keys;
    }
}
