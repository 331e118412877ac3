using CityOps.Testing;

namespace CityOps.Journal;

/// <summary>A database with the schema and the lamps' table, for the tests of one class.</summary>
public sealed class LampDatabase : TestDatabase, IAsyncLifetime
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var store = await Store.StartAsync(ConnectionString);
        await store.ExecuteAsync(Lamps.CreateTable);
    }

    internal Task<Store> StartAsync(Action<JournalOptions>? configure = null) => Store.StartAsync(ConnectionString, configure);
}
