using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Resources;

/// <inheritdoc cref="IResourceFeed"/>
public sealed class ResourceFeed(IClusterClient cluster, ILogger<ResourceFeed> log) : IHostedService, IResourceFeed
{
    private readonly Viewers<string> _viewers = new(log);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<string> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => cluster.HearAsync("resource", changed => _viewers.Tell(changed.Key));

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
