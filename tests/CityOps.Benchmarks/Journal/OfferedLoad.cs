using System.Diagnostics;
using CityOps.Journal;

namespace CityOps.Benchmarks.Journal;

/// <summary>Latencies in milliseconds, of commands that arrive at a steady rate whether the ones before are done or not.</summary>
internal sealed record Latency(double P50, double P99, double Max, double PerSecond);

/// <summary>An open load: the time of a command counts from when it was due, so that a stall is seen by all that it keeps waiting.</summary>
internal sealed class OfferedLoad(IJournal journal, int perSecond, string run)
{
    // A case is turned to again only after ten turns of its caller: its command is done by then.
    private readonly BenchCaller[] _callers = [.. Enumerable.Range(0, perSecond).Select(number => new BenchCaller(number, run))];

    public async Task<Latency> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var commands = new List<Task<double>>();
        var began = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var elapsed = TimeSpan.Zero; elapsed < duration; elapsed = Stopwatch.GetElapsedTime(began))
        {
            for (var due = (long)(elapsed.TotalSeconds * perSecond); commands.Count < due;)
            {
                var at = began + (long)(commands.Count * (double)Stopwatch.Frequency / perSecond);
                commands.Add(WriteAsync(_callers[commands.Count % perSecond].Next(), at, cancellationToken));
            }

            await ticks.WaitForNextTickAsync(cancellationToken);
        }

        var times = await Task.WhenAll(commands);
        var rate = times.Length / Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(times);
        return new Latency(times[times.Length / 2], times[(int)(times.Length * 0.99)], times[^1], rate);
    }

    private async Task<double> WriteAsync(BenchCase target, long due, CancellationToken cancellationToken)
    {
        var result = await journal.AppendAsync(BenchRows.Append(target), cancellationToken);
        target.Head = result is AppendResult.Done done ? done.Head : throw new InvalidOperationException($"{target.Stream}: {result}");
        return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
    }
}
