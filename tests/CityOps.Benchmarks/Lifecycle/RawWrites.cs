using System.Diagnostics;
using System.Globalization;
using CityOps.Cases;
using CityOps.Journal;
using Npgsql;

namespace CityOps.Benchmarks.Lifecycle;

/// <summary>
/// Yardstick: the rows of such loops, written by one connection that does nothing else, in batches of 2,000: the same statements as the
/// writer's, with nobody deciding anything and nobody waiting for an answer.
/// </summary>
internal sealed class RawWrites(NpgsqlDataSource source, SummaryTable table, IReadOnlyList<Append> loop, string run)
{
    private const int BatchSize = 2_000;
    private long _number;

    public async Task<LoopSpeed> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        long cases = 0;
        var began = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(began) < duration; cases += BatchSize)
        {
            var keys = Enumerable.Range(0, BatchSize).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{run}-{++_number:D9}")).ToArray();
            var heads = new JournalHead[BatchSize];
            Array.Fill(heads, JournalHead.Empty);
            foreach (var step in loop)
                await WriteAsync(connection, keys, heads, step, cancellationToken);
        }

        return new LoopSpeed(cases, Stopwatch.GetElapsedTime(began), loop.Count);
    }

    private async Task WriteAsync(NpgsqlConnection connection, string[] keys, JournalHead[] heads, Append step, CancellationToken cancellationToken)
    {
        var appends = new PendingAppend[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var summary = (CaseSummary)step.Summary with { Key = keys[i], CaseNumber = ((CaseSummary)step.Summary).CaseNumber is null ? null : keys[i] };
            appends[i] = new PendingAppend(step with { Stream = $"case/{keys[i]}", Expected = heads[i], Operation = OperationId.New(), Summary = summary }, table);
            heads[i] = new JournalHead(appends[i].Version, appends[i].HeadHash);
        }

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { JournalStatements.All(appends), table.Write(appends) } };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Takes down what a loop appends, on its way to the journal.</summary>
internal sealed class RecordingJournal : IJournal
{
    private readonly Dictionary<string, JournalSnapshot> _snapshots = new(StringComparer.Ordinal);

    public List<Append> Appends { get; } = [];

    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        Appends.Add(append);
        var head = new JournalHead(append.Expected.Version + append.Events.Count, new byte[RowHash.Size]);
        _snapshots[append.Summary.Key] = new JournalSnapshot(head, append.Summary.State);
        return new(new AppendResult.Done(head));
    }

    public ValueTask<RecordedOperation?> FindOperationAsync(string stream, OperationId operation, CancellationToken cancellationToken) => new((RecordedOperation?)null);

    public ValueTask<JournalSnapshot?> LoadAsync<TSummary>(string key, CancellationToken cancellationToken)
        where TSummary : SummaryRow => new(_snapshots.GetValueOrDefault(key));

    public IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long after, CancellationToken cancellationToken) => AsyncEnumerable.Empty<RecordedEvent>();
}
