using CityOps.Journal;
using CityOps.Storage;
using Orleans.Storage;

namespace CityOps.Tail;

public sealed class JournalTailTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    [Fact]
    public async Task What_one_server_commits_another_is_told_once_in_order_and_with_its_kinds()
    {
        await using var store = await database.StartAsync();
        await using var ear = await Ear.ListenAsync(store, database.ConnectionString);
        var key = Lamps.NewKey();
        var head = (await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed(), Lamps.Repaired()))).Head;
        for (var step = 0; step < 20; step++)
            head = (await store.DoneAsync(Lamps.Append(key, head, null, Lamps.Failed()))).Head;

        await ear.UntilAsync(heard => heard.Of(key) is [.., { Version: 22 }], "the last version");

        Assert.Equal(["lamp-failed", "lamp-repaired"], ear.Of(key)[0].Kinds);
        Assert.Equal([2L, .. Enumerable.Range(3, 20).Select(version => (long)version)], ear.Of(key).Select(changed => changed.Version));
    }

    [Fact]
    public async Task Saving_nothing_a_thousand_times_tells_nothing()
    {
        await using var store = await database.StartAsync();
        await using var ear = await Ear.ListenAsync(store, database.ConnectionString);
        var key = Lamps.NewKey();
        var first = Lamps.Append(key, null, null, Lamps.Failed());
        var head = (await store.DoneAsync(first)).Head;
        await ear.UntilAsync(heard => heard.Of(key).Count == 1, "the first");
        var before = await store.CountAsync("SELECT count(*) FROM journal_batch");

        var again = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => store.AppendAsync(first)));
        var elsewhere = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => store.AppendAsync(Lamps.Append(key, null, null, Lamps.Failed()))));
        Assert.All(again, result => Assert.IsType<AppendResult.DuplicateOperation>(result));
        Assert.All(elsewhere, result => Assert.IsType<AppendResult.VersionConflict>(result));

        // What is told next comes after whatever those would have told.
        await store.DoneAsync(Lamps.Append(key, head, null, Lamps.Repaired()));
        await ear.UntilAsync(heard => heard.Of(key).Any(changed => changed.Version == 2), "what came after");
        Assert.Equal(2, ear.Of(key).Count);
        Assert.Equal(before + 1, await store.CountAsync("SELECT count(*) FROM journal_batch"));
    }

    [Fact]
    public async Task A_writer_whose_session_is_ended_goes_on_as_another_and_nothing_is_missed()
    {
        await using var store = await database.StartAsync();
        await using var ear = await Ear.ListenAsync(store, database.ConnectionString);
        var keys = Enumerable.Range(0, 200).Select(_ => Lamps.NewKey()).ToArray();
        foreach (var some in keys.Chunk(20))
        {
            var writing = Task.WhenAll(some.Select(key => store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()))));
            await store.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cityops journal' AND datname = current_database()");
            await writing;
        }

        await ear.UntilAsync(heard => keys.All(key => heard.Of(key).Count > 0), "every lamp");

        Assert.All(keys, key => Assert.Single(ear.Of(key)));
        Assert.True(await store.CountAsync("SELECT count(*) FROM journal_writer") > 2);
        Assert.Equal(1, ear.LostCount);
    }

    [Fact]
    public async Task The_numbers_of_a_session_have_no_gap_although_batches_are_rolled_back()
    {
        await using var store = await database.StartAsync();
        var taken = Lamps.NewKey();
        var head = (await store.DoneAsync(Lamps.Append(taken, null, null, Lamps.Failed()))).Head;
        for (var round = 0; round < 20; round++)
        {
            // One that contests what is there, and so rolls the quick batch back, among others that do not.
            await Task.WhenAll(
                store.AppendAsync(Lamps.Append(taken, null, null, Lamps.Failed())),
                store.DoneAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed())));
        }

        Assert.NotEqual(0, head.Version);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM (SELECT count(*) AS has, max(n) AS last FROM journal_batch WHERE writer <> 1 GROUP BY writer) AS session WHERE has <> last"));
    }

    [Fact]
    public async Task Whoever_was_away_while_its_news_were_pruned_is_told_that_anything_may_have_changed()
    {
        await using var store = await database.StartAsync();
        await using var ear = await Ear.ListenAsync(store, database.ConnectionString);
        var (one, two) = (Lamps.NewKey(), Lamps.NewKey());
        await store.DoneAsync(Lamps.Append(one, null, null, Lamps.Failed()));
        await ear.UntilAsync(heard => heard.Of(one).Count == 1, "the first lamp");
        var doubts = ear.Heads.Doubts;

        // A session whose first numbers are not there any more: they were pruned before they were read.
        await store.ExecuteAsync("INSERT INTO journal_writer (writer) VALUES (1); INSERT INTO journal_batch (writer, n, streams, versions, kinds) VALUES (1, 7, ARRAY['lamp/" + two + "'], ARRAY[1], ARRAY['lamp-failed'])");

        await ear.UntilAsync(heard => heard.LostCount > 1, "that something was left out");
        Assert.True(ear.Heads.Doubts > doubts);
    }

    [Fact]
    public async Task A_plain_state_that_was_written_is_told_and_one_that_was_refused_is_not()
    {
        await using var store = await database.StartAsync();
        await using var ear = await Ear.ListenAsync(store, database.ConnectionString, "unit");
        var storage = new GrainStateStorage(store.Get<JournalWriter>(), store.Get<Reading.DatabaseReader>());
        var (mine, theirs) = (GrainId.Create("unit", "V-1"), new GrainState<string>("en route"));
        await storage.WriteStateAsync("unit", mine, theirs);
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("unit", mine, new GrainState<string>("lost")));
        await storage.WriteStateAsync("unit", GrainId.Create("unit", "V-2"), new GrainState<string>("available"));

        await ear.UntilAsync(heard => heard.Of("V-2").Count == 1, "the second unit");

        Assert.Single(ear.Of("V-1"));
        Assert.Empty(ear.Of("V-1")[0].Kinds);
    }

    [Fact]
    public async Task A_stream_that_is_held_knows_what_others_have_written()
    {
        await using var store = await database.StartAsync();
        await using var ear = await Ear.ListenAsync(store, database.ConnectionString);
        var key = Lamps.NewKey();
        var held = ear.Heads.Hold(Lamps.Stream(key));
        await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed(), Lamps.Repaired()));

        await ear.UntilAsync(_ => held.Version == 2, "the version");

        ear.Heads.Release(held);
        Assert.Equal(0, ear.Heads.Hold(Lamps.Stream(key)).Version);
    }
}
