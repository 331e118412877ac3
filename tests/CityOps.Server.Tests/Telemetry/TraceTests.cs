using System.Collections.Concurrent;
using System.Diagnostics;
using CityOps.Server.Tests.Cases;

namespace CityOps.Server.Tests.Telemetry;

/// <summary>One command is one trace, from the request through its grains to the journal.</summary>
[Collection(ServerCollection.Name)]
public sealed class TraceTests(ServerFixture server)
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Microsoft.Orleans.Application", "CityOps.Journal"];

    [Fact]
    public async Task A_command_is_one_trace_from_the_request_through_a_grain_to_the_journal()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => Sources.Contains(source.Name, StringComparer.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        var key = await server.CaseAsync(0);

        var write = spans.First(span => span.OperationName == "journal write" && Equals(span.GetTagItem("cityops.journal.gate"), $"case/{key}"));
        Assert.Contains(spans, span => span.Source.Name == "Microsoft.Orleans.Application" && span.TraceId == write.TraceId);
        Assert.NotEqual(default, write.ParentSpanId);
    }
}
