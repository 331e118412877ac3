using CityOps.Storage;
using Orleans.Storage;

namespace CityOps.Journal;

public sealed class GrainStateStorageTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    [Fact]
    public async Task A_state_is_read_as_it_was_written_and_cleared()
    {
        await using var store = await database.StartAsync();
        var (storage, id) = (StorageOf(store), NewId());
        var record = new GrainState<Patrol>(new Patrol("E-12", 3));
        await storage.WriteStateAsync("patrol", id, record);

        var read = new GrainState<Patrol>();
        await storage.ReadStateAsync("patrol", id, read);
        Assert.Equal((new Patrol("E-12", 3), record.ETag, true), (read.State, read.ETag, read.RecordExists));

        await storage.ClearStateAsync("patrol", id, read);
        var gone = new GrainState<Patrol>();
        await storage.ReadStateAsync("patrol", id, gone);
        Assert.Equal((null, false), (gone.ETag, gone.RecordExists));
    }

    [Fact]
    public async Task A_state_of_an_older_or_newer_build_is_read_as_far_as_it_goes()
    {
        await using var store = await database.StartAsync();
        var (storage, id) = (StorageOf(store), NewId());
        await storage.WriteStateAsync("patrol", id, new GrainState<NewerPatrol>(new NewerPatrol("E-12", "river")));

        var read = new GrainState<Patrol>();
        await storage.ReadStateAsync("patrol", id, read);

        Assert.Equal(new Patrol("E-12", 0), read.State);
    }

    [Fact]
    public async Task Of_two_writers_of_one_state_one_wins_and_the_other_is_told()
    {
        await using var store = await database.StartAsync();
        var (storage, id) = (StorageOf(store), NewId());
        var mine = new GrainState<Patrol>(new Patrol("E-1", 1));
        await storage.WriteStateAsync("patrol", id, mine);
        var theirs = new GrainState<Patrol>();
        await storage.ReadStateAsync("patrol", id, theirs);
        theirs.State = new Patrol("E-2", 2);
        await storage.WriteStateAsync("patrol", id, theirs);

        mine.State = new Patrol("E-3", 3);
        var refused = await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("patrol", id, mine));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("patrol", id, mine));

        Assert.Equal((theirs.ETag, mine.ETag), (refused.StoredEtag, refused.CurrentEtag));
        var stored = new GrainState<Patrol>();
        await storage.ReadStateAsync("patrol", id, stored);
        Assert.Equal(new Patrol("E-2", 2), stored.State);
    }

    [Fact]
    public async Task A_state_deleted_and_written_anew_is_not_taken_for_the_old_one()
    {
        await using var store = await database.StartAsync();
        var (storage, id) = (StorageOf(store), NewId());
        var old = new GrainState<Patrol>(new Patrol("E-1", 1));
        await storage.WriteStateAsync("patrol", id, old);
        var same = new GrainState<Patrol>();
        await storage.ReadStateAsync("patrol", id, same);
        await storage.ClearStateAsync("patrol", id, same);
        await storage.WriteStateAsync("patrol", id, new GrainState<Patrol>(new Patrol("E-9", 9)));

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("patrol", id, old));
    }

    [Fact]
    public async Task A_hundred_states_written_at_once_are_all_there()
    {
        await using var store = await database.StartAsync();
        var storage = StorageOf(store);
        var ids = Enumerable.Range(0, 100).Select(_ => NewId()).ToArray();

        await Task.WhenAll(ids.Select((id, i) => storage.WriteStateAsync("patrol", id, new GrainState<Patrol>(new Patrol("E", i)))));

        for (var i = 0; i < ids.Length; i++)
        {
            var read = new GrainState<Patrol>();
            await storage.ReadStateAsync("patrol", ids[i], read);
            Assert.Equal(i, read.State!.Round);
        }
    }

    private static GrainStateStorage StorageOf(Store store) => new(store.Get<JournalWriter>(), store.Get<CityOps.Reading.DatabaseReader>());

    private static GrainId NewId() => GrainId.Create("inspector", Guid.NewGuid().ToString("N"));

    private sealed record NewerPatrol(string Cell, string Area);

    private sealed record Patrol(string Cell, int Round);
}
