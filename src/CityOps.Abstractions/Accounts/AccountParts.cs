using CityOps.Cases;

namespace CityOps.Accounts;

/// <summary>A post (岗位) that an account holds: a role in an organisation for an area.</summary>
/// <param name="Role">What it may do.</param>
/// <param name="Organisation">Code of the organisation, centre or unit it belongs to.</param>
/// <param name="Area">Leading digits of the unit grids it looks after; empty for all cities.</param>
public sealed record AccountPost(CaseRole Role, string Organisation, string Area);

/// <summary>An account and what it may do.</summary>
/// <param name="Name">Its name, which stands in the journal as the actor.</param>
/// <param name="DisplayZh">Name of the seat in Chinese.</param>
/// <param name="DisplayEn">Name of the seat in English.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="Administrator">May change accounts, catalogue, areas.</param>
/// <param name="Disabled">May do nothing any more.</param>
public sealed record AccountEntry(string Name, string DisplayZh, string DisplayEn, IReadOnlyList<AccountPost> Posts, bool Administrator, bool Disabled);

/// <summary>The accounts by name, kept in memory and at most some seconds old.</summary>
public interface IAccountDirectory
{
    /// <summary>An account; null when there is none, or it is disabled.</summary>
    ValueTask<AccountEntry?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Accounts with a post of this role whose area covers the unit grid: whom a verification or check can be sent to.</summary>
    ValueTask<IReadOnlyList<AccountEntry>> HoldersAsync(CaseRole role, string grid, CancellationToken cancellationToken);
}
