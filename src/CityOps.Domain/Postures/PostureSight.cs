using CityOps.Accounts;

namespace CityOps.Postures;

/// <summary>Whose business a posture is.</summary>
public static class PostureSight
{
    /// <summary>Whether the posture of an area concerns an account: one of its posts looks after a part of it, or after what it is a part of.</summary>
    public static bool Concerns(AccountEntry account, string area)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(area);
        return account.Administrator
            || account.Posts.Any(post => area.StartsWith(post.Area, StringComparison.Ordinal) || post.Area.StartsWith(area, StringComparison.Ordinal));
    }
}
