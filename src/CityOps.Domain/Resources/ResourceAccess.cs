using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Resources;

/// <summary>Who sees which resources, and who may do what with them.</summary>
public static class ResourceAccess
{
    /// <summary>Whether an account sees a resource: the hall those of its area, everybody those of his own organisation.</summary>
    public static bool MaySee(this AccountEntry account, string organisation, string grid)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(grid);
        return account.Administrator || account.Posts.Any(post => IsOwner(post, organisation) || (HallPosts.All.Contains(post.Role) && Covers(post, grid)));
    }

    /// <summary>Leading digits of the unit grids whose resources an account sees.</summary>
    public static IReadOnlyList<string> AreasOf(this AccountEntry account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Administrator ? [string.Empty] : [.. account.Posts.Where(post => HallPosts.All.Contains(post.Role)).Select(post => post.Area).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Organisations for whose resources an account answers.</summary>
    public static IReadOnlyList<string> OwnOf(this AccountEntry account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. account.Posts.Where(post => post.Role == CaseRole.Handler).Select(post => post.Organisation).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether an account answers for what an organisation owns.</summary>
    public static bool Owns(this AccountEntry account, string organisation)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Administrator || account.Posts.Any(post => IsOwner(post, organisation));
    }

    /// <summary>Whether an account may ask for resources for an incident there.</summary>
    public static bool Asks(this AccountEntry account, string grid)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(grid);
        return account.Posts.Any(post => post.Role is CaseRole.Dispatcher or CaseRole.ShiftLeader or CaseRole.Leader && Covers(post, grid));
    }

    private static bool Covers(AccountPost post, string grid) => grid.StartsWith(post.Area, StringComparison.Ordinal);

    private static bool IsOwner(AccountPost post, string organisation) => post.Role == CaseRole.Handler && post.Organisation == organisation;
}
