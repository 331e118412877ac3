using System.CommandLine;
using CityOps.Schema;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Migrate;

/// <summary><c>migrate</c>: brings the database's schema up to date, before the first server or a newer one starts on it.</summary>
internal static class MigrateCommand
{
    private const int ServersStop = 3;

    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Changes nothing. Ends with 3 when servers of an older version have to be stopped before, with 0 when they may go on." };
        var command = new Command("migrate", "Brings the schema of the database up to date.") { check };
        command.SetAction((given, cancellationToken) => RunAsync(given.GetValue(check), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool check, CancellationToken cancellationToken)
    {
        var database = Environment.GetEnvironmentVariable("CITYOPS_DB");
        if (string.IsNullOrWhiteSpace(database))
        {
            await Console.Error.WriteLineAsync("migrate: CITYOPS_DB is not set: it is the Npgsql connection string of the database.");
            return 2;
        }

        try
        {
            await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(database).BuildServiceProvider();
            if (check)
                return await services.MigrationsStopOlderAsync(cancellationToken) ? ServersStop : 0;
            await services.ApplyMigrationsAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException or SchemaRefusedException)
        {
            await Console.Error.WriteLineAsync($"migrate: {exception.Message}");
            return 1;
        }
    }
}
