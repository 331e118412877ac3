using Orleans.Embedded.Calls;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>One subscription: a bounded queue and a pump that delivers one item after the other, in a turn of the grain that subscribed.</summary>
internal sealed class Subscription<T>
{
    private const int MostWaiting = 16_384;
    private const int Attempts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private readonly Queue<StreamItem<T>> _waiting = new();
    private readonly GrainEngine _engine;
    private readonly GrainReferenceTarget? _grain;
    private volatile Attachment? _attached;
    private bool _pumping;

    public Subscription(GrainEngine engine, MemoryStream<T> stream, Activation? owner)
    {
        _engine = engine;
        Stream = stream;
        Owner = owner?.GrainId;
        _grain = owner?.Type.TargetOf(owner);
    }

    public Guid Id { get; } = Guid.NewGuid();

    public MemoryStream<T> Stream { get; }

    /// <summary>The grain that subscribed; null for code of the host.</summary>
    public GrainId? Owner { get; }

    public bool IsEnded { get; private set; }

    public void Attach(IAsyncObserver<T> observer, Activation? activation) => _attached = new Attachment(observer, activation);

    public void End()
    {
        Stream.Remove(this);
        lock (_gate)
        {
            IsEnded = true;
            _waiting.Clear();
        }
    }

    public bool HasRoomFor(int count) => _waiting.Count + count <= MostWaiting;

    public LimitExceededException TooFarBehind() =>
        new("StreamQueueLimit", _waiting.Count, MostWaiting, $"{Owner?.ToString() ?? "A client"} is too far behind on the stream {Stream}; nothing was published.");

    public void Enqueue(StreamItem<T> item)
    {
        lock (_gate)
        {
            if (IsEnded)
                return;
            _waiting.Enqueue(item);
            if (_pumping)
                return;
            _pumping = true;
        }

        // Not in the producer's turn: a subscriber's pace is its own.
        _ = Task.Run(PumpAsync);
    }

    internal Task DeliverAsync(StreamItem<T> item, Activation? activation)
    {
        // An activation that has not resumed the subscription does not get its items, as with Orleans.
        if (_attached is not { } attached || attached.Activation != activation)
            return Task.CompletedTask;
        return item.Kind switch
        {
            StreamItemKind.Next => attached.Observer.OnNextAsync(item.Item!, new SequenceToken(item.Sequence)),
            StreamItemKind.Completed => attached.Observer.OnCompletedAsync(),
            _ => attached.Observer.OnErrorAsync(item.Error!),
        };
    }

    private async Task PumpAsync()
    {
        while (TryPeek(out var item))
        {
            await DeliverWithRetriesAsync(item);
            lock (_gate)
                _waiting.TryDequeue(out _);
        }
    }

    private bool TryPeek(out StreamItem<T> item)
    {
        lock (_gate)
        {
            if (_waiting.TryPeek(out item!))
                return true;
            _pumping = false;
            return false;
        }
    }

    private async Task DeliverWithRetriesAsync(StreamItem<T> item)
    {
        var pause = FirstPause;
        for (var attempt = 1; !IsEnded && !_engine.Stopping.IsCancellationRequested; attempt++, pause *= 2)
        {
            try
            {
                await SendAsync(item);
                return;
            }
            catch (Exception exception) when (attempt < Attempts && exception is not SiloUnavailableException)
            {
                // Tried again: a subscriber may have failed on something that passes.
                await Task.Delay(pause, _engine.Clock);
            }
            catch (Exception exception)
            {
                // The other items must not wait for ever behind one that cannot be taken.
                _engine.Log.StreamDeliveryFailed(exception, Stream.ToString(), Owner?.ToString() ?? "client", attempt);
                return;
            }
        }
    }

    private Task SendAsync(StreamItem<T> item)
    {
        if (_grain is null)
            return DeliverAsync(item, null);
        var call = new DeliveryCall<T>(this, item) { Context = item.Context, SentAt = _engine.Now };
        var answer = call.Answer;
        _grain.Send(call);
        return answer;
    }

    private sealed record Attachment(IAsyncObserver<T> Observer, Activation? Activation);
}

/// <summary>One item on its way into the grain that subscribed: a call like any other.</summary>
internal sealed class DeliveryCall<T>(Subscription<T> subscription, StreamItem<T> item) : GrainCall<Nothing>
{
    private static readonly GrainMethod Deliver = new(typeof(IAsyncObserver<T>), typeof(IAsyncObserver<T>).Name, nameof(IAsyncObserver<>.OnNextAsync), GrainMethodOptions.None, null, []);

    public override GrainMethod Method => Deliver;

    private protected override bool PassesFilters => false;

    public override int GetArgumentCount() => 1;

    public override object? GetArgument(int index) => index == 0 ? item.Item : throw new ArgumentOutOfRangeException(nameof(index));

    public override void SetArgument(int index, object? value) => throw new NotSupportedException("An item of a stream is not replaced on its way.");

    protected override Task? Start(object target, out Nothing result) => Started(subscription.DeliverAsync(item, Callee), out result);
}
