using Microsoft.Extensions.Logging;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Engine;

/// <summary>What the engine says in the log.</summary>
internal sealed partial class EngineLog(ILogger<GrainEngine> logger)
{
    private readonly ILogger _logger = logger;

    public void SlowTurn(Activation activation, TurnWork work, TimeSpan length) =>
        SlowTurn(activation.ToString(), work is GrainCall call ? call.Method.ToString() : $"continuation; {activation.DescribeTurn()}", length.TotalMilliseconds);

    public void ActivationFailed(Activation activation, Exception exception) => ActivationFailed(exception, activation.ToString());

    public void DeactivationFailed(Activation activation, Exception exception) => DeactivationFailed(exception, activation.ToString());

    public void OneWayCallFailed(GrainCall call, Exception exception) => OneWayCallFailed(exception, call.ToString());

    [LoggerMessage(1, LogLevel.Warning, "Slow turn of {Grain}: {Work} held it for {Milliseconds:F0} ms. Nothing else of this grain ran meanwhile.")]
    private partial void SlowTurn(string grain, string work, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Grain} could not be activated; its callers are told.")]
    private partial void ActivationFailed(Exception exception, string grain);

    [LoggerMessage(3, LogLevel.Warning, "{Grain} failed while it ended.")]
    private partial void DeactivationFailed(Exception exception, string grain);

    [LoggerMessage(4, LogLevel.Warning, "{Call}, which nobody waits for, failed.")]
    private partial void OneWayCallFailed(Exception exception, string call);

    [LoggerMessage(5, LogLevel.Warning, "No answer: {Description}")]
    public partial void CallTimedOut(string description);

    [LoggerMessage(6, LogLevel.Information, "Engine started: {Kinds} grain classes, {Interfaces} interfaces.")]
    public partial void Started(int kinds, int interfaces);

    [LoggerMessage(7, LogLevel.Information, "Engine stopped: {Activations} activations ended, {Left} did not in time.")]
    public partial void Stopped(long activations, long left);

    [LoggerMessage(8, LogLevel.Error, "A sweep over the activations failed; the next one goes on.")]
    public partial void SweepFailed(Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "A timer callback of {Grain} failed; the timer goes on.")]
    public partial void TimerFailed(Exception exception, string grain);

    [LoggerMessage(10, LogLevel.Warning, "Stream {Stream}: {Subscriber} failed on an item, {Attempts} times; the item is skipped for it.")]
    public partial void StreamDeliveryFailed(Exception exception, string stream, string subscriber, int attempts);
}
