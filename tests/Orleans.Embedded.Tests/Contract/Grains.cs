using System.Collections.Concurrent;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Tests.Contract;

public interface IProbeGrain : IGrainWithStringKey
{
    Task<long> Increment();

    Task<string> Activation();

    /// <summary>Counts who is inside at once; the highest count is the answer.</summary>
    Task<int> Enter(int milliseconds);

    [ReadOnly]
    Task<int> Look(int milliseconds);

    [AlwaysInterleave]
    Task<int> Peek();

    Task WaitForGate();

    [AlwaysInterleave]
    Task OpenGate();

    [OneWay]
    Task Tell(string line, bool fails);

    [ResponseTimeout("00:00:00.5")]
    Task Hang();

    Task<bool> WaitFor(CancellationToken cancellationToken);

    ValueTask<int> Value(int value);

    ValueTask Nothing();

    Task Leave();

    Task<string?> Context(string key);

    Task<string?> ContextThrough(string key, IProbeGrain next);

    Task Throw(string kind);

    Task<bool> StaysInItsTurn();
}

public abstract class ProbeBase(Trace trace) : Grain, IProbeGrain
{
    private static readonly ConcurrentDictionary<string, int> Live = new();
    private readonly string _activation = Guid.NewGuid().ToString("N");
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _count;
    private int _inside;
    private int _most;

    public static int MostLive { get; private set; }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var live = Live.AddOrUpdate(IdentityString, 1, (_, n) => n + 1);
        trace.Note(this.GetPrimaryKeyString(), live > 1 && !GetType().IsDefined(typeof(StatelessWorkerAttribute), true) ? "TWO AT ONCE" : "activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Live.AddOrUpdate(IdentityString, 0, (_, n) => n - 1);
        trace.Note(this.GetPrimaryKeyString(), $"deactivated {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task<long> Increment()
    {
        var before = _count;
        await Task.Yield();
        return _count = before + 1;
    }

    public Task<string> Activation() => Task.FromResult(_activation);

    public async Task<int> Enter(int milliseconds)
    {
        _most = Math.Max(_most, ++_inside);
        await Task.Delay(milliseconds);
        _inside--;
        return _most;
    }

    public Task<int> Look(int milliseconds) => Enter(milliseconds);

    public Task<int> Peek() => Task.FromResult(_inside);

    public Task WaitForGate() => _gate.Task;

    public Task OpenGate()
    {
        _gate.TrySetResult();
        return Task.CompletedTask;
    }

    public async Task Tell(string line, bool fails)
    {
        await Task.Delay(20);
        trace.Note(this.GetPrimaryKeyString(), line);
        if (fails)
            throw new InvalidOperationException(line);
    }

    public Task Hang() => Task.Delay(TimeSpan.FromSeconds(3));

    public async Task<bool> WaitFor(CancellationToken cancellationToken)
    {
        trace.Note(this.GetPrimaryKeyString(), "waiting");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            trace.Note(this.GetPrimaryKeyString(), "cancelled");
            throw;
        }

        return true;
    }

    public ValueTask<int> Value(int value) => new(value);

    public ValueTask Nothing() => ValueTask.CompletedTask;

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<string?> Context(string key) => Task.FromResult((string?)RequestContext.Get(key));

    public async Task<string?> ContextThrough(string key, IProbeGrain next)
    {
        await Task.Yield();
        var seen = await next.Context(key);
        RequestContext.Set(key, "changed by the callee");
        return seen;
    }

    public async Task Throw(string kind)
    {
        if (kind == "at once")
            throw new ProbeException("at once");
        await Task.Yield();
        throw kind switch
        {
            "own" => new ProbeException("own"),
            "argument" => new ArgumentOutOfRangeException(nameof(kind)),
            "cancelled" => new OperationCanceledException(),
            _ => new InvalidOperationException(kind),
        };
    }

    public async Task<bool> StaysInItsTurn()
    {
        var mine = TaskScheduler.Current;
        await Task.Run(static () => { });
        var afterRun = TaskScheduler.Current == mine;
        var started = await Task.Factory.StartNew(static () => TaskScheduler.Current, CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Current);
        await Task.WhenAll(Task.Delay(1), Task.Run(static () => { }));
        return mine != TaskScheduler.Default && afterRun && started == mine && TaskScheduler.Current == mine;
    }
}

[GenerateSerializer]
public sealed class ProbeException : Exception
{
    public ProbeException()
    {
    }

    public ProbeException(string message)
        : base(message)
    {
    }

    public ProbeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public sealed class ProbeGrain(Trace trace) : ProbeBase(trace);

public interface IReentrantProbe : IProbeGrain;

[Reentrant]
public sealed class ReentrantProbeGrain(Trace trace) : ProbeBase(trace), IReentrantProbe;

public interface IWorkerProbe : IProbeGrain;

[StatelessWorker(3)]
public sealed class WorkerProbeGrain(Trace trace) : ProbeBase(trace), IWorkerProbe;

public interface IChoosyProbe : IProbeGrain;

[MayInterleave(nameof(MayInterleave))]
public sealed class ChoosyProbeGrain(Trace trace) : ProbeBase(trace), IChoosyProbe
{
    public static bool MayInterleave(IInvokable request) => request.GetMethodName() == nameof(Activation);
}

public interface IPairGrain : IGrainWithStringKey
{
    /// <summary>Calls the other, which calls back.</summary>
    Task<string> CallAround(IPairGrain other, bool allow);

    Task<string> CallBack(IPairGrain first);

    Task<string> Answer();
}

public sealed class PairGrain : Grain, IPairGrain
{
    public async Task<string> CallAround(IPairGrain other, bool allow)
    {
        var self = this.AsReference<IPairGrain>();
        if (!allow)
            return await other.CallBack(self);
        using (RequestContext.AllowCallChainReentrancy())
            return await other.CallBack(self);
    }

    public Task<string> CallBack(IPairGrain first) => first.Answer();

    public Task<string> Answer() => Task.FromResult("back again");
}

public interface IFailingGrain : IGrainWithStringKey
{
    Task<string> Hello();
}

public sealed class FailingGrain(Trace trace) : Grain, IFailingGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        var attempt = trace.Of(key).Count + 1;
        trace.Note(key, $"attempt {attempt}");
        await Task.Delay(50, cancellationToken);
        if (attempt == 1)
            throw new ProbeException("not today");
    }

    public Task<string> Hello() => Task.FromResult("hello");
}

public interface ITimerGrain : IGrainWithStringKey
{
    Task Start(bool interleave);

    /// <summary>Stays inside across ticks; tells how many ticks came meanwhile.</summary>
    Task<int> TicksWhileInside(int milliseconds);

    [AlwaysInterleave]
    Task<int> Ticks();

    Task Stop();
}

public sealed class TimerGrain : Grain, ITimerGrain
{
    private IGrainTimer? _timer;
    private int _ticks;

    public Task Start(bool interleave)
    {
        _timer = this.RegisterGrainTimer(
            Tick,
            new GrainTimerCreationOptions(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(10)) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public async Task<int> TicksWhileInside(int milliseconds)
    {
        var before = _ticks;
        await Task.Delay(milliseconds);
        return _ticks - before;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken cancellationToken)
    {
        await Task.Yield();
        _ticks++;
        if (_ticks % 3 == 0)
            throw new InvalidOperationException("A failing callback does not end the timer.");
    }
}
