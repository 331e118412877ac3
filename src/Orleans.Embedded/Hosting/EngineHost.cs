using Microsoft.Extensions.Hosting;

namespace Orleans.Embedded.Engine;

/// <summary>Starts and stops the engine with its host. Stopping drains: what was taken in is answered, then every activation ends in its own turn.</summary>
internal sealed class EngineHost(GrainEngine engine, EngineMeter meter) : IHostedService, IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);
    private readonly Sweep _sweep = new(engine);
    private readonly Lock _gate = new();
    private Task? _stopping;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.Watch(engine);
        _sweep.Start();
        engine.Open();
        return Task.CompletedTask;
    }

    // A host may be stopped by two at once, or twice: all of them wait for the one end.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _stopping ??= EndAsync(cancellationToken);
    }

    public void Dispose() => _sweep.Dispose();

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        engine.CloseToClients();
        await QuietAsync(cancellationToken);
        var ending = Activations().ToArray();
        foreach (var activation in ending)
            activation.Drain(new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The process stops."));
        await EndedAsync(cancellationToken);
        engine.CloseToActivations();
        _sweep.Dispose();
        var left = Activations().LongCount();
        engine.Log.Stopped(ending.Length - left, left);
    }

    private IEnumerable<Activation> Activations() => engine.Kinds.All.SelectMany(kind => kind.Activations);

    /// <summary>Until no call is under way, or the host's patience ends.</summary>
    private async Task QuietAsync(CancellationToken patience)
    {
        while (!patience.IsCancellationRequested && engine.Busy.Snapshot().Any(activation => !activation.LooksIdle))
            await Task.Delay(LookAgain, CancellationToken.None);
    }

    private async Task EndedAsync(CancellationToken patience)
    {
        while (!patience.IsCancellationRequested && Activations().Any())
            await Task.Delay(LookAgain, CancellationToken.None);
    }
}
