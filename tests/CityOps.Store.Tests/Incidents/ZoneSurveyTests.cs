using CityOps.Areas;
using CityOps.Cases;
using CityOps.Hazards;
using CityOps.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Incidents;

public sealed class ZoneSurveyTests(SampleCity city) : IClassFixture<SampleCity>
{
    private ZoneSurvey Survey => new(city.Services.GetRequiredService<DatabaseReader>());

    [Fact]
    public async Task Of_a_unit_grid_that_the_border_cuts_its_share_of_people_counts()
    {
        await city.ExecuteAsync($"UPDATE cell SET residents = 400 WHERE code = '{SampleCity.West}'; UPDATE cell SET residents = NULL WHERE code = '{SampleCity.East}'");

        // A quarter of the west cell, from its lower left corner.
        var quarter = ZonePeople.Of(await Survey.ThingsAsync(Box(120.1, 30.2, 120.1005, 30.2005), default));
        var both = await Survey.ThingsAsync(Box(120.0999, 30.1999, 120.103, 30.202), default);

        Assert.Equal(new ZonePeople(100, 0), quarter);
        Assert.Equal(new ZonePeople(400, 1), ZonePeople.Of(both));
        Assert.Equal(400, Assert.Single(both, thing => thing.Code == SampleCity.West).Residents);
    }

    [Fact]
    public async Task Dangerous_substances_within_the_border_are_told_with_their_sheet()
    {
        await city.ExecuteAsync("DELETE FROM hazard_entry; " + HazardRows.Insert);

        var hazard = Assert.Single(await Survey.HazardsAsync(Box(120.1, 30.2, 120.101, 30.201), default));

        Assert.Equal(("chlorine-1", HazardKind.Waterworks, 1017, 4.0, "upwind"), (hazard.Code, hazard.Kind, hazard.Un!.Value, hazard.Tonnes, hazard.Sheet.En));
    }

    [Fact]
    public async Task A_store_at_the_very_point_of_a_plume_is_in_it_and_one_further_off_is_not()
    {
        await city.ExecuteAsync("DELETE FROM hazard_entry; " + HazardRows.Insert);

        // From 10 metres and from 30 metres south of the store that stands at 30.2005.
        Assert.NotEmpty(await Survey.HazardsAsync([new(120.1005, 30.20041), new(120.1004, 30.2), new(120.1006, 30.2)], default));
        Assert.Empty(await Survey.HazardsAsync([new(120.1005, 30.20023), new(120.1004, 30.2), new(120.1006, 30.2)], default));
    }

    [Fact]
    public async Task A_border_that_crosses_itself_holds_what_lies_in_its_parts() =>
        Assert.NotEmpty(await Survey.ThingsAsync([new(120.1, 30.2), new(120.101, 30.201), new(120.101, 30.2), new(120.1, 30.201)], default));

    private static CasePosition[] Box(double west, double south, double east, double north) => [new(west, south), new(east, south), new(east, north), new(west, north)];
}
