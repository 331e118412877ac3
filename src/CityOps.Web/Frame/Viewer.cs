using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Frame;

/// <summary>Who looks, and at what.</summary>
/// <param name="Account">The account.</param>
/// <param name="City">The city looked at.</param>
/// <param name="Area">Leading digits of the unit grids looked at: the city or one of its areas.</param>
public sealed record Viewer(AccountEntry Account, CityEntry City, string Area)
{
    /// <summary>The cases that the viewer may see; null for all.</summary>
    public IReadOnlyList<CaseScope>? Scopes => Account.Administrator ? null : Account.Scopes();

    /// <summary>Whether one of the account's posts is of this role.</summary>
    public bool Holds(CaseRole role) => Account.Posts.Any(post => post.Role == role);

    /// <summary>Areas that the account's posts of a role look after, no wider than the area looked at.</summary>
    public IReadOnlyList<string> AreasOf(CaseRole role) => Narrowed(Account.Posts.Where(post => post.Role == role));

    /// <summary>Areas that any of the account's posts looks after, no wider than the area looked at.</summary>
    public IReadOnlyList<string> Areas => Account.Administrator ? [Area] : Narrowed(Account.Posts);

    /// <summary>Whether a city or area is the business of any of the account's posts.</summary>
    public static bool MaySee(AccountEntry account, string area) =>
        account.Administrator || account.Posts.Any(post => Within(post.Area, area) is not null);

    private string[] Narrowed(IEnumerable<AccountPost> posts) =>
        [.. posts.Select(post => Within(post.Area, Area)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The narrower of two areas when one lies in the other; otherwise null.</summary>
    private static string? Within(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) ? one : other.StartsWith(one, StringComparison.Ordinal) ? other : null;
}
