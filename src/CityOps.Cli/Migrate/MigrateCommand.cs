using System.CommandLine;
using CityOps.Schema;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Migrate;

/// <summary><c>migrate</c>: brings the database's schema up to date, before the first server or a newer one starts on it.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the schema of the database up to date.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
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
