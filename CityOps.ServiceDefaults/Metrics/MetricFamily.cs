using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CityOps.Metrics;

/// <summary>What kind a family is, in the words of the text format.</summary>
internal enum MetricKind
{
    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>A distribution.</summary>
    Histogram,
}

/// <summary>All series of one name.</summary>
internal sealed class MetricFamily
{
    /// <summary>
    /// Series kept for one name. Every tag value from outside (a path, a code) is a way to fill the memory: past this, measurements
    /// are summed up in one series tagged <c>overflow="true"</c>.
    /// </summary>
    public const int SeriesLimit = 1000;

    private readonly ConcurrentDictionary<TagSet, Series> _series = new();
    private readonly Series _untagged;
    private readonly double[] _bounds;
    private readonly bool _isLatest;
    private bool _untaggedUsed;

    /// <summary>The family that an instrument belongs to.</summary>
    public MetricFamily(Instrument instrument)
    {
        Kind = KindOf(instrument);
        Name = MetricNames.Of(instrument, Kind);
        Help = instrument.Description ?? "";
        IsObservable = instrument.IsObservable;
        _isLatest = instrument.GetType().GetGenericTypeDefinition() is var type && (type == typeof(Gauge<>) || type == typeof(ObservableGauge<>));
        _bounds = Kind is MetricKind.Histogram ? MetricNames.BoundsOf(instrument) : [];
        _untagged = Make(TagSet.Empty);
    }

    /// <summary>Name in the text format.</summary>
    public string Name { get; }

    /// <summary>Kind in the text format.</summary>
    public MetricKind Kind { get; }

    /// <summary>One sentence about it; may be empty.</summary>
    public string Help { get; }

    /// <summary>Whether its values are asked for at each reading instead of being reported as they happen.</summary>
    public bool IsObservable { get; }

    /// <summary>The series that have been measured.</summary>
    public IEnumerable<Series> All => _untaggedUsed ? _series.Values.Prepend(_untagged) : _series.Values;

    /// <summary>The series of a measurement without tags.</summary>
    public Series Untagged()
    {
        _untaggedUsed = true;
        return _untagged;
    }

    /// <summary>The series of some tags, or the one for all that are too many.</summary>
    public Series Of(TagSet tags)
    {
        if (_series.TryGetValue(tags, out var known))
        {
            return known;
        }

        // Two threads may pass the limit at once; a handful more is no harm.
        var room = _series.Count < SeriesLimit;
        return _series.GetOrAdd(room ? tags : TagSet.Overflow, Make);
    }

    /// <summary>Forgets what was observed at the last reading: what is not observed again has gone.</summary>
    public void ForgetObserved()
    {
        _series.Clear();
        _untaggedUsed = false;
        if (!_isLatest && _untagged is NumberSeries number)
        {
            number.Record(-number.Value);
        }
    }

    private Series Make(TagSet tags) => Kind is MetricKind.Histogram ? new HistogramSeries(tags, _bounds) : new NumberSeries(tags, _isLatest);

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        return type == typeof(Histogram<>) ? MetricKind.Histogram
            : type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MetricKind.Counter
            : MetricKind.Gauge;
    }
}
