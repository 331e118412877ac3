using System.Diagnostics.Metrics;
using CityOps.Metrics;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Telemetry;

public sealed class MetricReaderTests : IDisposable
{
    private readonly Meter _meter = new("test-" + Guid.NewGuid());
    private readonly MetricReader _reader;

    public MetricReaderTests() => _reader = new MetricReader(m => m.Name == _meter.Name, NullLogger<MetricReader>.Instance);

    public void Dispose()
    {
        _reader.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void A_counter_adds_up_and_ends_in_total()
    {
        var calls = _meter.CreateCounter<long>("cityops.engine.calls", "{call}", "Calls made.");
        calls.Add(2);
        calls.Add(3);
        Assert.Equal("# HELP cityops_engine_calls_total Calls made.\n# TYPE cityops_engine_calls_total counter\ncityops_engine_calls_total 5\n", _reader.Read());
    }

    [Fact]
    public void An_up_down_counter_is_a_gauge_and_a_gauge_keeps_the_latest()
    {
        var queue = _meter.CreateUpDownCounter<int>("queue");
        queue.Add(5);
        queue.Add(-2);
        var heat = _meter.CreateGauge<double>("heat", "Cel");
        heat.Record(20.5);
        heat.Record(-1.25);
        Assert.Equal("# TYPE heat_celsius gauge\nheat_celsius -1.25\n# TYPE queue gauge\nqueue 3\n", _reader.Read());
    }

    [Fact]
    public void A_histogram_counts_up_to_and_including_each_bound()
    {
        var sizes = _meter.CreateHistogram("size", "By", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 10] });
        foreach (var size in new double[] { 0.5, 1, 2, 10, 11 })
        {
            sizes.Record(size);
        }

        Assert.Equal(
            """
            # TYPE size_bytes histogram
            size_bytes_bucket{le="1"} 2
            size_bytes_bucket{le="10"} 4
            size_bytes_bucket{le="+Inf"} 5
            size_bytes_sum 24.5
            size_bytes_count 5

            """,
            _reader.Read());
    }

    [Fact]
    public void Tags_become_labels_whatever_their_order_and_their_values_are_escaped()
    {
        var turns = _meter.CreateCounter<int>("turns");
        turns.Add(1, new("grain.type", "a\"b\\c\nd"), new("ok", true));
        turns.Add(1, new("ok", true), new("grain.type", "a\"b\\c\nd"));
        turns.Add(4, new KeyValuePair<string, object?>("code", 404));
        var lines = _reader.Read().Split('\n');
        Assert.Contains("""turns_total{grain_type="a\"b\\c\nd",ok="true"} 2""", lines);
        Assert.Contains("""turns_total{code="404"} 4""", lines);
    }

    [Fact]
    public void Observable_instruments_are_asked_at_each_reading_and_forgotten_when_they_say_no_more()
    {
        List<Measurement<long>> seen = [new(7, new KeyValuePair<string, object?>("type", "case")), new(1, new KeyValuePair<string, object?>("type", "cell"))];
        _meter.CreateObservableUpDownCounter("activations", () => seen);
        Assert.Contains("activations{type=\"case\"} 7\n", _reader.Read(), StringComparison.Ordinal);
        seen.RemoveAt(1);
        Assert.Equal("# TYPE activations gauge\nactivations{type=\"case\"} 7\n", _reader.Read());
    }

    [Fact]
    public void A_plain_observable_counter_is_not_added_to_itself_at_each_reading()
    {
        _meter.CreateObservableCounter("done", () => 12L);
        _reader.Read();
        Assert.Equal("# TYPE done_total counter\ndone_total 12\n", _reader.Read());
    }

    [Fact]
    public void A_broken_instrument_does_not_take_the_others_with_it()
    {
        _meter.CreateObservableGauge("broken", int () => throw new InvalidOperationException("broken"));
        _meter.CreateObservableGauge("sound", () => 1);
        Assert.Contains("sound 1\n", _reader.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void Past_the_limit_of_series_measurements_are_summed_up_in_one()
    {
        var paths = _meter.CreateCounter<int>("paths");
        for (var i = 0; i < MetricFamily.SeriesLimit + 50; i++)
        {
            paths.Add(1, new KeyValuePair<string, object?>("path", i));
        }

        var text = _reader.Read();
        Assert.Contains("paths_total{overflow=\"true\"} 50\n", text, StringComparison.Ordinal);
        Assert.Equal(MetricFamily.SeriesLimit + 1, text.Split('\n').Count(l => l.StartsWith("paths_total{", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_instruments_of_one_name_are_one_family_unless_their_kinds_differ()
    {
        _meter.CreateCounter<int>("events").Add(1);
        _meter.CreateCounter<long>("events").Add(2);
        _meter.CreateUpDownCounter<int>("events_total").Add(40);
        Assert.Equal("# TYPE events_total counter\nevents_total 3\n", _reader.Read());
    }

    [Fact]
    public async Task Measurements_from_many_threads_are_all_counted()
    {
        var hits = _meter.CreateCounter<int>("hits");
        var times = _meter.CreateHistogram<double>("times", "s");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                hits.Add(1, new KeyValuePair<string, object?>("thread", n % 2));
                times.Record(0.5);
            }
        })));
        var text = _reader.Read();
        Assert.Contains("hits_total{thread=\"0\"} 40000\n", text, StringComparison.Ordinal);
        Assert.Contains("times_seconds_sum 40000\n", text, StringComparison.Ordinal);
        Assert.Contains("times_seconds_count 80000\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tags_of_the_meter_and_of_the_instrument_are_on_every_series()
    {
        using var meter = new Meter(new MeterOptions(_meter.Name) { Tags = [new("node", "a")] });
        meter.CreateCounter<int>("beats", null, null, [new("part", "heart")]).Add(1);
        Assert.Contains("beats_total{node=\"a\",part=\"heart\"} 1\n", _reader.Read(), StringComparison.Ordinal);
    }
}
