using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>Streams in memory. Subscriptions outlive activations, not the process.</summary>
internal sealed class MemoryStreamProvider(IServiceProvider services, string name) : IStreamProvider
{
    private readonly ConcurrentDictionary<(Type Item, StreamId Stream), object> _streams = new();

    // Looked up when first used: the engine's parts may want this provider while the engine is being made.
    private readonly Lazy<GrainEngine> _engine = new(services.GetRequiredService<GrainEngine>);

    public string Name => name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) =>
        (IAsyncStream<T>)_streams.GetOrAdd((typeof(T), streamId), static (key, self) => new MemoryStream<T>(self._engine.Value, self.Name, key.Stream), this);
}

/// <summary>Position of an item: a counter.</summary>
internal sealed class SequenceToken(long number) : StreamSequenceToken
{
    public override long SequenceNumber { get; protected set; } = number;

    public override int EventIndex { get; protected set; }

    public override bool Equals(StreamSequenceToken? other) => other is not null && SequenceNumber == other.SequenceNumber && EventIndex == other.EventIndex;

    public override int CompareTo(StreamSequenceToken? other) => other is null ? 1 : (SequenceNumber, EventIndex).CompareTo((other.SequenceNumber, other.EventIndex));
}
