using System.Diagnostics;
using System.Globalization;
using CityOps.Cases;

namespace CityOps.Benchmarks.Lifecycle;

/// <summary>Whole loops done and the time it took.</summary>
internal sealed record LoopSpeed(long Cases, TimeSpan Took, int CommandsEach)
{
    public double CasesPerSecond => Cases / Took.TotalSeconds;

    public double CommandsPerSecond => CommandsPer(Cases);

    private double CommandsPer(long cases) => cases * CommandsEach / Took.TotalSeconds;
}

/// <summary>So many cases open at a time, each taken round the whole loop, command after command.</summary>
internal sealed class Loops(IGrainFactory grains, string run)
{
    private long _number;

    public async Task<LoopSpeed> RunAsync(int open, TimeSpan duration, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, open).Select(_ => Task.Run(() => GoRoundAsync(began, duration, cancellationToken), cancellationToken)));
        return new LoopSpeed(done.Sum(), Stopwatch.GetElapsedTime(began), SmallCity.Loop.Count);
    }

    /// <summary>Opens cases and leaves them with the unit that handles them.</summary>
    public Task OpenAsync(int count, CancellationToken cancellationToken) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 1_000, CancellationToken = cancellationToken }, async (_, token) => await StepAsync(New(), 5, token));

    private async Task<long> GoRoundAsync(long began, TimeSpan duration, CancellationToken cancellationToken)
    {
        long cases = 0;
        for (; Stopwatch.GetElapsedTime(began) < duration; cases++)
            await StepAsync(New(), SmallCity.Loop.Count, cancellationToken);
        return cases;
    }

    private static async Task StepAsync(ICaseGrain grain, int commands, CancellationToken cancellationToken)
    {
        for (var i = 0; i < commands; i++)
        {
            var outcome = await grain.Execute(SmallCity.Loop[i](), cancellationToken);
            if (!outcome.IsDone)
                throw new InvalidOperationException($"{grain.GetPrimaryKeyString()}: {outcome.Refusal!.Code}");
        }
    }

    private ICaseGrain New() => grains.GetGrain<ICaseGrain>(string.Create(CultureInfo.InvariantCulture, $"{run}-{Interlocked.Increment(ref _number):D9}"));
}
