using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Live;

/// <summary>Tells those who look which of a kind of thing has changed, by its key; they read it anew.</summary>
/// <param name="cluster">Where changes are heard.</param>
/// <param name="topic">What is heard of.</param>
/// <param name="log">For those who look and throw.</param>
public abstract class KeyFeed(IClusterClient cluster, string topic, ILogger log) : IHostedService
{
    private readonly Viewers<string> _viewers = new(log);

    /// <summary>Hears of every change until it is disposed of.</summary>
    /// <param name="changed">Is given the key.</param>
    public IDisposable Subscribe(Action<string> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => cluster.HearAsync(topic, changed => _viewers.Tell(changed.Key));

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
