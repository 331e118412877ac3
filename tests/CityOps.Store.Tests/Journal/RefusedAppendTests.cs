using System.Text;
using Npgsql;

namespace CityOps.Journal;

/// <summary>A write that cannot be taken costs its own caller an exception, and nobody else anything.</summary>
public sealed class RefusedAppendTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    public static TheoryData<string, Func<Append, Append>> Broken { get; } = new()
    {
        { "a NUL in an event", append => append with { Events = [new JournalEvent("lamp-failed", 1, Encoding.UTF8.GetBytes("""{"status":"\u0000"}"""))] } },
        { "an event that is no object", append => append with { Events = [new JournalEvent("lamp-failed", 1, "[1]"u8.ToArray())] } },
        { "an event that is no JSON", append => append with { Events = [new JournalEvent("lamp-failed", 1, "{"u8.ToArray())] } },
        { "an event that is no UTF-8", append => append with { Events = [new JournalEvent("lamp-failed", 1, new byte[] { (byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)'}' })] } },
        { "half a surrogate pair in an event", append => append with { Events = [new JournalEvent("lamp-failed", 1, Encoding.UTF8.GetBytes("""{"status":"\ud83d"}"""))] } },
        { "an event without a kind", append => append with { Events = [new JournalEvent("", 1, "{}"u8.ToArray())] } },
        { "an event of schema 0", append => append with { Events = [new JournalEvent("lamp-failed", 0, "{}"u8.ToArray())] } },
        { "no event", append => append with { Events = [] } },
        { "an answer that is no JSON", append => append with { Answer = "yes"u8.ToArray() } },
        { "a state that is no object", append => append with { Summary = append.Summary with { State = "1"u8.ToArray() } } },
        { "another thing's stream", append => append with { Stream = "lamp/another" } },
        { "another word's stream", append => append with { Stream = append.Stream.Replace("lamp/", "lump/", StringComparison.Ordinal) } },
        { "a stream that is too long", append => Renamed(append, new string('x', 200)) },
        { "a key with half a surrogate pair", append => Renamed(append, "\ud83d") },
        { "an empty operation", append => append with { Operation = default } },
        { "no actor", append => append with { Actor = "" } },
        { "a NUL in the actor", append => append with { Actor = "a\0b" } },
        { "a NUL in a column", append => append with { Summary = (LampRow)append.Summary with { Status = "\0" } } },
        { "a column that is not in UTC", append => append with { Summary = (LampRow)append.Summary with { ChangedAt = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)) } } },
        { "a head without a hash", append => append with { Expected = new JournalHead(1, default) } },
        { "a summary row that no table is registered for", append => append with { Summary = new UnknownRow(append.Summary.Key, append.Summary.State) } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Is_refused_before_it_reaches_the_database(string because, Func<Append, Append> broken)
    {
        await using var store = await database.StartAsync();
        var append = broken(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()));
        var refused = await Record.ExceptionAsync(() => store.AppendAsync(append));
        Assert.True(refused is ArgumentException, $"{because}: {refused}");
    }

    [Fact]
    public async Task What_the_server_refuses_fails_alone_and_its_neighbours_are_written()
    {
        await using var store = await database.StartAsync();
        var prefix = Lamps.NewKey();
        var appends = Enumerable.Range(0, 300).Select(i => Lamps.Append($"{prefix}/{i}", null, null, Lamps.Failed())).ToList();
        appends[7] = Lamps.Append($"{prefix}/7", null, null, Lamps.Failed("forbidden"));
        appends[131] = appends[131] with { Summary = appends[131].Summary with { State = "{\"n\":1e999999}"u8.ToArray() } };
        var outcomes = await Task.WhenAll(appends.Select(append => Record.ExceptionAsync(() => store.DoneAsync(append))));
        Assert.Equal([7, 131], Enumerable.Range(0, 300).Where(i => outcomes[i] is not null));
        Assert.All([outcomes[7], outcomes[131]], outcome => Assert.IsType<PostgresException>(Assert.IsType<JournalRefusedException>(outcome).InnerException));
        Assert.Equal(298, await store.CountAsync("SELECT count(*) FROM journal WHERE starts_with(stream, $1)", Lamps.Stream(prefix)));
        Assert.Equal(298, await store.CountAsync("SELECT count(*) FROM lamp WHERE starts_with(key, $1)", prefix));
    }

    [Fact]
    public async Task A_stream_whose_summary_row_is_out_of_step_is_not_written_on()
    {
        await using var store = await database.StartAsync();
        var (broken, whole) = (Lamps.NewKey(), Lamps.NewKey());
        var head = (await store.DoneAsync(Lamps.Append(broken, null, null, Lamps.Failed()))).Head;
        await store.ExecuteAsync($"UPDATE lamp SET version = 9 WHERE key = '{broken}'");
        var written = store.DoneAsync(Lamps.Append(whole, null, null, Lamps.Failed()));
        var refused = await Assert.ThrowsAsync<JournalRefusedException>(() => store.AppendAsync(Lamps.Append(broken, head, null, Lamps.Repaired())));
        await written;
        Assert.Contains("verify", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", Lamps.Stream(broken)));
    }

    [Fact]
    public async Task A_row_that_somebody_holds_locked_delays_only_its_own_writer()
    {
        await using var store = await database.StartAsync(options => options.LockWait = TimeSpan.FromMilliseconds(200));
        var locked = Lamps.NewKey();
        var head = (await store.DoneAsync(Lamps.Append(locked, null, null, Lamps.Failed()))).Head;
        var next = Lamps.Append(locked, head, null, Lamps.Repaired());
        await using (var connection = await store.Source.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand($"SELECT 1 FROM lamp WHERE key = '{locked}' FOR UPDATE", connection);
            await hold.ExecuteScalarAsync();
            var neighbours = Enumerable.Range(0, 50).Select(_ => Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed())).Select(store.DoneAsync).ToList();
            await Assert.ThrowsAsync<JournalUnavailableException>(() => store.AppendAsync(next));
            await Task.WhenAll(neighbours);
        }

        await store.DoneAsync(next);
    }

    private static Append Renamed(Append append, string key) =>
        append with { Stream = Lamps.Stream(key), Summary = append.Summary with { Key = key } };

    private sealed record UnknownRow(string Key, ReadOnlyMemory<byte> State) : SummaryRow(Key, State);
}
