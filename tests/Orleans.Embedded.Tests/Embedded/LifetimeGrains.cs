using System.Collections.Concurrent;
using Orleans.Concurrency;
using Orleans.Embedded.Tests.Contract;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>How grains of these tests are born and die, by key.</summary>
public sealed class LifetimeOrders
{
    public ConcurrentDictionary<string, Func<CancellationToken, Task>> OnActivate { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Func<CancellationToken, Task>> OnDeactivate { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Func<IGrainTimer, Task>> OnTick { get; } = new(StringComparer.Ordinal);
}

public interface IMortalGrain : IGrainWithStringKey
{
    Task<string> Activation();

    Task Leave();

    Task Delay(TimeSpan span);

    Task StartTimer(TimeSpan dueTime, TimeSpan period, bool keepAlive);

    Task<int> Ticks();
}

public interface IPermanentGrain : IMortalGrain;

public interface IShortLivedGrain : IMortalGrain;

public interface IMortalWorker : IMortalGrain;

public abstract class MortalBase(Trace trace, LifetimeOrders orders) : Grain, IMortalGrain
{
    private readonly string _activation = Guid.NewGuid().ToString("N");
    private IGrainTimer? _timer;
    private int _ticks;

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        trace.Note(Key, "activating");
        if (orders.OnActivate.TryGetValue(Key, out var order))
            await order(cancellationToken);
        trace.Note(Key, "activated");
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        trace.Note(Key, $"deactivating {reason.ReasonCode}");
        return orders.OnDeactivate.TryGetValue(Key, out var order) ? order(cancellationToken) : Task.CompletedTask;
    }

    public Task<string> Activation() => Task.FromResult(_activation);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Delay(TimeSpan span)
    {
        DelayDeactivation(span);
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan dueTime, TimeSpan period, bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(dueTime, period) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    private Task Tick(CancellationToken cancellationToken)
    {
        _ticks++;
        return orders.OnTick.TryGetValue(Key, out var order) ? order(_timer!) : Task.CompletedTask;
    }
}

public sealed class MortalGrain(Trace trace, LifetimeOrders orders) : MortalBase(trace, orders);

[KeepAlive]
public sealed class PermanentGrain(Trace trace, LifetimeOrders orders) : MortalBase(trace, orders), IPermanentGrain;

[CollectionAgeLimit(Minutes = 3)]
public sealed class ShortLivedGrain(Trace trace, LifetimeOrders orders) : MortalBase(trace, orders), IShortLivedGrain;

[StatelessWorker(2)]
public sealed class MortalWorkerGrain(Trace trace, LifetimeOrders orders) : MortalBase(trace, orders), IMortalWorker;

public interface ITouchyGrain : IGrainWithStringKey
{
    Task Wait();

    Task Ask();

    [AlwaysInterleave]
    Task Go();
}

[MayInterleave(nameof(MayInterleave))]
public sealed class TouchyGrain : Grain, ITouchyGrain
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static bool MayInterleave(Serialization.Invocation.IInvokable request) =>
        request.GetMethodName() == nameof(Ask) ? throw new ProbeException("no rule for that") : false;

    public Task Wait() => _go.Task;

    public Task Ask() => Task.CompletedTask;

    public Task Go()
    {
        _go.TrySetResult();
        return Task.CompletedTask;
    }
}
