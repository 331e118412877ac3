using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CityOps.Benchmarks.Activation;
using CityOps.Benchmarks.Dispatch;
using CityOps.Benchmarks.Feed;
using CityOps.Benchmarks.Journal;
using CityOps.Benchmarks.Lifecycle;
using CityOps.Testing;

namespace CityOps.Benchmarks;

/// <summary>Runs one benchmark by name and prints its metrics: JSON Lines with --json, otherwise a table.</summary>
internal static class BenchCommand
{
    private static readonly Dictionary<string, Func<string[], TextWriter, CancellationToken, Task>> ByName = new(StringComparer.Ordinal)
    {
        ["activation"] = ActivationAsync,
        ["dispatch"] = DispatchAsync,
        ["feed"] = static (_, lines, cancellationToken) => FeedBenchmark.RunAsync(lines, cancellationToken),
        ["journal"] = JournalAsync,
        ["lifecycle"] = LifecycleAsync,
    };

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var name, .. var rest] || !ByName.TryGetValue(name, out var benchmark))
        {
            await Console.Error.WriteLineAsync($"bench NAME [--json]: NAME is one of {string.Join(", ", ByName.Keys)}. journal takes --events N.");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        TextWriter lines = rest.Contains("--json", StringComparer.Ordinal) ? Console.Out : new BenchTable(Console.Out);
        await benchmark(rest, lines, cancellationToken);
        var end = new { bench = name, cores = Environment.ProcessorCount, commit = await CommitAsync(cancellationToken), seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) };
        await lines.WriteLineAsync(JsonSerializer.Serialize(end).AsMemory(), cancellationToken);
        return 0;
    }

    /// <summary>The number after an option, or the default.</summary>
    public static long Number(string[] arguments, string option, long otherwise)
    {
        var at = Array.IndexOf(arguments, option);
        if (at < 0)
            return otherwise;
        return at + 1 < arguments.Length && long.TryParse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{option} takes a whole number above 0.");
    }

    private static async Task JournalAsync(string[] arguments, TextWriter lines, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken);
        await JournalBenchmark.RunAsync(database.ConnectionString, lines, Number(arguments, "--events", JournalBenchmark.DefaultEvents), cancellationToken);
    }

    private static async Task DispatchAsync(string[] arguments, TextWriter lines, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken);
        await DispatchBenchmark.RunAsync(database.AdminConnectionString, lines, cancellationToken);
    }

    private static async Task ActivationAsync(string[] arguments, TextWriter lines, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken);
        await ActivationBenchmark.RunAsync(database.ConnectionString, lines, cancellationToken);
    }

    private static async Task LifecycleAsync(string[] arguments, TextWriter lines, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken);
        await LifecycleBenchmark.RunAsync(database.ConnectionString, lines, cancellationToken);
    }

    private static async Task<string> CommitAsync(CancellationToken cancellationToken)
    {
        var (code, output) = await Tools.RunAsync(["git", "rev-parse", "--short", "HEAD"], cancellationToken);
        return code == 0 ? output.Trim() : "unknown";
    }
}
