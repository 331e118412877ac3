using CityOps.Accounts;
using CityOps.Postures;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>What screens offer: read off the same table and the same access that the rules decide by.</summary>
public static class AssignmentOffers
{
    /// <summary>The lines of the table that somebody may use for a unit that does this.</summary>
    /// <param name="account">Who looks.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="status">What it does.</param>
    public static IEnumerable<AssignmentTransition> Of(AccountEntry account, UnitEntry unit, AssignmentStatus status)
    {
        var ground = new AssignmentGround { Unit = unit, Account = account };
        return AssignmentTransitions.All.Where(line => line.From.Contains(status) && AssignmentAccess.Refusal(line, ground, unit) is null);
    }

    /// <summary>Whether somebody sends units to jobs in a unit grid.</summary>
    /// <param name="account">Who looks.</param>
    /// <param name="grid">Unit grid of the job.</param>
    /// <param name="here">The posture that holds there; null for a normal one.</param>
    public static bool MaySend(AccountEntry account, string grid, PostureHere? here = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        return AssignmentAccess.Covers(account, grid)
            || RaisedRights.For(typeof(AssignUnit), [.. account.Posts.Where(post => grid.StartsWith(post.Area, StringComparison.Ordinal)).Select(post => post.Role)], here) is not null;
    }
}
