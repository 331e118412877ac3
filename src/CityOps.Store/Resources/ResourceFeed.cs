using System.Collections.Concurrent;
using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Resources;

/// <inheritdoc cref="IResourceFeed"/>
public sealed class ResourceFeed(IClusterClient cluster, ILogger<ResourceFeed> log) : IHostedService, IResourceFeed
{
    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();

    /// <inheritdoc />
    public IDisposable Subscribe(Action<string> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var subscription = new Subscription(this, changed);
        _subscriptions[subscription] = true;
        return subscription;
    }

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var streams = cluster.GetStreamProvider(LiveFeed.Provider);
        foreach (var stream in LiveFeed.StreamsOf("resource"))
            await streams.GetStream<ThingChanged>(stream).SubscribeAsync((changed, _) => TellAsync(changed.Stream[(changed.Stream.IndexOf('/', StringComparison.Ordinal) + 1)..]));
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task TellAsync(string code)
    {
        foreach (var subscription in _subscriptions.Keys)
        {
            try
            {
                subscription.Changed(code);
            }
            catch (Exception exception)
            {
                // One viewer's fault must not keep the news from the others.
                log.LogWarning(exception, "A viewer of resources failed.");
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Subscription(ResourceFeed owner, Action<string> changed) : IDisposable
    {
        public Action<string> Changed { get; } = changed;

        public void Dispose() => owner._subscriptions.TryRemove(this, out _);
    }
}
