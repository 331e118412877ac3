using CityOps.Areas;
using CityOps.Journal;
using CityOps.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Hazards;

public sealed class HazardRegisterTests(SampleCity city) : IClassFixture<SampleCity>, IAsyncLifetime
{
    private const string Street = "990102003";

    private HazardRegister Register => new(city.Services.GetRequiredService<DatabaseReader>(), city.Services.GetRequiredService<IJournal>());

    public Task InitializeAsync() => city.ExecuteAsync("DELETE FROM hazard_entry; " + HazardRows.Insert);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Who_looks_after_an_area_gets_what_is_kept_there_and_an_organisation_what_is_its_own()
    {
        Assert.Equal(["ammonia-1", "chlorine-1", "chlorine-2"], await CodesAsync(new HazardQuery(), [Street], []));
        Assert.Equal(["chlorine-1"], await CodesAsync(new HazardQuery(), [SampleCity.West], []));
        Assert.Equal(["ammonia-1"], await CodesAsync(new HazardQuery(), [], ["drainage"]));
        Assert.Equal(["ammonia-1", "chlorine-1"], await CodesAsync(new HazardQuery(), [SampleCity.West], ["drainage"]));
        Assert.Equal(["ammonia-1", "chlorine-1", "chlorine-2"], await CodesAsync(new HazardQuery(), [string.Empty], []));
        Assert.Empty(await CodesAsync(new HazardQuery(), [], []));
    }

    [Fact]
    public async Task It_is_looked_through_by_kind_substance_organisation_and_area()
    {
        Assert.Equal(["ammonia-1"], await CodesAsync(new HazardQuery(HazardKind.ColdStore), [Street], []));
        Assert.Equal(["chlorine-1", "chlorine-2"], await CodesAsync(new HazardQuery(Substance: "chlorine"), [Street], []));
        Assert.Equal(["ammonia-1"], await CodesAsync(new HazardQuery(Organisation: "drainage"), [Street], []));
        Assert.Equal(["ammonia-1", "chlorine-2"], await CodesAsync(new HazardQuery(Area: SampleCity.East), [Street], []));
        Assert.Empty(await CodesAsync(new HazardQuery(HazardKind.ColdStore, "chlorine"), [Street], []));
    }

    [Fact]
    public async Task What_was_taken_out_is_told_only_to_those_who_ask_for_it_and_comes_last()
    {
        var all = await Register.ListAsync(new HazardQuery(Retired: true), [Street], [], default);

        Assert.Equal("chlorine-3", all[^1].Code);
        Assert.Equal([false, false, false, true], all.Select(view => view.RetiredAt is not null));
        Assert.Equal((1L, 1017, "upwind", new DateOnly(2026, 1, 1)), (all[0].Version, all[0].Entry.Un!.Value, all[0].Entry.Sheet.En, all[0].Entry.SurveyedOn));
    }

    private async Task<string[]> CodesAsync(HazardQuery query, string[] areas, string[] organisations) =>
        [.. (await Register.ListAsync(query, areas, organisations, default)).Select(view => view.Code).Order(StringComparer.Ordinal)];
}
