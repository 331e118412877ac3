using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Hazards;

/// <inheritdoc cref="IHazardFeed"/>
public sealed class HazardFeed(IClusterClient cluster, ILogger<HazardFeed> log) : IHostedService, IHazardFeed
{
    private readonly Viewers<string> _viewers = new(log);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<string> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => cluster.HearAsync("hazard", changed => _viewers.Tell(changed.Key));

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
