using System.Collections.Immutable;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>One stream, as producers and subscribers hold it. What it is made of exists while somebody is subscribed.</summary>
internal sealed class MemoryStream<T>(MemoryStreamProvider provider, StreamId streamId) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => provider.Name;

    public StreamId StreamId => streamId;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => OnNextBatchAsync([item], token);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) =>
        Publish([.. batch.Select(item => new StreamItem<T>(StreamItemKind.Next, item, null, RequestContext.Current))]);

    public Task OnCompletedAsync() => Publish([new StreamItem<T>(StreamItemKind.Completed, default, null, RequestContext.Current)]);

    public Task OnErrorAsync(Exception ex) => Publish([new StreamItem<T>(StreamItemKind.Error, default, ex, RequestContext.Current)]);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscription = new Subscription<T>(provider.Engine, this, Activation.OfThisTurn);
        subscription.Attach(observer, Activation.OfThisTurn);
        while (!provider.HubFor<T>(streamId).TryAdd(subscription))
        {
            // The last subscriber has just left it, and it is being removed.
        }

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
            [.. provider.FindHub<T>(streamId)?.Subscriptions.Where(subscription => subscription.Owner == owner).Select(subscription => new SubscriptionHandle<T>(subscription)) ?? []]);
    }

    public bool Equals(IAsyncStream<T>? other) => other is not null && other.StreamId == streamId && other.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => HashCode.Combine(ProviderName, streamId);

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : streamId.CompareTo(other.StreamId);

    public override string ToString() => $"{ProviderName}:{streamId}";

    internal void Remove(Subscription<T> subscription)
    {
        if (provider.FindHub<T>(streamId) is { } hub && hub.IsEmptyWithout(subscription))
            provider.Remove<T>(streamId, hub);
    }

    private Task Publish(StreamItem<T>[] items) => provider.FindHub<T>(streamId)?.Publish(items, provider) ?? Task.CompletedTask;
}

/// <summary>The subscriptions of one stream. Hands each item to the queue of every one.</summary>
internal sealed class StreamHub<T>
{
    private readonly Lock _gate = new();
    private ImmutableArray<Subscription<T>> _subscriptions = [];
    private bool _closed;

    public ImmutableArray<Subscription<T>> Subscriptions
    {
        get
        {
            lock (_gate)
                return _subscriptions;
        }
    }

    /// <summary>False when it was closed: the stream has another one by now.</summary>
    public bool TryAdd(Subscription<T> subscription)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _subscriptions = _subscriptions.Add(subscription);
            return true;
        }
    }

    /// <summary>Takes the subscription away; true when it was the last, and then the hub is closed.</summary>
    public bool IsEmptyWithout(Subscription<T> subscription)
    {
        lock (_gate)
        {
            _subscriptions = _subscriptions.Remove(subscription);
            return _closed = _subscriptions.IsEmpty;
        }
    }

    /// <summary>All subscriptions get the items, or, when one of them has no room, none does and the producer is told.</summary>
    public Task Publish(StreamItem<T>[] items, MemoryStreamProvider provider)
    {
        lock (_gate)
        {
            if (_subscriptions.FirstOrDefault(subscription => !subscription.HasRoomFor(items.Length)) is { } full)
                return Task.FromException(full.TooFarBehind());
            foreach (var item in items)
            {
                item.Sequence = provider.NextSequence();
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

internal sealed record StreamItem<T>(StreamItemKind Kind, T? Item, Exception? Error, ContextValues? Context)
{
    /// <summary>Set when it is published.</summary>
    public long Sequence { get; set; }
}

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
