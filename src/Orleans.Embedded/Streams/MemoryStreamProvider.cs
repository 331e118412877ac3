using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>Streams in memory. Subscriptions outlive activations, not the process.</summary>
internal sealed class MemoryStreamProvider(IServiceProvider services, string name) : IStreamProvider
{
    private readonly ConcurrentDictionary<(Type Item, StreamId Stream), object> _hubs = new();

    // Looked up when first used: the engine's parts may want this provider while the engine is being made.
    private readonly Lazy<GrainEngine> _engine = new(services.GetRequiredService<GrainEngine>);
    private long _sequence;

    public string Name => name;

    public bool IsRewindable => false;

    public GrainEngine Engine => _engine.Value;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new MemoryStream<T>(this, streamId);

    /// <summary>Grows along every stream; one counter for all, so that a stream whose hub is gone goes on counting.</summary>
    public long NextSequence() => Interlocked.Increment(ref _sequence);

    public StreamHub<T>? FindHub<T>(StreamId streamId) => (StreamHub<T>?)_hubs.GetValueOrDefault((typeof(T), streamId));

    public StreamHub<T> HubFor<T>(StreamId streamId) => (StreamHub<T>)_hubs.GetOrAdd((typeof(T), streamId), static _ => new StreamHub<T>());

    public void Remove<T>(StreamId streamId, StreamHub<T> hub) => _hubs.TryRemove(KeyValuePair.Create((typeof(T), streamId), (object)hub));
}

/// <summary>Position of an item: a counter.</summary>
internal sealed class SequenceToken(long number) : StreamSequenceToken
{
    public override long SequenceNumber { get; protected set; } = number;

    public override int EventIndex { get; protected set; }

    public override bool Equals(StreamSequenceToken? other) => other is not null && SequenceNumber == other.SequenceNumber && EventIndex == other.EventIndex;

    public override int CompareTo(StreamSequenceToken? other) => other is null ? 1 : (SequenceNumber, EventIndex).CompareTo((other.SequenceNumber, other.EventIndex));
}
