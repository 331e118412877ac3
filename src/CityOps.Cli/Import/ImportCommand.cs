using System.CommandLine;
using Npgsql;

namespace CityOps.Import;

/// <summary>Brings cities and their past in.</summary>
internal static class ImportCommand
{
    private const int Failed = 2;

    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "The demo city 澜江市 with 30 days of cases; changes nothing when it is there." };
        var command = new Command("import", "Brings a city into the database named by CITYOPS_DB.") { demo };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(demo), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool demo, CancellationToken cancellationToken)
    {
        var database = Environment.GetEnvironmentVariable("CITYOPS_DB");
        if (!demo || string.IsNullOrWhiteSpace(database))
        {
            await Console.Error.WriteLineAsync(demo ? "import: CITYOPS_DB is not set." : "import: say what to bring in; --demo is the demo city.");
            return Failed;
        }

        try
        {
            return await DemoImport.RunAsync(database, cancellationToken);
        }
        catch (NpgsqlException problem)
        {
            await Console.Error.WriteLineAsync($"import: the database refused: {problem.Message}");
            return Failed;
        }
    }
}
