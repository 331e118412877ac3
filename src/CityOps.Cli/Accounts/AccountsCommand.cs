using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Accounts;

/// <summary>
/// <c>accounts administrator NAME</c>: makes an administrator, the first of a new city among them. <c>accounts password NAME</c>: gives an
/// account a new password, said once, and ends its lock-out and its sessions.
/// </summary>
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
        password.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(name), SetAsync, cancellationToken));
        var administrator = new Command("administrator", "Makes an account that may change accounts, catalogue and areas, and prints its password once.") { name };
        administrator.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(name), AddAsync, cancellationToken));
        return new Command("accounts", "Accounts of the people who work here.") { administrator, password };
    }

    /// <returns>Why it cannot be done; null when it is.</returns>
    private static async Task<string?> SetAsync(IAccountWriter accounts, string name, string password, CancellationToken cancellationToken) =>
        await accounts.SetPasswordAsync(name, password, cancellationToken) ? null : $"没有账号 / there is no account '{name}'.";

    /// <returns>Why it cannot be done; null when it is.</returns>
    private static async Task<string?> AddAsync(IAccountWriter accounts, string name, string password, CancellationToken cancellationToken)
    {
        var account = new NewAccount(new AccountEntry(name, "系统管理员", "Administrator", [], Administrator: true, Disabled: false), password);
        return await accounts.AddAsync([account], cancellationToken) == 1 ? null : $"已有账号 / there is an account '{name}' already.";
    }

    private static async Task<int> RunAsync(string name, Func<IAccountWriter, string, string, CancellationToken, Task<string?>> act, CancellationToken cancellationToken)
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
            if (await act(services.GetRequiredService<IAccountWriter>(), name, password, cancellationToken) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return NotDone;
            }

            Console.WriteLine($"{name}: 密码（只显示一次） / password (shown only now): {password}");
            return Done;
        }
        catch (NpgsqlException exception)
        {
            await Console.Error.WriteLineAsync($"accounts: {exception.Message}");
            return NotDone;
        }
    }
}
