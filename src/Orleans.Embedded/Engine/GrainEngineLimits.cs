using System.Diagnostics;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Embedded.Engine;

/// <summary>The engine's bounds, read once from the options.</summary>
internal sealed class GrainEngineLimits(IOptions<SiloMessagingOptions> messaging, IOptions<GrainCollectionOptions> collection)
{
    public const string QueueLimitName = nameof(SiloMessagingOptions.MaxEnqueuedRequestsHardLimit);

    // Bounds a grain's queue to a few megabytes, and lets ten thousand first calls on one key through.
    private const int DefaultQueueLimit = 20_000;

    public int QueueLimit { get; } = messaging.Value.MaxEnqueuedRequestsHardLimit > 0 ? messaging.Value.MaxEnqueuedRequestsHardLimit : DefaultQueueLimit;

    public TimeSpan ResponseTimeout { get; } = messaging.Value.ResponseTimeout;

    public long SlowTurnTicks { get; } = (long)(messaging.Value.SlowTurnThreshold.TotalSeconds * Stopwatch.Frequency);

    public TimeSpan CollectionAge { get; } = collection.Value.CollectionAge;

    public TimeSpan CollectionQuantum { get; } = collection.Value.CollectionQuantum;

    public TimeSpan ActivationTimeout { get; } = collection.Value.ActivationTimeout;

    public TimeSpan DeactivationTimeout { get; } = collection.Value.DeactivationTimeout;
}
