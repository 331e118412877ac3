using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Rebuild;

/// <summary><c>rebuild</c>: writes the rows that screens search anew from the journal.</summary>
internal static class RebuildCommand
{
    private const int Whole = 0;
    private const int InPart = 1;
    private const int NotDone = 2;

    public static Command Create()
    {
        var table = new Argument<string?>("TABLE") { Description = "The one table to write anew; all when it is left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rebuild", "Writes the summary rows anew from the events of the journal, as this version of the program writes them.") { table };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(table), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? table, CancellationToken cancellationToken)
    {
        var database = Environment.GetEnvironmentVariable("CITYOPS_DB");
        if (string.IsNullOrWhiteSpace(database))
        {
            await Console.Error.WriteLineAsync("rebuild: CITYOPS_DB is not set. './cityops rebuild' sets it for the database of './cityops run'.");
            return NotDone;
        }

        try
        {
            await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(database).AddCityTables().BuildServiceProvider();
            var unreadable = 0;
            await foreach (var rebuilt in services.RebuildSummariesAsync(table, cancellationToken))
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rebuilt.Table}: {rebuilt.Rows} rows written in {rebuilt.Seconds:0.0} s, {rebuilt.Missing} of them were missing"));
                foreach (var line in rebuilt.Unreadable)
                    await Console.Error.WriteLineAsync($"rebuild: left as it was: {line}");
                unreadable += rebuilt.Unreadable.Count;
            }

            return unreadable == 0 ? Whole : InPart;
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException or FormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"rebuild: {exception.Message}");
            return NotDone;
        }
    }
}
