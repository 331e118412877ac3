using CityOps.Reading;

namespace CityOps.Journal;

public sealed class DatabaseReaderTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    [Fact]
    public async Task A_query_on_a_connection_that_the_database_has_ended_is_asked_again()
    {
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()));
        Assert.NotNull(await store.Journal.LoadAsync<LampRow>(key, CancellationToken.None));
        await EndSessionsAsync();

        Assert.NotNull(await store.Journal.LoadAsync<LampRow>(key, CancellationToken.None));
        Assert.Single(await store.Journal.ReadAsync(Lamps.Stream(key), 0, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_database_that_stays_away_is_said_to_be_unavailable()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString);
        proxy.Refuse();
        await EndSessionsAsync();

        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await store.Journal.LoadAsync<LampRow>(Lamps.NewKey(), CancellationToken.None));
    }

    private async Task EndSessionsAsync()
    {
        await using var other = await database.StartAsync();
        await other.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    [Fact]
    public async Task A_wrong_query_is_a_defect_and_not_asked_again()
    {
        await using var store = await database.StartAsync();
        var reader = store.Get<DatabaseReader>();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => reader.FirstAsync("SELECT nothing", static _ => { }, static row => row.GetString(0), CancellationToken.None));
    }
}
