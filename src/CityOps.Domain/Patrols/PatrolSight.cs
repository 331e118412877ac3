using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Patrols;

/// <summary>Who sees and who makes patrols: the hall those of its area, inspectors those where their posts are.</summary>
public static class PatrolSight
{
    /// <summary>Whether patrols are any of an account's business.</summary>
    public static bool Concerns(AccountEntry account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Administrator || account.Posts.Any(IsConcerned);
    }

    /// <summary>Whether an account sees the patrol of a community.</summary>
    public static bool MaySee(AccountEntry account, string area)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(area);
        return account.Administrator || account.Posts.Any(post => IsConcerned(post)
            && (area.StartsWith(post.Area, StringComparison.Ordinal) || post.Area.StartsWith(area, StringComparison.Ordinal)));
    }

    /// <summary>Whether an account may report a look at a place.</summary>
    public static bool MayCheck(AccountEntry account, PatrolSpot spot)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(spot);
        return account.Posts.Any(post => post.Role == CaseRole.Collector && spot.Cell.StartsWith(post.Area, StringComparison.Ordinal));
    }

    /// <summary>Whether a place is an inspector's own: in his responsibility grid or, where none is laid out, in the area of his post.</summary>
    public static bool IsOwn(AccountEntry account, PatrolSpot spot) =>
        MayCheck(account, spot) && (spot.Inspector is null || spot.Inspector == account.Name);

    private static bool IsConcerned(AccountPost post) => post.Role == CaseRole.Collector || HallPosts.All.Contains(post.Role);
}
