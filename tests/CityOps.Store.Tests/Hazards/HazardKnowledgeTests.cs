using CityOps.Areas;
using CityOps.Cases;
using CityOps.Journal;
using CityOps.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Hazards;

public sealed class HazardKnowledgeTests(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData(120.1005, 30.2005, SampleCity.West)]
    [InlineData(120.1005, 30.1996, SampleCity.West)]
    [InlineData(120.1015, 30.2014, SampleCity.East)]
    [InlineData(120.1005, 30.1900, null)]
    [InlineData(100, 30, null)]
    public async Task A_place_is_of_the_unit_grid_that_it_lies_in_or_of_the_nearest_within_500_metres(double longitude, double latitude, string? grid)
    {
        var ground = await GroundAsync(new CasePosition(longitude, latitude), "water");

        Assert.Equal((grid, true), (ground.Grid, ground.OrganisationKnown));
    }

    [Fact]
    public async Task An_organisation_that_nobody_knows_is_said_to_be_unknown() => Assert.False((await GroundAsync(SampleCity.InWest, "nobody")).OrganisationKnown);

    private ValueTask<HazardGround> GroundAsync(CasePosition place, string organisation)
    {
        var entry = new HazardEntry(HazardKind.Waterworks, new PlanText("水厂", "Waterworks"), "chlorine", new PlanText("液氯", "Chlorine"), 1017, 4, organisation, null, new PlanText("上风向", "upwind"), place, null, new DateOnly(2026, 3, 1));
        return city.Services.GetRequiredService<IHazardKnowledge>().GatherAsync("chlorine-1", HazardRules.Initial, new RegisterHazard(OperationId.New(), "x", null, entry), default);
    }
}
