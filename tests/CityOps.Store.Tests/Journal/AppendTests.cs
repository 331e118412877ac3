using System.Text;

namespace CityOps.Journal;

public sealed class AppendTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    [Fact]
    public async Task The_first_append_begins_the_stream_and_writes_the_summary_row()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        var done = await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()));
        var snapshot = await store.Journal.LoadAsync<LampRow>(key, CancellationToken.None);
        Assert.Equal(1, done.Head.Version);
        Assert.Equal(1, snapshot!.Head.Version);
        Assert.Equal(done.Head.Hash.ToArray(), snapshot.Head.Hash.ToArray());
        Assert.Contains("dark", Encoding.UTF8.GetString(snapshot.State.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_append_on_the_head_follows_it()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        var first = await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()));
        var second = await store.DoneAsync(Lamps.Append(key, first.Head, new LampState(1, "dark"), Lamps.Repaired()));
        Assert.Equal(2, second.Head.Version);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM lamp WHERE key = $1 AND version = 2 AND status = 'lit' AND faults = 1", key));
    }

    [Fact]
    public async Task All_events_of_a_command_are_written_and_read_in_order()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        var append = Lamps.Append(key, null, null, Lamps.Failed(), Lamps.Repaired(), Lamps.Failed("flickering"));
        var done = await store.DoneAsync(append);
        var events = await store.Journal.ReadAsync(append.Stream, 0, CancellationToken.None).ToListAsync();
        Assert.Equal(3, done.Head.Version);
        Assert.Equal([1L, 2L, 3L], events.Select(e => e.Seq));
        Assert.Equal(append.Events.Select(e => e.Kind), events.Select(e => e.Event.Kind));
        Assert.All(events.Zip(append.Events), pair => Assert.Equal(pair.Second.Data.ToArray(), pair.First.Event.Data.ToArray()));
        Assert.All(events, e => Assert.Equal(append.Operation, e.Operation));
        Assert.All(events, e => Assert.Equal(append.At.AddTicks(-7), e.At));
    }

    [Fact]
    public async Task An_append_on_an_old_head_is_told_the_current_version_and_writes_nothing()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        var first = await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()));
        await store.DoneAsync(Lamps.Append(key, first.Head, null, Lamps.Repaired(), Lamps.Failed()));
        var late = await store.AppendAsync(Lamps.Append(key, first.Head, null, Lamps.Repaired("late")));
        Assert.Equal(new AppendResult.VersionConflict(3), late);
        Assert.Equal(3, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", Lamps.Stream(key)));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM lamp WHERE key = $1 AND status = 'late'", key));
    }

    [Fact]
    public async Task An_append_past_the_head_is_a_conflict()
    {
        await using var store = await database.StartAsync();
        var ahead = Lamps.Append(Lamps.NewKey(), new JournalHead(7, new byte[32]), null, Lamps.Failed());
        Assert.Equal(new AppendResult.VersionConflict(0), await store.AppendAsync(ahead));
    }

    [Fact]
    public async Task An_append_on_the_right_version_with_another_hash_is_a_conflict()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()));
        var other = await store.AppendAsync(Lamps.Append(key, new JournalHead(1, new byte[32]), null, Lamps.Repaired()));
        Assert.Equal(new AppendResult.VersionConflict(1), other);
    }

    [Fact]
    public async Task A_repeated_operation_has_one_effect_and_its_first_answer_to_the_byte()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        var append = Lamps.Append(key, null, null, Lamps.Failed(), Lamps.Repaired());
        var first = await store.DoneAsync(append);
        await store.DoneAsync(Lamps.Append(key, first.Head, null, Lamps.Failed()));
        var repeated = append with { Answer = "{}"u8.ToArray(), At = append.At.AddDays(1) };
        var again = Assert.IsType<AppendResult.DuplicateOperation>(await store.AppendAsync(repeated));
        Assert.Equal(2, again.First.Version);
        Assert.Equal(append.Answer.ToArray(), again.First.Answer.ToArray());
        Assert.Equal(3, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", append.Stream));
    }

    [Fact]
    public async Task A_repeated_operation_decided_on_the_new_head_is_a_duplicate_too()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        var append = Lamps.Append(key, null, null, Lamps.Failed());
        var first = await store.DoneAsync(append);
        var again = await store.AppendAsync(Lamps.Append(key, first.Head, null, Lamps.Failed()) with { Operation = append.Operation });
        Assert.Equal(1, Assert.IsType<AppendResult.DuplicateOperation>(again).First.Version);
        Assert.Equal(1, await store.CountAsync("SELECT version FROM lamp WHERE key = $1", key));
    }

    [Fact]
    public async Task A_duplicate_that_arrives_together_with_the_first_is_answered_like_a_late_one()
    {
        await using var store = await database.StartAsync();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.AppendAsync(append)));
        Assert.Single(results.OfType<AppendResult.Done>());
        Assert.All(results.OfType<AppendResult.DuplicateOperation>(), result => Assert.Equal(append.Answer.ToArray(), result.First.Answer.ToArray()));
        Assert.Equal(19, results.OfType<AppendResult.DuplicateOperation>().Count());
    }

    [Fact]
    public async Task An_operation_is_found_with_what_it_answered()
    {
        await using var store = await database.StartAsync();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed(), Lamps.Repaired());
        Assert.Null(await store.Journal.FindOperationAsync(append.Stream, append.Operation, CancellationToken.None));
        await store.DoneAsync(append);
        var found = await store.Journal.FindOperationAsync(append.Stream, append.Operation, CancellationToken.None);
        Assert.Equal(2, found!.Version);
        Assert.Equal(append.Answer.ToArray(), found.Answer.ToArray());
    }

    [Fact]
    public async Task An_append_without_an_answer_is_recorded_without_one()
    {
        await using var store = await database.StartAsync();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()) with { Answer = default };
        await store.DoneAsync(append);
        var again = Assert.IsType<AppendResult.DuplicateOperation>(await store.AppendAsync(append));
        Assert.Equal(0, again.First.Answer.Length);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1 AND answer IS NULL", append.Stream));
    }

    [Fact]
    public async Task A_thing_that_does_not_exist_loads_as_null()
    {
        await using var store = await database.StartAsync();
        Assert.Null(await store.Journal.LoadAsync<LampRow>(Lamps.NewKey(), CancellationToken.None));
    }

    [Fact]
    public async Task Many_appends_at_once_are_all_written_and_each_is_told_its_own_result()
    {
        await using var store = await database.StartAsync();
        var prefix = Lamps.NewKey();
        var appends = Enumerable.Range(0, 3_000).Select(i => Lamps.Append($"{prefix}/{i}", null, null, Lamps.Failed($"status {i}"))).ToList();
        var results = await Task.WhenAll(appends.Select(store.AppendAsync));
        Assert.All(results, result => Assert.Equal(1, Assert.IsType<AppendResult.Done>(result).Head.Version));
        Assert.Equal(3_000, await store.CountAsync("SELECT count(*) FROM lamp WHERE starts_with(key, $1) AND 'status ' || split_part(key, '/', 2) = status", prefix));
    }
}
