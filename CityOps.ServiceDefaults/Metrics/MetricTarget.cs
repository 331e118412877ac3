using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CityOps.Metrics;

/// <summary>Where the measurements of one instrument go.</summary>
internal sealed class MetricTarget
{
    private readonly MetricFamily _family;
    private readonly List<KeyValuePair<string, object?>> _fixedTags;
    private readonly ConcurrentDictionary<TagSet, Series> _known = new(TagSet.Comparer);
    private readonly ConcurrentDictionary<TagSet, Series>.AlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>> _lookup;

    /// <summary>The target of an instrument, whose own tags and whose meter's tags every series carries.</summary>
    public MetricTarget(MetricFamily family, Instrument instrument)
    {
        _family = family;
        _fixedTags = [.. instrument.Meter.Tags ?? [], .. instrument.Tags ?? []];
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
    }

    /// <summary>Takes a measurement.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = tags.Length == 0 && _fixedTags.Count == 0 ? _family.Untagged()
            : _lookup.TryGetValue(tags, out var known) ? known
            : Find(tags);
        series.Record(value);
    }

    private Series Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var own = TagSet.Of(tags);
        var series = _family.Of(own.With(_fixedTags));

        // Observed series are forgotten at each reading, and what overflows would fill this memory instead of the family's.
        if (!_family.IsObservable && !ReferenceEquals(series.Tags, TagSet.Overflow))
        {
            _known.TryAdd(own, series);
        }

        return series;
    }
}
