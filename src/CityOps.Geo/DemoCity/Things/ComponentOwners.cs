using CityOps.Cases;
using CityOps.DemoCity.Offices;

namespace CityOps.DemoCity.Things;

/// <summary>Whose a component is (权属) and who looks after it (养护).</summary>
internal static class ComponentOwners
{
    public static (string Owner, string Maintainer) Of(string type, string cell)
    {
        var owner = DemoRouting.Rules.Where(rule => rule.Basis == RoutingBasis.Owner && type.StartsWith(rule.Type, StringComparison.Ordinal)).MaxBy(rule => rule.Type.Length)?.Unit
            ?? DemoOffices.OfficeOf(cell[..9]);
        var maintainer = owner is "sanitation" or "landscaping" ? DemoOffices.DistrictUnit(cell, owner) : owner;
        return (owner, maintainer);
    }
}
