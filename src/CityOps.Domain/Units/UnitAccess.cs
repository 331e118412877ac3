using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Units;

/// <summary>Whose units somebody may see, and for whom he may speak.</summary>
public static class UnitAccess
{
    /// <summary>Whether an account may see a unit: one that works where it looks, or that belongs to its organisation.</summary>
    public static bool MaySee(this AccountEntry account, UnitEntry unit)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(unit);
        return !account.Disabled && (unit.Account == account.Name || account.Posts.Any(post => Sees(post, unit)));
    }

    /// <summary>
    /// Whether an account may report positions and status of a unit: the one whose unit it is, the organisation that works with it, or a
    /// dispatcher of the area, to whose post the gateways of vehicles are attached.
    /// </summary>
    public static bool MaySpeakFor(this AccountEntry account, UnitEntry unit)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(unit);
        return !account.Disabled && (unit.Account == account.Name || account.Posts.Any(post => post.Role switch
        {
            CaseRole.Dispatcher => Covers(post.Area, unit.Area),
            CaseRole.Handler => post.Organisation == unit.Organisation,
            _ => false,
        }));
    }

    private static bool Sees(AccountPost post, UnitEntry unit) => post.Role switch
    {
        CaseRole.Citizen => false,
        CaseRole.Handler => post.Organisation == unit.Organisation,
        _ => Covers(post.Area, unit.Area) || post.Organisation == unit.Organisation,
    };

    /// <summary>A unit of a wider area works in the narrower one too.</summary>
    internal static bool Covers(string post, string unit) =>
        unit.StartsWith(post, StringComparison.Ordinal) || (unit.Length > 0 && post.StartsWith(unit, StringComparison.Ordinal));
}
