using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Streams
{
    /// <summary>Position of an item in its stream.</summary>
    public abstract class StreamSequenceToken : IEquatable<StreamSequenceToken?>, IComparable<StreamSequenceToken?>
    {
        /// <summary>Number of the item, or of its batch.</summary>
        public abstract long SequenceNumber { get; protected set; }

        /// <summary>Place within a batch.</summary>
        public abstract int EventIndex { get; protected set; }

        /// <inheritdoc />
        public abstract bool Equals(StreamSequenceToken? other);

        /// <inheritdoc />
        public abstract int CompareTo(StreamSequenceToken? other);

        /// <inheritdoc />
        public override bool Equals(object? obj) => Equals(obj as StreamSequenceToken);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(SequenceNumber, EventIndex);
    }

    /// <summary>Takes the items of a stream.</summary>
    public interface IAsyncObserver<in T>
    {
        /// <summary>One item. The next comes when the task has ended.</summary>
        Task OnNextAsync(T item, StreamSequenceToken? token = null);

        /// <summary>The stream has ended.</summary>
        Task OnCompletedAsync() => Task.CompletedTask;

        /// <summary>The stream has failed, or an item could not be delivered.</summary>
        Task OnErrorAsync(Exception ex);
    }

    /// <summary>Something that can be subscribed to.</summary>
    public interface IAsyncObservable<T>
    {
        /// <summary>Subscribes. A grain's subscription lasts until it is ended, over activations: each activation resumes it.</summary>
        Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);

        /// <summary>Subscribes from now on; these streams cannot be rewound.</summary>
        /// <exception cref="NotSupportedException">A token or a filter was given.</exception>
        Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null);
    }

    /// <summary>Takes items in batches from their producer.</summary>
    public interface IAsyncBatchProducer<T> : IAsyncObserver<T>
    {
        /// <summary>Several items at once, in order.</summary>
        Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null);
    }

    /// <summary>A stream, whatever its items.</summary>
    public interface IAsyncStream
    {
        /// <summary>Whether old items can be had again.</summary>
        bool IsRewindable { get; }

        /// <summary>Name of the provider.</summary>
        string ProviderName { get; }

        /// <summary>Who it is.</summary>
        StreamId StreamId { get; }
    }

    /// <summary>A stream of items of a type.</summary>
    public interface IAsyncStream<T> : IAsyncStream, IEquatable<IAsyncStream<T>>, IComparable<IAsyncStream<T>>, IAsyncObservable<T>, IAsyncBatchProducer<T>
    {
        /// <summary>The subscriptions that the calling grain has on this stream.</summary>
        Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
    }

    /// <summary>A subscription.</summary>
    public abstract class StreamSubscriptionHandle<T> : IEquatable<StreamSubscriptionHandle<T>?>
    {
        /// <summary>The stream.</summary>
        public abstract StreamId StreamId { get; }

        /// <summary>Name of the provider.</summary>
        public abstract string ProviderName { get; }

        /// <summary>Names the subscription.</summary>
        public abstract Guid HandleId { get; }

        /// <summary>Ends it.</summary>
        public abstract Task UnsubscribeAsync();

        /// <summary>Goes on with it in this activation, or with another observer.</summary>
        public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);

        /// <inheritdoc />
        public abstract bool Equals(StreamSubscriptionHandle<T>? other);

        /// <inheritdoc />
        public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

        /// <inheritdoc />
        public override int GetHashCode() => HandleId.GetHashCode();
    }

    /// <summary>Gives streams by name.</summary>
    public interface IStreamProvider
    {
        /// <summary>The provider's name.</summary>
        string Name { get; }

        /// <summary>Whether old items can be had again.</summary>
        bool IsRewindable { get; }

        /// <summary>The stream of that identity; made by being used.</summary>
        IAsyncStream<T> GetStream<T>(StreamId streamId);
    }
}

namespace Orleans
{
    /// <summary>Streams for grains.</summary>
    public static class GrainStreamingExtensions
    {
        /// <summary>The provider of that name.</summary>
        /// <exception cref="InvalidOperationException">There is none.</exception>
        public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) => grain.GrainContext.ActivationServices.GetRequiredKeyedService<IStreamProvider>(name);

        /// <inheritdoc cref="GetStreamProvider(IGrainBase, string)"/>
        public static IStreamProvider GetStreamProvider(this Grain grain, string name) => grain.ServiceProvider.GetRequiredKeyedService<IStreamProvider>(name);
    }

    /// <summary>Streams for code of the host.</summary>
    public static class ClientStreamingExtensions
    {
        /// <summary>The provider of that name.</summary>
        /// <exception cref="InvalidOperationException">There is none.</exception>
        public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) => client.ServiceProvider.GetRequiredKeyedService<IStreamProvider>(name);
    }
}
