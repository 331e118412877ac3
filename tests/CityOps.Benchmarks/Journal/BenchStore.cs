using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CityOps.Benchmarks.Journal;

/// <summary>The store as a server composes it, with the benchmark's table.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchStore(ServiceProvider services) => _services = services;

    public IJournal Journal => _services.GetRequiredService<IJournal>();

    public NpgsqlDataSource Source => _services.GetRequiredService<NpgsqlDataSource>();

    public static async Task<BenchStore> StartAsync(string connectionString, CancellationToken cancellationToken, Action<JournalOptions>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddCityOpsStore(connectionString, configure).AddSummaryTable(BenchRows.Table);
        var store = new BenchStore(services.BuildServiceProvider());
        foreach (var hosted in store._services.GetServices<IHostedService>())
            await hosted.StartAsync(cancellationToken);
        return store;
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<long> WalPositionAsync(CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand("SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public Task ResetAsync(CancellationToken cancellationToken) => EvenStart.MakeAsync(Source, $"journal, {BenchRows.TableName}", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
