using CityOps.Cases;

namespace CityOps.Accounts;

/// <summary>A post (岗位) that an account holds: a role in an organisation for an area.</summary>
/// <param name="Role">What it may do.</param>
/// <param name="Organisation">Code of the organisation, centre or unit it belongs to.</param>
/// <param name="Area">Leading digits of the unit grids it looks after; empty for all cities.</param>
public sealed record AccountPost(CaseRole Role, string Organisation, string Area);

/// <summary>Accounts that are always there.</summary>
public static class BuiltInAccounts
{
    /// <summary>Timers and sensors act in its name. Nobody can sign in to it.</summary>
    public const string System = "system";
}

/// <summary>An account and what it may do.</summary>
/// <param name="Name">Its name, which stands in the journal as the actor.</param>
/// <param name="DisplayZh">Name of the seat in Chinese.</param>
/// <param name="DisplayEn">Name of the seat in English.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="Administrator">May change accounts, catalogue, areas.</param>
/// <param name="Disabled">May do nothing any more.</param>
public sealed record AccountEntry(string Name, string DisplayZh, string DisplayEn, IReadOnlyList<AccountPost> Posts, bool Administrator, bool Disabled)
{
    /// <summary>
    /// The cases that its posts may see: who handles sees the tasks of the organisation, a district's seat those and its district, everybody
    /// else the area of the post. A citizen sees only what he reported, which no scope says.
    /// </summary>
    public IReadOnlyList<CaseScope> Scopes() => [.. Posts.SelectMany(Scopes).Distinct()];

    private static IEnumerable<CaseScope> Scopes(AccountPost post) => post.Role switch
    {
        CaseRole.Citizen or CaseRole.Gateway => [],
        CaseRole.Handler => [new CaseScope(string.Empty, post.Organisation)],
        CaseRole.DistrictSeat => [new CaseScope(string.Empty, post.Organisation), new CaseScope(post.Area, null)],
        _ => [new CaseScope(post.Area, null)],
    };
}

/// <summary>An account to be made.</summary>
/// <param name="Entry">The account.</param>
/// <param name="Password">Its password, of at least 12 characters; null: nobody can sign in to it.</param>
/// <param name="Simulated">Belongs to the simulator.</param>
public sealed record NewAccount(AccountEntry Entry, string? Password, bool Simulated = false);

/// <summary>Makes and changes accounts.</summary>
public interface IAccountWriter
{
    /// <summary>Adds accounts with their posts; those whose name is taken are left as they are.</summary>
    /// <returns>How many were added.</returns>
    Task<int> AddAsync(IReadOnlyList<NewAccount> accounts, CancellationToken cancellationToken);

    /// <summary>Sets a new password and ends a lock-out; what was signed in with the old one is signed out.</summary>
    /// <returns>False when there is no such account.</returns>
    Task<bool> SetPasswordAsync(string name, string password, CancellationToken cancellationToken);
}

/// <summary>The accounts by name, kept in memory and at most some seconds old.</summary>
public interface IAccountDirectory
{
    /// <summary>An account; null when there is none, or it is disabled.</summary>
    ValueTask<AccountEntry?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Accounts with a post of this role whose area covers the unit grid: whom a verification or check can be sent to.</summary>
    ValueTask<IReadOnlyList<AccountEntry>> HoldersAsync(CaseRole role, string grid, CancellationToken cancellationToken);
}
