using System.Diagnostics.Metrics;

namespace Orleans.Embedded.Engine;

/// <summary>The engine's figures as instruments of the meter "Orleans.Embedded".</summary>
internal sealed class EngineMeter : IDisposable
{
    private readonly Meter _meter;
    private GrainEngine? _engine;

    public EngineMeter(IMeterFactory factory)
    {
        _meter = factory.Create("Orleans.Embedded");
        Gauge("orleans.activations", "{activation}", "Live activations by grain type.", metrics => metrics.Activations);
        Counter("orleans.calls", "{call}", "Calls begun by grain type.", metrics => metrics.Calls);
        Counter("orleans.call.failures", "{call}", "Calls that ended with an exception, by grain type.", metrics => metrics.Failures);
        Counter("orleans.call.timeouts", "{call}", "Calls without an answer in time, by grain type.", metrics => metrics.Timeouts);
        Counter("orleans.call.rejections", "{call}", "Calls refused because the queue was full, by grain type.", metrics => metrics.Rejections);
        Counter("orleans.activation.failures", "{activation}", "Activations that could not be made, by grain type.", metrics => metrics.ActivationFailures);
        _meter.CreateObservableCounter("orleans.turn.seconds", () => Each(metrics => metrics.TurnTicks.Sum / (double)System.Diagnostics.Stopwatch.Frequency), "s", "Time spent in turns by grain type.");
        _meter.CreateObservableCounter("orleans.turns", TurnsByLength, "{turn}", "Turns by grain type; le is the upper bound of their length in seconds, as in a cumulative histogram.");
        _meter.CreateObservableGauge("orleans.queue.length", QueueLengths, "{call}", "Calls and continuations that wait, by grain type.");
    }

    public void Watch(GrainEngine engine) => _engine = engine;

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string grainType) => new("grain", grainType);

    private void Counter(string name, string unit, string description, Func<GrainMetrics, StripedCounter> of) =>
        _meter.CreateObservableCounter(name, () => Each(metrics => of(metrics).Sum), unit, description);

    private void Gauge(string name, string unit, string description, Func<GrainMetrics, StripedCounter> of) =>
        _meter.CreateObservableUpDownCounter(name, () => Each(metrics => of(metrics).Sum), unit, description);

    private IEnumerable<Measurement<T>> Each<T>(Func<GrainMetrics, T> value)
        where T : struct => All().Select(metrics => new Measurement<T>(value(metrics), Tag(metrics.GrainType)));

    private IEnumerable<GrainMetrics> All() => _engine?.Kinds.AllWithObservers.Select(kind => kind.Metrics) ?? [];

    private IEnumerable<Measurement<long>> TurnsByLength()
    {
        foreach (var metrics in All())
        {
            long sum = 0;
            var counts = metrics.TurnCounts();
            for (var bucket = 0; bucket < counts.Length; bucket++)
            {
                sum += counts[bucket];
                var bound = bucket < GrainMetrics.TurnBounds.Length ? GrainMetrics.TurnBounds[bucket].ToString(System.Globalization.CultureInfo.InvariantCulture) : "+Inf";
                yield return new Measurement<long>(sum, Tag(metrics.GrainType), new("le", bound));
            }
        }
    }

    private IEnumerable<Measurement<long>> QueueLengths() => _engine is null
        ? []
        : _engine.Busy.Snapshot()
            .GroupBy(activation => activation.Type.Metrics.GrainType)
            .Select(group => new Measurement<long>(group.Sum(activation => (long)activation.QueueLength), Tag(group.Key)));
}
