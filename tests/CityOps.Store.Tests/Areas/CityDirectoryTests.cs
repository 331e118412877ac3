using CityOps.Cases;

namespace CityOps.Areas;

public sealed class CityDirectoryTests(SampleCity city) : IClassFixture<SampleCity>
{
    private CityDirectory Directory => city.Directory;

    [Fact]
    public void A_point_lies_in_its_cell_and_on_a_shared_edge_in_the_lower_code()
    {
        Assert.Equal(SampleCity.West, Directory.CellAt(SampleCity.InWest)?.Code);
        Assert.Equal(new Cell(SampleCity.East, "fringe", 2, true), Directory.CellAt(SampleCity.InEast));
        Assert.Equal(SampleCity.West, Directory.CellAt(new CasePosition(120.101, 30.2005))?.Code);
        Assert.Null(Directory.CellAt(SampleCity.Outside));
        Assert.Null(Directory.CellAt(new CasePosition(double.NaN, 30.2005)));
    }

    [Fact]
    public void Areas_organisations_and_the_city_are_found_by_code()
    {
        Assert.Equal("滨江区", Directory.FindArea("990102")?.NameZh);
        Assert.Equal(4, Directory.Areas("9901").Count);
        Assert.Equal("Sample City", Directory.CityOf(SampleCity.West)?.NameEn);
        Assert.Null(Directory.CityOf("8401"));
        Assert.Equal(OrganisationKind.SupervisionCentre, Directory.Organisations["centre"].Kind);
    }

    [Fact]
    public void Types_are_the_catalogue_with_what_the_city_says_over_it()
    {
        var types = Directory.Types("9901");

        Assert.Equal(("雨水盖", "3wd", "ysg"), (types["C0103"].NameZh, types["C0103"].NormalLimit, types["C0103"].Initials));
        Assert.False(types.ContainsKey("E0102"));
        Assert.Equal(CaseKind.Consultation, types["Q0001"].Kind);
        Assert.Equal(("wsjg", CaseKind.Part), (types["C0102"].Initials, types["C0102"].Kind));
    }

    [Fact]
    public void A_flawed_entry_of_the_city_leaves_the_catalogues_in_force() =>
        Assert.Equal("4wh", Directory.Types("9901")["E0104"].NormalLimit);

    [Fact]
    public async Task Places_are_found_by_part_of_a_name_in_either_language_and_by_code()
    {
        Assert.Equal("望江街道,望江社区,望江路", string.Join(',', (await SearchAsync("望江")).Select(found => found.NameZh)));
        Assert.Equal("Central Hospital", Assert.Single(await SearchAsync("hospital")).NameEn);
        Assert.Equal([SampleCity.West, SampleCity.East], (await SearchAsync("990102003005")).Where(found => found.Kind == "cell").Select(found => found.Code));
        Assert.Equal("9901020102000002", Assert.Single(await SearchAsync("9901020102000002")).Code);
        Assert.Empty(await SearchAsync("%"));
        Assert.Empty(await SearchAsync(" "));
    }

    [Fact]
    public async Task An_address_names_district_road_place_and_community_in_both_languages()
    {
        var (zh, en) = await Directory.AddressOfAsync(SampleCity.InWest, default);

        Assert.Equal("滨江区 望江路 中心医院附近（望江社区）", zh);
        Assert.Equal("near Central Hospital, Wangjiang Road, Wangjiang Community, Binjiang", en);
        Assert.Equal((string.Empty, string.Empty), await Directory.AddressOfAsync(SampleCity.Outside, default));
    }

    [Fact]
    public async Task Components_near_come_nearest_first_and_only_within_the_distance()
    {
        Assert.Equal(["9901020102000001"], (await Directory.ComponentsNearAsync(SampleCity.InWest, 50, default)).Select(part => part.Code));
        Assert.Equal(["9901020102000001", "9901020102000002"], (await Directory.ComponentsNearAsync(SampleCity.InWest, 150, default)).Select(part => part.Code));
        Assert.Equal("water", (await Directory.FindComponentAsync("9901020102000002", default))?.Owner);
        Assert.Null(await Directory.FindComponentAsync("9901020102000009", default));
    }

    [Fact]
    public async Task A_raised_revision_is_read_anew_and_subscribers_are_told()
    {
        var told = new TaskCompletionSource();
        using var subscription = Directory.Subscribe(told.SetResult);
        await Directory.StartAsync(default);
        try
        {
            await city.ExecuteAsync("UPDATE area SET name_en = 'Riverside' WHERE code = '990102003'; UPDATE city SET revision = revision + 1 WHERE prefix = '9901'");
            await told.Task.WaitAsync(TimeSpan.FromSeconds(30));

            Assert.Equal("Riverside", Directory.FindArea("990102003")?.NameEn);
        }
        finally
        {
            await Directory.StopAsync(default);
        }
    }

    private Task<IReadOnlyList<FoundPlace>> SearchAsync(string text) => Directory.SearchPlacesAsync("9901", text, 10, default);
}
