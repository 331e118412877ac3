using Microsoft.Extensions.Logging;

namespace CityOps.Sweeps;

/// <inheritdoc cref="ISweepGrain"/>
[GrainType("sweep")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A grain ends by its deactivation, which disposes of it.")]
public sealed class SweepGrain(IEnumerable<ISweep> sweeps, TimeProvider clock, ILogger<SweepGrain> log) : Grain, ISweepGrain
{
    private readonly CancellationTokenSource _end = new();
    private DateTimeOffset? _begun;
    private Task _run = Task.CompletedTask;

    /// <inheritdoc />
    public Task Nudge(CancellationToken cancellationToken)
    {
        var kind = this.GetPrimaryKeyString();
        if (!_run.IsCompleted || sweeps.FirstOrDefault(one => one.Kind == kind) is not { } sweep)
            return Task.CompletedTask;
        var now = clock.GetUtcNow();
        if (now - _begun < sweep.Pause)
            return Task.CompletedTask;
        _begun = now;
        _run = RunAsync(sweep);
        return Task.CompletedTask;
    }

    /// <summary>A server that stops ends its sweeps between two items; the next nudge begins them elsewhere.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _end.CancelAsync();
        await _run.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _end.Dispose();
    }

    private async Task RunAsync(ISweep sweep)
    {
        try
        {
            // The nudge is answered first; the rest is done in turns of this grain.
            await Task.Yield();
            await sweep.RunAsync(_end.Token);
        }
        catch (Exception exception)
        {
            // The edge of what runs by itself: what was not done is found again by the next sweep.
            if (!_end.IsCancellationRequested)
                log.LogWarning(exception, "The sweep of {Kind} failed; it is tried again.", sweep.Kind);
        }
    }
}
