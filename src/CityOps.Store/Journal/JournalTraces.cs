using System.Diagnostics;

namespace CityOps.Journal;

/// <summary>
/// Source <c>CityOps.Journal</c>: a span for each write that is waited for, and one for each batch, linked to the writes that it holds. A batch
/// is nobody's child: it carries the writes of many. While nobody listens nothing is made.
/// </summary>
internal static class JournalTraces
{
    public const string SourceName = "CityOps.Journal";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The wait of one write, from its place in the queue to its result.</summary>
    public static Activity? Write(PendingWrite write)
    {
        var span = Source.StartActivity("journal write");
        if (span is null)
            return null;
        span.SetTag("cityops.journal.gate", write.Gate);
        write.Span = span.Context;
        return span;
    }

    /// <summary>One transaction; its statements are its children.</summary>
    public static Activity? Batch(List<PendingWrite> writes)
    {
        if (!Source.HasListeners())
            return null;
        var links = writes.Where(write => write.Span != default).Select(write => new ActivityLink(write.Span));
        var span = Source.StartActivity(ActivityKind.Internal, default, tags: [new("cityops.journal.batch.size", writes.Count)], links, name: "journal batch");
        return span;
    }

    /// <summary>Says why a write or a batch did not come to its result.</summary>
    public static void Failed(this Activity? span, Exception failure) => span?.SetStatus(ActivityStatusCode.Error, failure.Message);
}
