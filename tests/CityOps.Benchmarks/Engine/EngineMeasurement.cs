using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Benchmarks.Engine;

/// <summary>Measures the engine that this program was built with. Runs in a process of its own, so that both engines start alike.</summary>
internal static class EngineMeasurement
{
    private const int Callers = 100;
    private const int Grains = 1_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyDictionary<string, double>> RunAsync(int idleActivations, CancellationToken cancellationToken)
    {
        using var host = await StartAsync(cancellationToken);
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var report = new BenchReport(Guid.CreateVersion7(), "dispatcher", DateTimeOffset.UnixEpoch, 1);
        var figures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["sequential"] = await RateAsync(1, 1, grains, static (grain, _) => grain.Add(1), report, cancellationToken),
            ["sequential_record"] = await RateAsync(1, 1, grains, static (grain, r) => grain.Report(r), report, cancellationToken),
            ["concurrent"] = await RateAsync(Callers, Grains, grains, static (grain, _) => grain.Add(1), report, cancellationToken),
            ["concurrent_record"] = await RateAsync(Callers, Grains, grains, static (grain, r) => grain.Report(r), report, cancellationToken),
        };
        await ActivateAsync(grains, idleActivations, figures, cancellationToken);
        await host.StopAsync(CancellationToken.None);
        return figures;
    }

    private static async Task<IHost> StartAsync(CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(static silo => silo.UseLocalhostClustering().AddIncomingGrainCallFilter<BenchFilter>());
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return host;
    }

    private static async Task<double> RateAsync(
        int callers,
        int grainCount,
        IGrainFactory factory,
        Func<IBenchGrain, BenchReport, Task<long>> call,
        BenchReport report,
        CancellationToken cancellationToken)
    {
        var grains = Enumerable.Range(0, grainCount).Select(i => factory.GetGrain<IBenchGrain>($"rate-{i}")).ToArray();
        await CountAsync(callers, grains, call, report, WarmUp, cancellationToken);
        var watch = Stopwatch.StartNew();
        var calls = await CountAsync(callers, grains, call, report, Length, cancellationToken);
        return calls / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> CountAsync(
        int callers,
        IBenchGrain[] grains,
        Func<IBenchGrain, BenchReport, Task<long>> call,
        BenchReport report,
        TimeSpan length,
        CancellationToken cancellationToken)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(caller), cancellationToken)));
        return counts.Sum();

        async Task<long> CallAsync(int caller)
        {
            var at = caller * (grains.Length / callers);
            long done = 0;
            while (Stopwatch.GetTimestamp() < until)
            {
                for (var i = 0; i < 20; i++)
                {
                    await call(grains[at], report);
                    at = at + 1 == grains.Length ? 0 : at + 1;
                    done++;
                }
            }

            return done;
        }
    }

    /// <summary>First calls on so many keys, a hundred at a time: activations a second, and what an idle one keeps in memory.</summary>
    private static async Task ActivateAsync(IGrainFactory factory, int count, Dictionary<string, double> figures, CancellationToken cancellationToken)
    {
        var before = LiveBytes();
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, 100, new ParallelOptions { MaxDegreeOfParallelism = 100, CancellationToken = cancellationToken }, async (part, _) =>
        {
            for (var i = part; i < count; i += 100)
                await factory.GetGrain<IBenchGrain>($"idle-{i}").Add(1);
        });
        figures["activations"] = count / watch.Elapsed.TotalSeconds;

        // Two sweeps of the engine later nothing is listed as busy any more.
        await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
        figures["bytes_per_activation"] = (LiveBytes() - before) / (double)count;
        figures["activation_count"] = count;
    }

    private static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
