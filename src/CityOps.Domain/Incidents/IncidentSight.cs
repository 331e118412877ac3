using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Incidents;

/// <summary>Who sees which incident: the hall those of its area, a department those in which it has a task.</summary>
public static class IncidentSight
{
    /// <summary>Whether an account sees every incident of a unit grid.</summary>
    public static bool MaySee(AccountEntry account, string grid)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Administrator || account.Posts.Any(post => HallPosts.All.Contains(post.Role) && grid.StartsWith(post.Area, StringComparison.Ordinal));
    }

    /// <summary>Whether an account sees an incident.</summary>
    public static bool MaySee(AccountEntry account, IncidentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return MaySee(account, view.Report.Grid) || account.Posts.Any(post => IsOfDepartment(post) && view.Tasks.Any(task => task.Organisation == post.Organisation));
    }

    /// <summary>Whether an account may find an incident by the tasks of its department.</summary>
    public static bool HasDepartment(AccountEntry account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Posts.Any(IsOfDepartment);
    }

    /// <summary>Whether incidents are any of an account's business.</summary>
    public static bool Concerns(AccountEntry account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Administrator || account.Posts.Any(post => HallPosts.All.Contains(post.Role) || IsOfDepartment(post));
    }

    private static bool IsOfDepartment(AccountPost post) => post.Role is CaseRole.Handler;
}
