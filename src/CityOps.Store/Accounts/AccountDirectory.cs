using System.Collections.Frozen;
using CityOps.Cases;
using CityOps.Reading;
using CityOps.Words;

namespace CityOps.Accounts;

/// <inheritdoc cref="IAccountDirectory"/>
/// <remarks>Rights that were taken away hold at most <see cref="Freshness"/> longer.</remarks>
public sealed class AccountDirectory(DatabaseReader database, TimeProvider clock) : IAccountDirectory, IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private static readonly AccountEntry SystemEntry = new(BuiltInAccounts.System, "系统", "System", [new AccountPost(CaseRole.System, "", "")], false, false);

    private readonly SemaphoreSlim _turn = new(1);
    private Known _known = new(0, default, FrozenDictionary<string, AccountEntry>.Empty);

    /// <inheritdoc />
    public async ValueTask<AccountEntry?> FindAsync(string name, CancellationToken cancellationToken) =>
        name == BuiltInAccounts.System ? SystemEntry : (await CurrentAsync(cancellationToken)).GetValueOrDefault(name);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<AccountEntry>> HoldersAsync(CaseRole role, string grid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var accounts = await CurrentAsync(cancellationToken);
        return [.. accounts.Values
            .Select(account => (Account: account, Post: account.Posts.Where(post => post.Role == role && grid.StartsWith(post.Area, StringComparison.Ordinal)).MaxBy(post => post.Area.Length)))
            .Where(holder => holder.Post is not null)
            .OrderByDescending(holder => holder.Post!.Area.Length)
            .ThenBy(holder => holder.Account.Name, StringComparer.Ordinal)
            .Select(holder => holder.Account)];
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async ValueTask<FrozenDictionary<string, AccountEntry>> CurrentAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        if (clock.GetUtcNow() - known.At < Freshness)
            return known.Accounts;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _known.At >= Freshness)
                _known = await RefreshAsync(_known, cancellationToken);
            return _known.Accounts;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Known> RefreshAsync(Known known, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var revision = (long)(await database.FirstAsync("SELECT revision FROM account_revision", _ => { }, row => (object)row.GetInt64(0), cancellationToken))!;
        return revision == known.Revision ? known with { At = now } : new Known(revision, now, await ReadAsync(cancellationToken));
    }

    private async Task<FrozenDictionary<string, AccountEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT a.name, a.display_zh, a.display_en, a.administrator, p.role, p.organisation, p.area
            FROM account a LEFT JOIN account_post p ON p.account = a.id
            WHERE NOT a.disabled
            ORDER BY a.name, p.role, p.organisation, p.area
            """;
        var accounts = new Dictionary<string, AccountEntry>(StringComparer.Ordinal);
        await foreach (var (entry, post) in database.QueryAsync(sql, _ => { }, ReadRow, cancellationToken))
        {
            var before = accounts.GetValueOrDefault(entry.Name, entry);
            accounts[entry.Name] = post is null ? before : before with { Posts = [.. before.Posts, post] };
        }

        return accounts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static (AccountEntry Entry, AccountPost? Post) ReadRow(Npgsql.NpgsqlDataReader row) => (
        new AccountEntry(row.GetString(0), row.GetString(1), row.GetString(2), [], row.GetBoolean(3), false),
        row.IsDBNull(4) ? null : new AccountPost(Kebab.Parse<CaseRole>(row.GetString(4)), row.GetString(5), row.GetString(6)));

    private sealed record Known(long Revision, DateTimeOffset At, FrozenDictionary<string, AccountEntry> Accounts);
}
