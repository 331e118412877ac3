using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Postures;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Who may send which unit where.</summary>
internal static class AssignmentAccess
{
    /// <summary>Why somebody may not give a command; null when he may. A unit that he may not see does not exist for him.</summary>
    public static Refusal? Refusal(AssignmentTransition transition, AssignmentGround ground, UnitEntry unit)
    {
        if (ground.IsSystem)
            return transition.By.HasFlag(AssignmentParty.System) ? null : Commands.Refusal.Of(AssignmentRefusals.RoleNotAllowed, "command", transition.Name);
        if (ground.Account is not { } account || !account.MaySee(unit))
            return Commands.Refusal.Of(UnitRefusals.Unknown);
        if (transition.By.HasFlag(AssignmentParty.Hall) && account.Posts.Any(post => Sends(post.Role) && UnitAccess.Covers(post.Area, unit.Area)))
            return null;
        if (!transition.By.HasFlag(AssignmentParty.Unit))
            return Commands.Refusal.Of(AssignmentRefusals.RoleNotAllowed, "command", transition.Name);
        return account.MaySpeakFor(unit) ? null : Commands.Refusal.Of(UnitRefusals.NotYours);
    }

    /// <summary>The rule by which somebody whose own posts do not send units may send this one to a job; null when none does.</summary>
    public static RaisedRule? Raised(Type command, AccountEntry? account, UnitEntry unit, string? grid, PostureHere? here) => account is null || grid is null || !account.MaySee(unit)
        ? null
        : RaisedRights.For(command, [.. account.Posts.Where(post => UnitAccess.Covers(post.Area, unit.Area) && grid.StartsWith(post.Area, StringComparison.Ordinal)).Select(post => post.Role)], here);

    /// <summary>Whether one of the posts that send units covers a unit grid.</summary>
    public static bool Covers(AccountEntry? account, string grid) =>
        account is not null && account.Posts.Any(post => Sends(post.Role) && grid.StartsWith(post.Area, StringComparison.Ordinal));

    private static bool Sends(CaseRole role) => role is CaseRole.Dispatcher or CaseRole.ShiftLeader or CaseRole.Leader;
}
