using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CityOps.Journal;

public sealed class JournalWriterTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    [Fact]
    public async Task Stopping_writes_what_was_taken_in_and_takes_nothing_more_in()
    {
        await using var store = await database.StartAsync();
        var prefix = Lamps.NewKey();
        var appends = Enumerable.Range(0, 500).Select(i => store.DoneAsync(Lamps.Append($"{prefix}/{i}", null, null, Lamps.Failed()))).ToList();
        await store.StopAsync();

        // Answered by now; the machine may need a moment to run what waits for the answers.
        await Task.WhenAll(appends).WaitAsync(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.AppendAsync(Lamps.Append(prefix, null, null, Lamps.Failed())));
        Assert.Equal(500, await store.CountAsync("SELECT count(*) FROM journal WHERE starts_with(stream, $1)", Lamps.Stream(prefix)));
    }

    [Fact]
    public async Task Stopping_while_the_database_is_away_tells_the_callers_that_nothing_was_written()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString);
        proxy.Refuse();
        var append = store.AppendAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()));
        await store.StopAsync(new CancellationToken(canceled: true));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
    }

    [Fact]
    public async Task When_all_places_stay_taken_a_caller_is_told_so()
    {
        await using var proxy = new CuttingProxy(database.ConnectionString);
        await using var store = await Store.StartAsync(proxy.ConnectionString, options =>
        {
            options.Capacity = 2;
            options.GiveUpAfter = TimeSpan.FromSeconds(1);
        });
        proxy.Refuse();
        var callers = Enumerable.Range(0, 5).Select(_ => store.AppendAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()))).ToList();
        foreach (var caller in callers)
            await Assert.ThrowsAsync<JournalUnavailableException>(() => caller);
        proxy.Allow();
        await store.DoneAsync(Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed()));
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_can_learn_later_what_became_of_its_operation()
    {
        await using var store = await database.StartAsync();
        using var patience = new CancellationTokenSource();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        var waiting = store.Journal.AppendAsync(append, patience.Token).AsTask();
        await patience.CancelAsync();
        Assert.True(await Record.ExceptionAsync(() => waiting) is null or OperationCanceledException);
        var again = await store.AppendAsync(append);
        Assert.True(again is AppendResult.Done or AppendResult.DuplicateOperation);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", append.Stream));
    }

    [Fact]
    public async Task A_cancelled_caller_writes_nothing()
    {
        await using var store = await database.StartAsync();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Journal.AppendAsync(append, new CancellationToken(canceled: true)).AsTask());
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM journal WHERE stream = $1", append.Stream));
    }

    [Fact]
    public async Task Batches_and_results_are_measured()
    {
        var seen = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == JournalMetrics.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.AddOrUpdate($"{instrument.Name} {tags[0].Value}", value, (_, sum) => sum + value));
        await using var store = await database.StartAsync();
        listener.Start();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed());
        await store.DoneAsync(append);
        await store.AppendAsync(append);
        await store.StopAsync();
        listener.RecordObservableInstruments();
        Assert.True(seen["cityops.journal.batch.size"] >= 2);
        Assert.True(seen["cityops.journal.batch.duration"] > 0);
        Assert.True(seen["cityops.journal.writes Done"] >= 1);
        Assert.True(seen["cityops.journal.writes DuplicateOperation"] >= 1);
        Assert.Contains("cityops.journal.queue.length", seen.Keys);
    }
}
