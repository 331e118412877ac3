using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Plans.Versions;

/// <summary>
/// Who writes plans and who approves them. Plans are written in the hall by those who direct (派遣员, 值班长) and by leaders; a leader or an
/// administrator approves. A post counts where its area holds all of the plan's.
/// </summary>
public static class PlanAuthority
{
    private static readonly ImmutableArray<CaseRole> Planners = [CaseRole.Dispatcher, CaseRole.ShiftLeader, CaseRole.Leader];

    /// <summary>In what roles an account stands to plans.</summary>
    /// <param name="account">The account; null when there is none.</param>
    /// <param name="areas">Leading digits of every area that the plan holds for or is to hold for; the city's for the whole of it.</param>
    public static ImmutableArray<PlanVersionRole> RolesOf(AccountEntry? account, params IReadOnlyCollection<string> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        if (account is null or { Disabled: true })
            return [];
        var posts = account.Posts.Where(post => areas.All(area => area.StartsWith(post.Area, StringComparison.Ordinal))).Select(post => post.Role).ToArray();
        List<PlanVersionRole> roles = [];
        if (account.Administrator || posts.Any(Planners.Contains))
            roles.Add(PlanVersionRole.Planner);
        if (account.Administrator || posts.Contains(CaseRole.Leader))
            roles.Add(PlanVersionRole.Approver);
        return [.. roles];
    }

    /// <summary>The area of a plan within its city.</summary>
    public static string AreaOf(string city, Plan? plan) => plan is { Header.Area.Length: > 0 } ? plan.Header.Area : city;

    /// <summary>Whether plans are any of an account's business.</summary>
    public static bool MayRead(AccountEntry account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Administrator || account.Posts.Any(post => HallPosts.All.Contains(post.Role));
    }
}
