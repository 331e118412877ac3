using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CityOps.Journal;

/// <summary>A store as a server composes it, started; stopping it is part of what is tested.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Store(ServiceProvider services) => _services = services;

    public IJournal Journal => Get<IJournal>();

    public NpgsqlDataSource Source => Get<NpgsqlDataSource>();

    public static async Task<Store> StartAsync(string connectionString, Action<JournalOptions>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddCityOpsStore(connectionString, configure).AddSummaryTable(Lamps.Table);
        var store = new Store(services.BuildServiceProvider());
        foreach (var hosted in store._services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
            await hosted.StopAsync(cancellationToken);
    }

    public Task<AppendResult> AppendAsync(Append append) => Journal.AppendAsync(append, CancellationToken.None).AsTask();

    public async Task<AppendResult.Done> DoneAsync(Append append) => Assert.IsType<AppendResult.Done>(await AppendAsync(append));

    public Task<VerifyReport> VerifyAsync(string? expectedAnchor = null) => _services.VerifyJournalAsync(expectedAnchor, CancellationToken.None);

    public async Task<long> CountAsync(string sql, params IReadOnlyList<object> parameters)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }
}
