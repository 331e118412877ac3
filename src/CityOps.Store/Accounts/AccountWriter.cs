using CityOps.Words;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace CityOps.Accounts;

/// <inheritdoc cref="IAccountWriter"/>
public sealed class AccountWriter(NpgsqlDataSource source) : IAccountWriter
{
    private const int ShortestPassword = 12;
    private static readonly PasswordHasher<AccountEntry> Hasher = new();

    /// <inheritdoc />
    public async Task<int> AddAsync(IReadOnlyList<NewAccount> accounts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var hashes = Hashes(accounts);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var added = 0;
        foreach (var account in accounts)
        {
            if (!await AddAsync(connection, account, account.Password is null ? null : hashes[account.Password], cancellationToken))
                continue;
            added++;
            foreach (var post in account.Entry.Posts)
                await AddAsync(connection, account.Entry.Name, post, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    /// <inheritdoc />
    public async Task<bool> SetPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var command = source.CreateCommand(
            "UPDATE account SET password_hash = $2, security_stamp = $3, lockout_end = NULL, access_failed_count = 0 WHERE normalized_name = $1");
        command.Parameters.AddWithValue(name.ToUpperInvariant());
        command.Parameters.AddWithValue(Hash(password));
        command.Parameters.AddWithValue(Guid.NewGuid().ToString("N"));
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>A hash takes a tenth of a second by design: accounts that share a password share it.</summary>
    private static Dictionary<string, string> Hashes(IReadOnlyList<NewAccount> accounts) => accounts
        .Select(account => account.Password)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(password => password, Hash, StringComparer.Ordinal);

    private static string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password.Length >= ShortestPassword
            ? Hasher.HashPassword(null!, password)
            : throw new ArgumentException($"A password has at least {ShortestPassword} characters.", nameof(password));
    }

    private static async Task<bool> AddAsync(NpgsqlConnection connection, NewAccount account, string? hash, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO account (id, name, normalized_name, display_zh, display_en, administrator, disabled, simulated, password_hash, security_stamp, concurrency_stamp)
            VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            ON CONFLICT DO NOTHING
            """,
            connection);
        var entry = account.Entry;
        command.Parameters.AddWithValue(entry.Name);
        command.Parameters.AddWithValue(entry.Name.ToUpperInvariant());
        command.Parameters.AddWithValue(entry.DisplayZh);
        command.Parameters.AddWithValue(entry.DisplayEn);
        command.Parameters.AddWithValue(entry.Administrator);
        command.Parameters.AddWithValue(entry.Disabled);
        command.Parameters.AddWithValue(account.Simulated);
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = hash });
        command.Parameters.AddWithValue(Guid.NewGuid().ToString("N"));
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private static async Task AddAsync(NpgsqlConnection connection, string account, AccountPost post, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO account_post (account, role, organisation, area) VALUES ($1, $2, $3, $4)", connection);
        command.Parameters.AddWithValue(account);
        command.Parameters.AddWithValue(Kebab.Of(post.Role));
        command.Parameters.AddWithValue(post.Organisation);
        command.Parameters.AddWithValue(post.Area);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
