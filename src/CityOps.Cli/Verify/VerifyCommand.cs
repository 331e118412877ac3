using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Verify;

/// <summary><c>verify</c>: proves the journal, or names what is wrong with it.</summary>
internal static class VerifyCommand
{
    private const int Proven = 0;
    private const int Broken = 1;
    private const int NotChecked = 2;

    public static Command Create()
    {
        var expect = new Option<string?>("--expect") { Description = "Hash of an anchor noted outside the database; it must be among the anchors." };
        var json = new Option<bool>("--json") { Description = "The report as one JSON object." };
        var command = new Command("verify", "Recomputes every hash of the journal, and compares summary rows and anchors with it.") { expect, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(expect), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? expected, bool asJson, CancellationToken cancellationToken)
    {
        var database = Environment.GetEnvironmentVariable("CITYOPS_DB");
        if (string.IsNullOrWhiteSpace(database))
        {
            await Console.Error.WriteLineAsync("verify: CITYOPS_DB is not set. './cityops verify' sets it for the database of './cityops run'.");
            return NotChecked;
        }

        try
        {
            await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(database).AddCityTables().BuildServiceProvider();
            var report = await services.VerifyJournalAsync(expected, cancellationToken);
            await Console.Out.WriteLineAsync(asJson ? JsonSerializer.Serialize(report, JournalJson.Options) : Words(report));
            return report.IsProven ? Proven : Broken;
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException or FormatException)
        {
            await Console.Error.WriteLineAsync($"verify: could not check: {exception.Message}");
            return NotChecked;
        }
    }

    private static string Words(VerifyReport report)
    {
        var lines = report.Flaws.Select(flaw => $"{flaw.Kind.ToString().ToLowerInvariant(),-9} {flaw.Stream}: {flaw.Description}").ToList();
        if (report.FlawCount > report.Flaws.Count)
            lines.Add($"... and {report.FlawCount - report.Flaws.Count} more.");
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{report.Rows} rows in {report.Streams} streams and {report.Anchors} anchors checked in {report.Seconds:0.0} s ({report.Rows / Math.Max(report.Seconds, 0.001):0} rows/s)."));
        if (report.LastAnchor is { } anchor)
            lines.Add($"Last anchor: {anchor}. Note it outside the database; '--expect' compares.");
        lines.Add(report.IsProven ? "The journal is proven." : $"The journal is BROKEN: {report.FlawCount} flaws.");
        return string.Join(Environment.NewLine, lines);
    }
}
