namespace CityOps.Journal;

/// <summary>A commit whose answer is lost: nobody is told anything before it is known what became of it, and nothing happens twice.</summary>
public sealed class LostCommitTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(nameof(Cut.BeforeCommit))]
    [InlineData(nameof(Cut.AfterCommit))]
    [InlineData(nameof(Cut.HalfOpen))]
    public async Task An_append_is_done_once_whether_the_lost_commit_was_carried_out_or_not(string cut)
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString);
        var key = Lamps.NewKey();
        proxy.Plan([Enum.Parse<Cut>(cut)]);
        var done = await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed(), Lamps.Repaired())).WaitAsync(Limit);
        Assert.Equal(1, proxy.Made);
        Assert.Equal(2, done.Head.Version);
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", Lamps.Stream(key)));
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM lamp WHERE key = $1 AND version = 2 AND faults = 1", key));
        await store.DoneAsync(Lamps.Append(key, done.Head, new LampState(1, "lit"), Lamps.Failed()));
    }

    [Theory]
    [InlineData(nameof(Cut.BeforeCommit))]
    [InlineData(nameof(Cut.AfterCommit))]
    [InlineData(nameof(Cut.HalfOpen))]
    public async Task A_state_is_written_changed_and_deleted_once_whatever_became_of_the_lost_commits(string cut)
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString);
        var key = Lamps.NewKey();
        var count = $"SELECT count(*) FROM grain_state WHERE key = '{key}'";
        proxy.Plan([Enum.Parse<Cut>(cut), Enum.Parse<Cut>(cut), Enum.Parse<Cut>(cut)]);
        var first = await WriteStateAsync(store, key, null, "{}"u8.ToArray());
        var second = await WriteStateAsync(store, key, first, "{\"lit\":true}"u8.ToArray());
        Assert.Equal(1, await store.CountAsync($"{count} AND version = {second} AND data = '{{\"lit\":true}}'"));
        await WriteStateAsync(store, key, second, null);
        Assert.Equal(3, proxy.Made);
        Assert.Equal(0, await store.CountAsync(count));
    }

    [Fact]
    public async Task A_session_left_half_open_is_ended_before_its_rows_are_written_again()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString);
        proxy.Plan([Cut.HalfOpen]);
        await store.DoneAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed())).WaitAsync(Limit);
        await proxy.HalfOpenEnded.Task.WaitAsync(Limit);
    }

    [Fact]
    public async Task Commits_that_are_lost_again_and_again_are_still_resolved()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString);
        proxy.Plan([Cut.BeforeCommit, Cut.HalfOpen, Cut.BeforeCommit, Cut.AfterCommit, Cut.AfterCommit]);
        var appends = Enumerable.Range(0, 100).Select(_ => Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed())).ToList();
        var results = await Task.WhenAll(appends.Select(store.AppendAsync)).WaitAsync(Limit);
        Assert.Equal(5, proxy.Made);
        Assert.All(results, result => Assert.IsType<AppendResult.Done>(result));
        var streams = appends.Select(append => append.Stream).ToArray();
        Assert.Equal(100, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = ANY ($1)", [streams]));
    }

    [Fact]
    public async Task An_operation_that_took_effect_before_stays_a_duplicate_after_a_lost_commit()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString, options => options.Lanes = 1);
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        await store.DoneAsync(append);
        proxy.Plan([Cut.AfterCommit]);
        var again = await store.AppendAsync(append with { At = append.At.AddHours(1) }).WaitAsync(Limit);
        Assert.Equal(append.Answer.ToArray(), Assert.IsType<AppendResult.DuplicateOperation>(again).First.Answer.ToArray());
    }

    [Fact]
    public async Task While_the_database_is_away_a_lost_commit_waits_and_what_was_never_sent_is_given_up()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString, options =>
        {
            options.GiveUpAfter = TimeSpan.FromSeconds(1);
            options.Lanes = 1;
        });
        await store.DoneAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()));
        proxy.Plan([Cut.AfterCommit], refuse: true);
        var lost = store.AppendAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()));
        while (proxy.Made == 0)
            await Task.Yield();
        var unsent = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.AppendAsync(unsent));
        Assert.False(lost.IsCompleted);
        proxy.Allow();
        Assert.IsType<AppendResult.Done>(await lost.WaitAsync(Limit));
        Assert.IsType<AppendResult.Done>(await store.AppendAsync(unsent).WaitAsync(Limit));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_told_to_the_caller_and_used_again_when_it_can()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString, options => options.GiveUpAfter = TimeSpan.FromSeconds(1));
        proxy.Refuse();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.AppendAsync(append));
        proxy.Allow();
        Assert.IsType<AppendResult.Done>(await store.AppendAsync(append).WaitAsync(Limit));
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", append.Stream));
    }

    [Fact]
    public async Task Sessions_that_the_server_ends_under_load_lose_and_double_nothing()
    {
        await using var store = await database.StartAsync();
        await using var admin = Npgsql.NpgsqlDataSource.Create(database.AdminConnectionString);
        var prefix = Lamps.NewKey();
        using var over = new CancellationTokenSource();
        var ending = EndSessionsAsync(admin, 15, over);
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => WriteUntilAsync(store, $"{prefix}/{number}", over.Token))).WaitAsync(Limit);
        await ending;
        Assert.Equal(acknowledged.Sum(), await store.CountAsync("SELECT count(*) FROM journal WHERE starts_with(stream, $1)", Lamps.Stream(prefix)));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM lamp WHERE starts_with(key, $1) AND version <> faults", prefix));
    }

    [Fact]
    public async Task A_journal_that_closes_before_it_knows_what_became_of_a_commit_says_so_and_a_repetition_tells()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString, options => options.Lanes = 1);
        proxy.Plan([Cut.AfterCommit], refuse: true);
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        var lost = store.AppendAsync(append);
        while (proxy.Made == 0)
            await Task.Yield();

        await store.StopAsync(new CancellationToken(canceled: true));

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => lost.WaitAsync(Limit));
        await using var next = await database.StartAsync();
        Assert.IsType<AppendResult.DuplicateOperation>(await next.AppendAsync(append));
    }

    private static async Task<long> WriteStateAsync(Store store, string key, long? expected, ReadOnlyMemory<byte>? data)
    {
        var write = new PendingStateWrite("lamp", key, expected, data);
        var result = await store.Get<JournalWriter>().WriteAsync(write, CancellationToken.None).AsTask().WaitAsync(Limit);
        Assert.Equal(new StateWriteResult(Written: true, data is null ? null : write.Version), result);
        return write.Version;
    }

    private static async Task EndSessionsAsync(Npgsql.NpgsqlDataSource admin, int times, CancellationTokenSource over)
    {
        var ended = 0;
        while (ended < times)
        {
            await using var command = admin.CreateCommand("""
                SELECT count(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'cityops journal' AND datname = current_database() AND query <> '' LIMIT 1) AS ended
                """);
            ended += (int)(long)(await command.ExecuteScalarAsync())!;
            await Task.Delay(20);
        }

        await over.CancelAsync();
    }

    private static async Task<long> WriteUntilAsync(Store store, string key, CancellationToken over)
    {
        var head = JournalHead.Empty;
        while (!over.IsCancellationRequested)
            head = (await store.DoneAsync(Lamps.Append(key, head, new LampState((int)head.Version, "dark"), Lamps.Failed()))).Head;
        return head.Version;
    }
}
