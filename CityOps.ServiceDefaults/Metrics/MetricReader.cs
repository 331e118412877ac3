using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Numerics;
using Microsoft.Extensions.Logging;

namespace CityOps.Metrics;

/// <summary>Listens to the meters of this process and keeps the running values of their instruments.</summary>
internal sealed class MetricReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();
    private readonly Func<Meter, bool> _wanted;
    private readonly ILogger<MetricReader> _log;

    /// <summary>Starts listening.</summary>
    /// <param name="wanted">Which meters to listen to.</param>
    /// <param name="log">Told about instruments that fail.</param>
    public MetricReader(Func<Meter, bool> wanted, ILogger<MetricReader> log)
    {
        (_wanted, _log) = (wanted, log);
        _listener.InstrumentPublished = Publish;
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        _listener.Start();
    }

    /// <summary>Asks the observable instruments and writes everything in the text format.</summary>
    public string Read()
    {
        lock (_reading)
        {
            foreach (var family in _families.Values.Where(f => f.IsObservable))
            {
                family.ForgetObserved();
            }

            try
            {
                _listener.RecordObservableInstruments();
            }
            catch (AggregateException e)
            {
                // One broken instrument must not take the page with it; the others have been asked all the same.
                _log.LogWarning(e, "An instrument could not be observed");
            }

            return PrometheusText.Write(_families.Values.OrderBy(f => f.Name, StringComparer.Ordinal));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Publish(Instrument instrument, MeterListener listener)
    {
        if (!_wanted(instrument.Meter))
        {
            return;
        }

        var fresh = new MetricFamily(instrument);
        var family = _families.GetOrAdd(fresh.Name, fresh);

        // Two instruments of one name but of different kinds cannot stand on one page; the first stays.
        if (family.Kind != fresh.Kind || family.IsObservable != fresh.IsObservable)
        {
            _log.LogWarning("Metric {Name} of meter {Meter} is left out: another instrument of that name is of another kind", fresh.Name, instrument.Meter.Name);
            return;
        }

        listener.EnableMeasurementEvents(instrument, new MetricTarget(family, instrument));
    }

    private void Listen<T>()
        where T : struct, INumber<T> =>
        _listener.SetMeasurementEventCallback<T>(static (_, value, tags, state) => ((MetricTarget)state!).Record(double.CreateSaturating(value), tags));
}
