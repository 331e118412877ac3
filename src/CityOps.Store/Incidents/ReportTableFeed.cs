using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <inheritdoc cref="IReportTableFeed"/>
public sealed class ReportTableFeed(IClusterClient cluster, ILogger<ReportTableFeed> log) : IHostedService, IReportTableFeed
{
    private readonly Viewers<string> _viewers = new(log);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<string> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => cluster.HearAsync("report-table", changed => _viewers.Tell(changed.Key));

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
