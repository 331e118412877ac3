using CityOps.Cases;
using CityOps.Journal;
using CityOps.Reading;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CityOps.Units;

public sealed class UnitTracksTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_appended_is_read_in_order_to_the_last_digit()
    {
        await using var store = await database.StartAsync();
        var (tracks, unit) = (TracksOf(store), Guid.NewGuid().ToString("N"));
        UnitFix[] fixes = [Fix(unit, Noon.AddSeconds(2), 120.1234567), Fix(unit, Noon, 120.1) with { Accuracy = null }, Fix(unit, Noon.AddSeconds(4), -8.5)];

        await tracks.AppendAsync(fixes, CancellationToken.None);

        Assert.Equal(fixes.OrderBy(fix => fix.At), await tracks.ReadAsync(unit, Noon, Noon.AddSeconds(4), CancellationToken.None));
        Assert.Equal(fixes[0], Assert.Single(await tracks.ReadAsync(unit, Noon.AddSeconds(1), Noon.AddSeconds(3), CancellationToken.None)));
    }

    [Fact]
    public async Task A_batch_repeated_after_a_lost_answer_is_read_once()
    {
        await using var store = await database.StartAsync();
        var (tracks, unit) = (TracksOf(store), Guid.NewGuid().ToString("N"));
        await tracks.AppendAsync([Fix(unit, Noon, 120.1)], CancellationToken.None);
        await tracks.AppendAsync([Fix(unit, Noon, 120.1)], CancellationToken.None);

        Assert.Single(await tracks.ReadAsync(unit, Noon, Noon, CancellationToken.None));
    }

    [Fact]
    public async Task Days_are_made_ahead_what_came_before_them_is_moved_and_old_ones_are_dropped()
    {
        await using var store = await database.StartAsync();
        var (tracks, unit) = (TracksOf(store), Guid.NewGuid().ToString("N"));
        var old = TrackPartitions.NameOf(new DateOnly(2026, 9, 19));
        await store.ExecuteAsync($"CREATE TABLE {old} PARTITION OF track FOR VALUES FROM ('2026-09-19 00:00:00+00') TO ('2026-09-20 00:00:00+00')");
        await tracks.AppendAsync([Fix(unit, Noon, 120.1), Fix(unit, Noon.AddDays(9), 120.2)], CancellationToken.None);

        var partitions = new TrackPartitions(store.Source, new FakeTimeProvider(Noon), NullLogger<TrackPartitions>.Instance);
        await partitions.TendAsync(CancellationToken.None);
        await partitions.TendAsync(CancellationToken.None);

        Assert.Equal(1, await store.CountAsync($"SELECT count(*) FROM {TrackPartitions.NameOf(new DateOnly(2026, 11, 21))} WHERE unit = '{unit}'"));
        Assert.Equal(1, await store.CountAsync($"SELECT count(*) FROM track_other WHERE unit = '{unit}'"));
        Assert.Equal(TrackPartitions.Ahead + 1, await store.CountAsync("SELECT count(*) FROM pg_inherits WHERE inhparent = 'track'::regclass AND inhrelid::regclass::text ~ '^track_2026'"));
        Assert.Equal(2, (await tracks.ReadAsync(unit, Noon, Noon.AddDays(10), CancellationToken.None)).Count);
    }

    private static UnitTracks TracksOf(Store store) => new(store.Source, store.Get<DatabaseReader>());

    private static UnitFix Fix(string unit, DateTimeOffset at, double longitude) => new(unit, at, new CasePosition(longitude, 30.2), 8.5f, 181, 2);
}
