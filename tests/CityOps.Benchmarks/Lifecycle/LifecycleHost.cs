using CityOps.Cases;
using CityOps.Journal;
using CityOps.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Benchmarks.Lifecycle;

/// <summary>Cases as a server hosts them: grains on Orleans, one server, the journal beneath. The city around them is a small one.</summary>
internal sealed class LifecycleHost : IAsyncDisposable
{
    private readonly IHost _host;

    private LifecycleHost(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public NpgsqlDataSource Source => _host.Services.GetRequiredService<NpgsqlDataSource>();

    public static async Task<LifecycleHost> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCityOpsStore(connectionString).AddSummaryTable(CaseTable.Instance);
        builder.Services.AddSingleton<JournalTools>();
        builder.Services.AddSingleton<ICaseKnowledge, SmallCity>();
        builder.UseOrleans(static silo => silo.UseLocalhostClustering().AddGrainEngine());
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new LifecycleHost(host);
    }

    public Task ResetAsync(CancellationToken cancellationToken) => EvenStart.MakeAsync(Source, "journal, \"case\"", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
