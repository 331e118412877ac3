using System.Collections.Concurrent;
using System.Diagnostics;

namespace CityOps.Journal;

public sealed class JournalTracesTests(LampDatabase database) : IClassFixture<LampDatabase>
{
    [Fact]
    public async Task A_write_is_a_span_of_its_callers_trace_and_its_batch_points_at_it()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        await using var store = await database.StartAsync();
        var key = Lamps.NewKey();
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        await store.DoneAsync(Lamps.Append(key, null, null, Lamps.Failed()));
        await store.StopAsync();

        var write = Assert.Single(spans, span => span.OperationName == "journal write" && Equals(span.GetTagItem("cityops.journal.gate"), Lamps.Stream(key)));
        Assert.Equal(caller.TraceId, write.TraceId);
        Assert.Equal(caller.SpanId, write.ParentSpanId);
        var batch = Assert.Single(spans, span => span.OperationName == "journal batch" && span.Links.Any(link => link.Context.SpanId == write.SpanId));
        Assert.Equal(default, batch.ParentSpanId);
        Assert.NotEqual(caller.TraceId, batch.TraceId);
        Assert.Equal(1, batch.GetTagItem("cityops.journal.batch.size"));
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_with_its_span_and_its_batch()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        await using var store = await database.StartAsync();
        var append = Lamps.Append(Lamps.NewKey(), null, null, Lamps.Failed("forbidden"));
        await Assert.ThrowsAsync<JournalRefusedException>(() => store.AppendAsync(append));
        await store.StopAsync();

        var write = Assert.Single(spans, span => span.OperationName == "journal write" && Equals(span.GetTagItem("cityops.journal.gate"), append.Stream));
        Assert.Equal(ActivityStatusCode.Error, write.Status);
        Assert.All(spans.Where(span => span.Links.Any(link => link.Context.SpanId == write.SpanId)), batch => Assert.Equal(ActivityStatusCode.Error, batch.Status));
    }

    [Fact]
    public void While_nobody_listens_there_is_no_span() => Assert.Null(JournalTraces.Batch([]));

    private static ActivityListener Listen(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == JournalTraces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
