using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Timers;

namespace Orleans.Embedded.Engine;

/// <summary>The rarer parts of an activation.</summary>
internal sealed class ActivationExtras
{
    private readonly Lock _gate = new();
    private AsyncServiceScope? _scope;
    private HashSet<GrainTimer>? _timers;
    private List<Guid>? _sections;

    /// <summary>Ends with the activation.</summary>
    public TaskCompletionSource Deactivated { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Not collected for being idle before that instant of the coarse clock, in milliseconds.</summary>
    public long KeepAliveUntil { get; set; }

    public IServiceProvider Services(GrainEngine engine)
    {
        lock (_gate)
            return (_scope ??= engine.Services.CreateAsyncScope()).ServiceProvider;
    }

    public void EnterSection(Guid id) => (_sections ??= []).Add(id);

    public void ExitSection(Guid id) => _sections?.Remove(id);

    public bool IsInSection(Guid id) => _sections?.Contains(id) == true;

    public void Add(GrainTimer timer)
    {
        lock (_gate)
            (_timers ??= []).Add(timer);
    }

    public void Remove(GrainTimer timer)
    {
        lock (_gate)
            _timers?.Remove(timer);
    }

    public void StopTimers()
    {
        GrainTimer[] timers;
        lock (_gate)
            timers = _timers?.ToArray() ?? [];
        foreach (var timer in timers)
            timer.Dispose();
    }

    public ValueTask DisposeScopeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
