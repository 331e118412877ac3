using CityOps.DemoCity.Offices;
using CityOps.DemoCity.Things;
using CityOps.Plans;
using CityOps.Resources;

namespace CityOps.DemoCity;

public sealed class TownResourceTests
{
    private static IReadOnlyList<DemoResource> All => Town.Instance.Resources;

    [Fact]
    public void Every_kind_is_there_each_with_a_code_of_its_own_and_an_owner_that_handles_cases()
    {
        Assert.Equal(Enum.GetValues<ResourceKind>(), All.Select(resource => resource.Entry.Kind).Distinct().Order());
        Assert.Equal(All.Count, All.Select(resource => resource.Code).Distinct(StringComparer.Ordinal).Count());
        var owners = DemoOffices.All.Where(organisation => organisation.HandlesCases).Select(organisation => organisation.Code).ToHashSet(StringComparer.Ordinal);
        Assert.All(All, resource => Assert.Contains(resource.Entry.Organisation, owners));
    }

    [Fact]
    public void All_of_them_are_kept_within_the_unit_grid()
    {
        var cells = new CellFinder(Town.Instance.Cells);

        Assert.All(All, resource => Assert.NotNull(cells.At(resource.Entry.Place)));
    }

    [Fact]
    public void Hydrants_are_those_that_stand_among_the_components()
    {
        var components = Town.Instance.Components.Count(component => component.Component.TypeCode == "C0113");

        Assert.Equal(components, All.Where(resource => resource.Entry.Type == "hydrant").Sum(resource => resource.Entry.Stock));
    }

    [Fact]
    public void Every_role_of_the_plans_is_held_by_an_organisation_of_the_city()
    {
        var known = DemoOffices.All.Select(organisation => organisation.Code).ToHashSet(StringComparer.Ordinal);

        Assert.All(PlanRoles.DemoCity, holder => Assert.Contains(holder.Organisation, known));
    }
}
