using System.Collections.Immutable;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>One stream: hands each item to the queue of every subscription.</summary>
internal sealed class MemoryStream<T>(GrainEngine engine, string providerName, StreamId streamId) : IAsyncStream<T>
{
    private readonly Lock _gate = new();
    private ImmutableArray<Subscription<T>> _subscriptions = [];
    private long _sequence;

    public bool IsRewindable => false;

    public string ProviderName => providerName;

    public StreamId StreamId => streamId;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) =>
        Publish(sequence => new StreamItem<T>(StreamItemKind.Next, item, null, sequence, RequestContext.Current), 1);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        var items = batch.ToArray();
        var at = 0;
        return Publish(sequence => new StreamItem<T>(StreamItemKind.Next, items[at++], null, sequence, RequestContext.Current), items.Length);
    }

    public Task OnCompletedAsync() => Publish(sequence => new StreamItem<T>(StreamItemKind.Completed, default, null, sequence, RequestContext.Current), 1);

    public Task OnErrorAsync(Exception ex) => Publish(sequence => new StreamItem<T>(StreamItemKind.Error, default, ex, sequence, RequestContext.Current), 1);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscription = new Subscription<T>(engine, this, Activation.OfThisTurn);
        subscription.Attach(observer, Activation.OfThisTurn);
        lock (_gate)
            _subscriptions = _subscriptions.Add(subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(new SubscriptionHandle<T>(subscription));
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        token is null && filterData is null
            ? SubscribeAsync(observer)
            : throw new NotSupportedException("These streams cannot be rewound and have no filters: subscribe without a token.");

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        var owner = Activation.OfThisTurn?.GrainId;
        return Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
            [.. _subscriptions.Where(subscription => subscription.Owner == owner).Select(subscription => new SubscriptionHandle<T>(subscription))]);
    }

    public bool Equals(IAsyncStream<T>? other) => other is not null && other.StreamId == streamId && other.ProviderName == providerName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => HashCode.Combine(providerName, streamId);

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : streamId.CompareTo(other.StreamId);

    public override string ToString() => $"{providerName}:{streamId}";

    internal void Remove(Subscription<T> subscription)
    {
        lock (_gate)
            _subscriptions = _subscriptions.Remove(subscription);
    }

    /// <summary>All subscriptions get the items, or, when one of them has no room, none does and the producer is told.</summary>
    private Task Publish(Func<long, StreamItem<T>> make, int count)
    {
        lock (_gate)
        {
            if (_subscriptions.FirstOrDefault(subscription => !subscription.HasRoomFor(count)) is { } full)
                return Task.FromException(full.TooFarBehind());
            for (var i = 0; i < count; i++)
            {
                var item = make(++_sequence);
                foreach (var subscription in _subscriptions)
                    subscription.Enqueue(item);
            }
        }

        return Task.CompletedTask;
    }
}

internal enum StreamItemKind
{
    Next,
    Completed,
    Error,
}

internal sealed record StreamItem<T>(StreamItemKind Kind, T? Item, Exception? Error, long Sequence, ContextValues? Context);

internal sealed class SubscriptionHandle<T>(Subscription<T> subscription) : StreamSubscriptionHandle<T>
{
    public override StreamId StreamId => subscription.Stream.StreamId;

    public override string ProviderName => subscription.Stream.ProviderName;

    public override Guid HandleId => subscription.Id;

    public override Task UnsubscribeAsync()
    {
        subscription.End();
        return Task.CompletedTask;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        if (subscription.IsEnded)
            throw new InvalidOperationException("The subscription has ended; subscribe again.");
        if (token is not null)
            throw new NotSupportedException("These streams cannot be rewound: resume without a token.");
        subscription.Attach(observer, Activation.OfThisTurn);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other is not null && other.HandleId == HandleId;
}
