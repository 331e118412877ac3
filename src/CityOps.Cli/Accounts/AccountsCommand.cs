using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Accounts;

/// <summary><c>accounts password NAME</c>: gives an account a new password, said once, and ends its lock-out and its sessions.</summary>
internal static class AccountsCommand
{
    private const int Done = 0;
    private const int NotDone = 1;
    private const int Length = 16;

    // Without letters and digits that look alike: people type it.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the account." };
        var password = new Command("password", "Gives an account a new password and prints it once. Who was signed in with the old one is signed out.") { name };
        password.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(name), cancellationToken));
        return new Command("accounts", "Accounts of the people who work here.") { password };
    }

    private static async Task<int> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CITYOPS_DB") is not { Length: > 0 } database)
        {
            await Console.Error.WriteLineAsync("accounts: CITYOPS_DB is not set. './cityops accounts' sets it for the database of './cityops run'.");
            return NotDone;
        }

        try
        {
            await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(database).AddSingleton<IAccountWriter, AccountWriter>().BuildServiceProvider();
            var password = RandomNumberGenerator.GetString(Letters, Length);
            if (!await services.GetRequiredService<IAccountWriter>().SetPasswordAsync(name, password, cancellationToken))
            {
                await Console.Error.WriteLineAsync($"没有账号 / there is no account '{name}'.");
                return NotDone;
            }

            Console.WriteLine($"{name}: 新密码（只显示一次） / new password (shown only now): {password}");
            return Done;
        }
        catch (NpgsqlException exception)
        {
            await Console.Error.WriteLineAsync($"accounts: {exception.Message}");
            return NotDone;
        }
    }
}
