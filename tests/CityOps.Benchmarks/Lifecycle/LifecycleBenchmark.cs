using System.Text;
using CityOps.Cases;
using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Benchmarks.Lifecycle;

/// <summary>Full closed loops of cases through grains and journal, beside the raw write limit and beside an ordinary program.</summary>
internal static class LifecycleBenchmark
{
    private const string Name = "lifecycle";
    private const int Open = 1_000;
    private const int Rounds = 3;
    private const int Remembered = 20_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string connectionString, TextWriter lines, CancellationToken cancellationToken)
    {
        await using var host = await LifecycleHost.StartAsync(connectionString, cancellationToken);
        var loop = await RecordAsync(cancellationToken);
        var ordinary = new OneByOneEf(connectionString, [.. Steps(loop)]);
        await ordinary.CreateAsync(cancellationToken);
        List<LoopSpeed> ours = [], raw = [], ef = [];
        for (var round = 0; round < Rounds; round++)
        {
            await host.ResetAsync(cancellationToken);
            raw.Add(await new RawWrites(host.Source, CaseTable.Instance, loop, $"RAW{round}").RunAsync(Measured, cancellationToken));
            await host.ResetAsync(cancellationToken);
            var loops = new Loops(host.Grains, $"R{round}");
            await loops.RunAsync(Open, WarmUp, cancellationToken);
            ours.Add(await loops.RunAsync(Open, Measured, cancellationToken));
            await ordinary.RunAsync(TimeSpan.FromSeconds(2), cancellationToken);
            ef.Add(await ordinary.RunAsync(Measured, cancellationToken));
        }

        var note = $"{Open} cases open at a time, {loop.Count} commands each, median of {Rounds} rounds of {Measured.TotalSeconds} s, yardsticks between them";
        await WriteAsync(Beside("commands_per_second", ours, "the same rows by one connection in batches of 2,000", raw, speed => speed.CommandsPerSecond, $"{note}; at least 0.6"));
        await WriteAsync(Beside("commands_per_second", ours, $"Entity Framework Core, a transaction for each command, {OneByOneEf.Connections} connections", ef, speed => speed.CommandsPerSecond, $"{note}; at least 8"));
        await WriteAsync(Beside("cases_per_second", ours, "Entity Framework Core", ef, speed => speed.CasesPerSecond, note));
        await WriteAsync(await MemoryAsync(host, cancellationToken));

        Task WriteAsync(BenchLine line) => lines.WriteLineAsync(line.Json.AsMemory(), cancellationToken);
    }

    /// <summary>What one case appends on its way round.</summary>
    private static async Task<IReadOnlyList<Append>> RecordAsync(CancellationToken cancellationToken)
    {
        var journal = new RecordingJournal();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IJournal>(journal).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<StreamHeads>().AddSingleton<JournalTools>().AddSingleton<ICaseKnowledge, SmallCity>();
        builder.UseOrleans(static silo => silo.UseLocalhostClustering().AddMemoryGrainStorageAsDefault());
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<ICaseGrain>("R");
        foreach (var command in SmallCity.Loop)
            await grain.Execute(command(), cancellationToken);
        await host.StopAsync(cancellationToken);
        return journal.Appends;
    }

    private static IEnumerable<(string From, string To, string Actor, string Data)> Steps(IReadOnlyList<Append> loop)
    {
        var before = "reported";
        foreach (var append in loop)
        {
            var to = ((CaseSummary)append.Summary).Status;
            yield return (before, to, append.Actor, Encoding.UTF8.GetString(append.Events[0].Data.Span));
            before = to;
        }
    }

    private static async Task<BenchLine> MemoryAsync(LifecycleHost host, CancellationToken cancellationToken)
    {
        await host.ResetAsync(cancellationToken);
        var loops = new Loops(host.Grains, "M");
        await loops.OpenAsync(1_000, cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await loops.OpenAsync(Remembered, cancellationToken);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Remembered;
        return new BenchLine(Name, "memory_per_open_case", "B", bytes, Note: $"{Remembered:N0} cases with their unit, idle in their grains");
    }

    private static BenchLine Beside(string metric, List<LoopSpeed> ours, string yardstick, List<LoopSpeed> theirs, Func<LoopSpeed, double> figure, string note)
    {
        var (value, other) = (Median(ours, figure), Median(theirs, figure));
        return new BenchLine(Name, metric, "1/s", value, yardstick, other, value / other, note);
    }

    private static double Median(List<LoopSpeed> speeds, Func<LoopSpeed, double> figure) => speeds.Select(figure).Order().ElementAt(speeds.Count / 2);
}
