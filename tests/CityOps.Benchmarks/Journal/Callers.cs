using System.Diagnostics;
using CityOps.Journal;

namespace CityOps.Benchmarks.Journal;

/// <summary>Commands written and the time it took.</summary>
internal sealed record Speed(long Commands, TimeSpan Took)
{
    public double PerSecond => Commands / Took.TotalSeconds;
}

/// <summary>Concurrent callers, each with one command under way at a time.</summary>
internal sealed class Callers(IJournal journal, int count, string run)
{
    private readonly BenchCaller[] _callers = [.. Enumerable.Range(0, count).Select(number => new BenchCaller(number, run))];

    /// <summary>Runs until the time is over, or <paramref name="atMost"/> commands are written.</summary>
    public async Task<Speed> RunAsync(TimeSpan duration, CancellationToken cancellationToken, long atMost = long.MaxValue)
    {
        var began = Stopwatch.GetTimestamp();
        var left = atMost;
        var written = await Task.WhenAll(_callers.Select(caller => Task.Run(() => CallAsync(caller), cancellationToken)));
        return new Speed(written.Sum(), Stopwatch.GetElapsedTime(began));

        async Task<long> CallAsync(BenchCaller caller)
        {
            long commands = 0;
            while (Stopwatch.GetElapsedTime(began) < duration && Interlocked.Decrement(ref left) >= 0)
            {
                await WriteAsync(caller.Next(), cancellationToken);
                commands++;
            }

            return commands;
        }
    }

    private async Task WriteAsync(BenchCase target, CancellationToken cancellationToken)
    {
        var result = await journal.AppendAsync(BenchRows.Append(target), cancellationToken);
        target.Head = result is AppendResult.Done done ? done.Head : throw new InvalidOperationException($"{target.Stream}: {result}");
    }
}
