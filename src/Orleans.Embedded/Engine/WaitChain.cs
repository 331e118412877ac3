using System.Globalization;
using System.Text;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Engine;

/// <summary>Tells who waits for whom behind a call that had no answer, so that a deadlock names its grains.</summary>
internal static class WaitChain
{
    private const int Longest = 16;

    public static string Describe(GrainEngine engine, GrainCall call, TimeSpan timeout)
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.Append(culture, $"{call.Method} on {call.Callee}, called by {call.Caller?.ToString() ?? "a client"}, had no answer within {timeout.TotalSeconds.ToString("0.###", culture)} s. ");
        text.Append(culture, $"{call.Callee}: {call.Callee!.DescribeTurn()}.");
        var chain = Follow(engine, call);
        if (chain.Count > 1)
            text.Append(culture, $" {(chain[0] == chain[^1] ? "Deadlock" : "Waiting")}: {string.Join(" waits for ", chain)}.");
        return text.ToString();
    }

    /// <summary>From the called grain along the calls that it waits for itself, until it ends or closes a circle.</summary>
    private static List<Activation> Follow(GrainEngine engine, GrainCall call)
    {
        var calledBy = CallsByCaller(engine);
        var chain = new List<Activation>();
        for (var at = call.Callee; at is not null && chain.Count < Longest;)
        {
            var closes = chain.Contains(at);
            chain.Add(at);
            if (closes)
                return chain[chain.IndexOf(at)..];
            at = calledBy[at].FirstOrDefault()?.Callee;
        }

        return chain;
    }

    private static ILookup<Activation, GrainCall> CallsByCaller(GrainEngine engine) => engine.Busy.Snapshot()
        .SelectMany(activation => activation.CallsUnderWay().Take(1_000))

        // Also those whose caller has just been told that they timed out: their grains are held by one another all the same.
        .Where(call => call is { Caller: not null, IsOneWay: false })
        .ToLookup(call => call.Caller!);
}
