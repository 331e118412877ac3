namespace CityOps.Journal;

public sealed class JournalVerifierTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    /// <summary>What somebody with the database's password might do to the six rows of a lamp, and how it is named.</summary>
    public static TheoryData<string, FlawKind, long> Tampering { get; } = new()
    {
        { "UPDATE journal SET data = '{\"status\":\"lit\"}' WHERE stream = $1 AND seq = 3", FlawKind.Changed, 3 },
        { "UPDATE journal SET data = '{ \"status\":\"dark\"}' WHERE stream = $1 AND seq = 3", FlawKind.Changed, 3 },
        { "UPDATE journal SET actor = 'somebody' WHERE stream = $1 AND seq = 1", FlawKind.Changed, 1 },
        { "UPDATE journal SET at = at + interval '1 second' WHERE stream = $1 AND seq = 6", FlawKind.Changed, 6 },
        { "UPDATE journal SET kind = 'lamp-failed' WHERE stream = $1 AND seq = 2", FlawKind.Changed, 2 },
        { "UPDATE journal SET answer = '{\"faults\":0}' WHERE stream = $1 AND seq = 4", FlawKind.Changed, 4 },
        { "UPDATE journal SET op_id = gen_random_uuid() WHERE stream = $1 AND seq = 5", FlawKind.Changed, 5 },
        { "DELETE FROM journal WHERE stream = $1 AND seq = 1", FlawKind.Missing, 1 },
        { "DELETE FROM journal WHERE stream = $1 AND seq = 4", FlawKind.Missing, 4 },
        { "DELETE FROM journal WHERE stream = $1 AND seq = 6", FlawKind.Missing, 6 },
        { "DELETE FROM journal WHERE stream = $1", FlawKind.Missing, 1 },
        { "UPDATE journal SET seq = 103 WHERE stream = $1 AND seq = 3; UPDATE journal SET seq = 3 WHERE stream = $1 AND seq = 4; UPDATE journal SET seq = 4 WHERE stream = $1 AND seq = 103", FlawKind.Reordered, 3 },
        { "INSERT INTO journal SELECT stream, 7, 0, at, recorded_at, actor, gen_random_uuid(), kind, schema, data, answer, hash FROM journal WHERE stream = $1 AND seq = 6", FlawKind.Changed, 7 },
        { "UPDATE lamp SET version = 5 WHERE 'lamp/' || key = $1", FlawKind.Added, 6 },
        { "UPDATE lamp SET head_hash = sha256('x') WHERE 'lamp/' || key = $1", FlawKind.Summary, 6 },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Tampering_is_found_and_its_row_is_named(string sql, FlawKind kind, long seq)
    {
        await using var store = await database.StartAsync();
        var stream = await WriteSixAsync(store);
        await ExecuteInTransactionAsync(store, sql, stream, async report =>
        {
            var flaws = report.Flaws.Where(flaw => flaw.Stream == stream).ToList();
            Assert.Contains(flaws, flaw => flaw.Kind == kind && flaw.Seq == seq);
            await Task.CompletedTask;
        });
    }

    [Fact]
    public async Task An_untouched_journal_is_proven_and_its_rows_are_counted()
    {
        await using var store = await database.StartAsync();
        await WriteSixAsync(store);

        var report = await store.Get<IServiceProvider>().VerifyJournalAsync(null, CancellationToken.None);

        Assert.Empty(report.Flaws);
        Assert.Equal(await store.CountAsync("SELECT count(*) FROM journal"), report.Rows);
        Assert.Equal(await store.CountAsync("SELECT count(DISTINCT stream) FROM journal"), report.Streams);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_with_its_summary_row_is_named_by_the_anchor()
    {
        await using var store = await database.StartAsync();
        var stream = await WriteSixAsync(store);
        var anchor = await store.Get<JournalAnchors>().MakeAsync(CancellationToken.None);
        await ExecuteInTransactionAsync(store, "WITH x AS (DELETE FROM lamp WHERE 'lamp/' || key = $1) DELETE FROM journal WHERE stream = $1", stream, report =>
        {
            Assert.Contains(report.Flaws, flaw => flaw is { Kind: FlawKind.Missing, Seq: 6 } && flaw.Stream == stream && flaw.Description.Contains($"anchor {anchor!.No}", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("DELETE FROM journal_anchor WHERE no = (SELECT max(no) - 1 FROM journal_anchor) AND $1 <> ''", FlawKind.Missing)]
    [InlineData("UPDATE journal_anchor SET hash = sha256('x') WHERE no = (SELECT max(no) FROM journal_anchor) AND $1 <> ''", FlawKind.Anchor)]
    [InlineData("DELETE FROM journal_anchor_head WHERE no = (SELECT max(no) FROM journal_anchor) AND $1 <> ''", FlawKind.Anchor)]
    [InlineData("UPDATE journal_anchor SET prev_hash = sha256('x') WHERE no = (SELECT max(no) FROM journal_anchor) AND $1 <> ''", FlawKind.Anchor)]
    public async Task Tampering_with_anchors_is_found(string sql, FlawKind kind)
    {
        await using var store = await database.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await WriteSixAsync(store);
            await store.Get<JournalAnchors>().MakeAsync(CancellationToken.None);
        }

        await ExecuteInTransactionAsync(store, sql, "any", report =>
        {
            Assert.Contains(report.Flaws, flaw => flaw.Kind == kind && flaw.Stream == "anchor");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task An_anchor_noted_outside_is_looked_for()
    {
        await using var store = await database.StartAsync();
        await WriteSixAsync(store);
        var noted = Convert.ToHexString((await store.Get<JournalAnchors>().MakeAsync(CancellationToken.None))!.Hash.Span);

        var found = await store.Get<IServiceProvider>().VerifyJournalAsync(noted, CancellationToken.None);
        var lost = await store.Get<IServiceProvider>().VerifyJournalAsync(new string('0', 64), CancellationToken.None);

        Assert.True(found.IsProven);
        Assert.Contains(lost.Flaws, flaw => flaw.Kind == FlawKind.Missing);
    }

    [Fact]
    public async Task Nothing_new_makes_no_anchor_and_two_at_once_make_one_each_in_a_row()
    {
        await using var store = await database.StartAsync();
        var anchors = store.Get<JournalAnchors>();
        await anchors.MakeAsync(CancellationToken.None);
        Assert.Null(await anchors.MakeAsync(CancellationToken.None));

        await WriteSixAsync(store);
        var made = await Task.WhenAll(anchors.MakeAsync(CancellationToken.None), anchors.MakeAsync(CancellationToken.None));

        Assert.Single(made, anchor => anchor is not null);
    }

    private static async Task<string> WriteSixAsync(Store store)
    {
        var key = Lamps.NewKey();
        JournalHead? head = null;
        var state = LampState.Dark;
        for (var i = 0; i < 6; i++)
        {
            var happened = i % 2 == 0 ? Lamps.Failed() : Lamps.Repaired();
            head = (await store.DoneAsync(Lamps.Append(key, head, state, happened))).Head;
            state = state.Apply(happened);
        }

        return Lamps.Stream(key);
    }

    /// <summary>Tampers, verifies, and puts everything back as it was, since the tests of this class share the database.</summary>
    private static async Task ExecuteInTransactionAsync(Store store, string sql, string stream, Func<VerifyReport, Task> check)
    {
        string[] tables = ["journal", "lamp", "journal_anchor", "journal_anchor_head"];
        foreach (var table in tables)
            await store.ExecuteAsync($"DROP TABLE IF EXISTS kept_{table}; CREATE TABLE kept_{table} AS TABLE {table}");
        try
        {
            await using (var command = store.Source.CreateCommand(sql.Replace("$1", $"'{stream}'", StringComparison.Ordinal)))
                Assert.NotEqual(0, await command.ExecuteNonQueryAsync());

            await check(await store.Get<IServiceProvider>().VerifyJournalAsync(null, CancellationToken.None));
        }
        finally
        {
            foreach (var table in tables)
                await store.ExecuteAsync($"TRUNCATE {table}; INSERT INTO {table} SELECT * FROM kept_{table}; DROP TABLE kept_{table}");
        }
    }
}
