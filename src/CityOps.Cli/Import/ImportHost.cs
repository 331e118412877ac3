using CityOps.Areas;
using CityOps.Cases;
using CityOps.Import.Cases;
using CityOps.Journal;
using CityOps.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Import;

/// <summary>
/// A host as a server is one, but for imports: the same store, the same grains, the same rules. Only here a command may say when it happened.
/// </summary>
internal sealed class ImportHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ImportHost(IHost host) => _host = host;

    /// <summary>Starts one on the database that CITYOPS_DB names; the schema is brought up to date.</summary>
    /// <param name="book">What is known of the cases that are to come; null when none are.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ImportException">No database is named.</exception>
    public static async Task<ImportHost> StartAsync(PastBook? book, CancellationToken cancellationToken)
    {
        var database = Environment.GetEnvironmentVariable("CITYOPS_DB");
        if (string.IsNullOrWhiteSpace(database))
            throw new ImportException("CITYOPS_DB is not set. './cityops import' sets it for the database of './cityops run'.");
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Orleans", LogLevel.Error);
        builder.Services.AddCityOpsStore(database).AddCityTables().AddCityKnowledge().AddCityRecords();
        if (book is not null)
            builder.Services.AddSingleton(book).AddSingleton<ICaseNeighbours>(book).AddSingleton<ICaseKnowledge, PastKnowledge>();
        builder.Services.AddSingleton<CityWriter>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<JournalTools>(services) with { TakesStatedTimes = true });
        builder.UseOrleans(static silo => silo.UseLocalhostClustering().AddGrainEngine());
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new ImportHost(host);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
