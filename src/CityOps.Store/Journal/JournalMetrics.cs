using System.Diagnostics.Metrics;

namespace CityOps.Journal;

/// <summary>Meter <c>CityOps.Journal</c>: how full batches are, how long they take, what became of writes.</summary>
internal sealed class JournalMetrics : IDisposable
{
    public const string MeterName = "CityOps.Journal";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<int> _batchSize;
    private readonly Histogram<double> _batchTime;
    private readonly Counter<long> _writes;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _recoveries;

    public JournalMetrics()
    {
        _batchSize = _meter.CreateHistogram<int>("cityops.journal.batch.size", "{write}", "Writes committed together.", null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500] });
        _batchTime = _meter.CreateHistogram<double>("cityops.journal.batch.duration", "s", "Time from the begin of a batch's transaction to the end of its commit.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
        _writes = _meter.CreateCounter<long>("cityops.journal.writes", "{write}", "Writes by result.");
        _retries = _meter.CreateCounter<long>("cityops.journal.retries", "{batch}", "Batches written again, by reason.");
        _recoveries = _meter.CreateCounter<long>("cityops.journal.recoveries", "{batch}", "Commits that ended without an answer and were resolved by reading.");
    }

    public void Observe(WriteQueue queue) =>
        _meter.CreateObservableGauge("cityops.journal.queue.length", () => queue.Count, "{write}", "Writes queued or under way.");

    public void Committed(IReadOnlyList<PendingWrite> writes, TimeSpan took)
    {
        _batchSize.Record(writes.Count);
        _batchTime.Record(took.TotalSeconds);
        if (!_writes.Enabled)
            return;
        foreach (var results in writes.CountBy(write => write.ResultName))
            _writes.Add(results.Value, new KeyValuePair<string, object?>("result", results.Key));
    }

    public void Failed(string result, int count) => _writes.Add(count, new KeyValuePair<string, object?>("result", result));

    public void Retried(WriteFailure reason) => _retries.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void Recovered() => _recoveries.Add(1);

    public void Dispose() => _meter.Dispose();
}
