using CityOps.DemoCity.Offices;
using CityOps.Hazards;
using CityOps.Incidents;

namespace CityOps.DemoCity;

public sealed class TownPeopleTests
{
    [Fact]
    public void About_half_a_million_people_live_in_it_nowhere_closer_than_in_such_cities()
    {
        Assert.InRange(Town.Instance.Cells.Sum(cell => cell.Residents), 350_000, 900_000);
        Assert.All(Town.Instance.Cells, cell => Assert.InRange(cell.Residents / cell.SquareMetres, 0, 0.04));
        Assert.Contains(Town.Instance.Cells, cell => cell.Residents == 0);
    }

    [Fact]
    public void Dangerous_substances_are_kept_by_somebody_within_the_city_each_with_its_sheet()
    {
        var hazards = Town.Instance.Hazards;
        var offices = DemoOffices.All.Select(office => office.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(hazards.Count, hazards.Select(hazard => hazard.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enum.GetValues<HazardKind>(), hazards.Select(hazard => hazard.Entry.Kind).Distinct().Order());
        Assert.All(hazards, hazard => Assert.True(hazard.Entry.Tonnes > 0 && hazard.Entry.Sheet.En.Length > 0 && offices.Contains(hazard.Entry.Organisation)));
        Assert.All(hazards.Where(hazard => hazard.Entry.Kind == HazardKind.Waterworks), hazard => Assert.NotNull(PlumeSubstances.Of(hazard.Entry.Substance)));
    }
}
