using CityOps.Schema;
using Microsoft.Extensions.Hosting;

namespace CityOps.Journal;

/// <summary>Brings the schema up to date before anything is written, and writes what was taken in before the process ends.</summary>
internal sealed class JournalLifetime(SchemaMigrations migrations, JournalWriter writer) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => migrations.ApplyAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => writer.DrainAsync(cancellationToken);
}
