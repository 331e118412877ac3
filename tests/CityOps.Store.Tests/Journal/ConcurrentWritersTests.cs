namespace CityOps.Journal;

/// <summary>Two processes on one database, each with its own writer, turn to the same things.</summary>
public sealed class ConcurrentWritersTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    private const int Lanterns = 6;
    private const int WritersEach = 12;
    private const int CommandsEach = 15;

    [Fact]
    public async Task Two_writers_of_the_same_streams_lose_nothing_and_every_summary_row_is_the_fold_of_its_events()
    {
        await using var one = await database.StartAsync();
        await using var other = await database.StartAsync();
        var keys = Enumerable.Range(0, Lanterns).Select(_ => Lamps.NewKey()).ToArray();
        var writers = new[] { one, other }.SelectMany(store => Enumerable.Range(0, WritersEach).Select(number => WriteAsync(store, keys, number)));
        await Task.WhenAll(writers);
        var streams = keys.Select(Lamps.Stream).ToArray();
        Assert.Equal(2 * WritersEach * CommandsEach, await one.CountAsync("SELECT count(*) FROM journal WHERE stream = ANY ($1)", [streams]));
        foreach (var key in keys)
            await AssertFoldAsync(one, key);
        Assert.Empty((await one.VerifyAsync()).Flaws);
    }

    [Fact]
    public async Task One_operation_sent_to_both_at_once_takes_effect_once()
    {
        await using var one = await database.StartAsync();
        await using var other = await database.StartAsync();
        for (var round = 0; round < 30; round++)
        {
            var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
            var results = await Task.WhenAll(one.AppendAsync(append), other.AppendAsync(append));
            Assert.Single(results.OfType<AppendResult.Done>());
            Assert.Single(results.OfType<AppendResult.DuplicateOperation>());
        }
    }

    [Fact]
    public async Task Of_two_decisions_on_one_head_one_is_told_of_the_conflict()
    {
        await using var one = await database.StartAsync();
        await using var other = await database.StartAsync();
        for (var round = 0; round < 30; round++)
        {
            var key = Lamps.NewKey();
            var results = await Task.WhenAll(
                one.AppendAsync(Lamps.Append(key, null, null, Lamps.Failed())),
                other.AppendAsync(Lamps.Append(key, null, null, Lamps.Repaired())));
            Assert.Single(results.OfType<AppendResult.Done>());
            Assert.Equal([new AppendResult.VersionConflict(1)], results.OfType<AppendResult.VersionConflict>());
        }
    }

    private static async Task WriteAsync(Store store, string[] keys, int number)
    {
        var random = new Random(number);
        for (var left = CommandsEach; left > 0;)
        {
            var key = keys[random.Next(keys.Length)];
            var snapshot = await store.Journal.LoadAsync<LampRow>(key, CancellationToken.None);
            var happened = random.Next(2) == 0 ? Lamps.Failed() : Lamps.Repaired();
            if (await store.AppendAsync(Lamps.Append(key, snapshot?.Head, LampState.From(snapshot), happened)) is AppendResult.Done)
                left--;
        }
    }

    private static async Task AssertFoldAsync(Store store, string key)
    {
        var fold = LampState.Dark;
        await foreach (var recorded in store.Journal.ReadAsync(Lamps.Stream(key), 0, CancellationToken.None))
            fold = fold.Apply(recorded.Event);
        Assert.Equal(fold, LampState.From(await store.Journal.LoadAsync<LampRow>(key, CancellationToken.None)));
    }
}
