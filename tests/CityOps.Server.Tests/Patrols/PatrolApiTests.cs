using CityOps.Cases;
using CityOps.Patrols;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Patrols;

[Collection(ServerCollection.Name)]
public sealed class PatrolApiTests(ServerFixture server)
{
    private const string Patrols = "/api/v1/patrols";
    private const string Here = "990102003005";
    private const string Elsewhere = "990101001001";
    private const string Spot = $"cell-{TestCity.Cell}";

    [Fact]
    public async Task A_posture_begins_patrols_and_its_end_ends_them_and_each_place_is_reported_once()
    {
        var preview = (await server.PostAsync("leader", "/api/v1/postures/9901/preview", new { posture = "war", pauseAreas = (string[]?)null })).Body.GetProperty("patrols");
        Assert.Equal((2, 2), (preview.GetProperty("places").GetInt32(), preview.GetProperty("inspectors").GetInt32()));
        Assert.Equal(200, (await SwitchAsync("war")).Status);
        try
        {
            await UntilAsync(() => Board.Current.Count(view => view.Order is not null) == 2);
            Assert.Equal(1, Figures(Here).Open);

            Assert.Equal((403, "patrol_not_yours"), await RefusedAsync("leader", Here, Check(Spot)));
            Assert.Equal((403, "patrol_outside_your_area"), await RefusedAsync("collector", Elsewhere, Check($"cell-{Elsewhere}001", at: TestCity.OtherDistrict)));
            Assert.Equal((409, "patrol_outside_cell"), await RefusedAsync("collector", Here, Check(Spot, at: TestCity.OtherDistrict)));
            Assert.Equal((409, "patrol_round_over"), await RefusedAsync("collector", Here, Check(Spot, round: 7)));
            Assert.Equal((409, "stale_version"), await RefusedAsync("collector", Here, new { spot = Spot, round = 1, finding = "normal", text = (string?)null, photos = Array.Empty<string>(), position = Bodies.At(TestCity.Place), expectedVersion = 90 }));
            Assert.Equal((404, "patrol_spot_unknown"), await RefusedAsync("collector", Here, Check("cell-1")));
            Assert.Equal((404, "patrol_absent"), await RefusedAsync("collector", "990102003006", Check(Spot)));

            Assert.Equal(200, (await server.PostAsync("collector", $"{Patrols}/{Here}/check", Check(Spot, "problem"))).Status);
            Assert.Equal((409, "patrol_already_checked"), await RefusedAsync("checker", Here, Check(Spot)));
            await UntilAsync(() => Figures(Here) is { Open: 0, Done: 1, Found: 1 });
            await A_case_is_reported_from_the_problem_once();
        }
        finally
        {
            Assert.Equal(200, (await SwitchAsync("normal")).Status);
        }

        // What responses of other tests hold in a district is not this one's business.
        await UntilAsync(() => Board.Current.All(view => view.Area != Elsewhere));
        Assert.Contains("patrol-ended", (await server.GetAsync("leader", $"{Patrols}/{Elsewhere}/history")).Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patrols_are_seen_by_the_hall_and_by_inspectors_of_the_area_and_the_rules_by_everybody()
    {
        Assert.Contains("rain-drains", (await server.GetAsync("collector", "/api/v1/patrol-rules")).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(200, (await server.GetAsync("collector", $"{Patrols}/{Here}")).Status);
        Assert.Equal(200, (await server.GetAsync("seat", $"{Patrols}/{Here}")).Status);
        Assert.Equal(404, (await server.GetAsync("shift-leader-elsewhere", $"{Patrols}/{Here}")).Status);
        Assert.Equal(404, (await server.GetAsync("citizen", $"{Patrols}/{Here}")).Status);
        Assert.Equal(404, (await server.GetAsync("collector", $"{Patrols}/{Elsewhere}")).Status);
    }

    private IPatrolBoard Board => server.Services.GetRequiredService<IPatrolBoard>();

    private async Task A_case_is_reported_from_the_problem_once()
    {
        var wanted = new { spot = Spot, round = 1, typeCode = "C0102" };
        Assert.Equal(409, (await server.PostAsync("checker", $"{Patrols}/{Here}/report-case", wanted)).Status);
        Assert.Equal(422, (await server.PostAsync("collector", $"{Patrols}/{Here}/report-case", new { spot = Spot, round = 1, typeCode = "C9999" })).Status);
        var first = (await server.PostAsync("collector", $"{Patrols}/{Here}/report-case", wanted)).Text("case");
        Assert.Equal(first, (await server.PostAsync("collector", $"{Patrols}/{Here}/report-case", wanted)).Text("case"));
        Assert.Equal("cracked", (await server.GetAsync("collector", $"/api/v1/cases/{first}")).Body.GetProperty("report").GetProperty("evidence").GetProperty("text").GetString());
        Assert.Contains(first, (await server.GetAsync("leader", $"{Patrols}/{Here}")).Body.ToString(), StringComparison.Ordinal);
    }

    private static object Check(string spot, string finding = "normal", int round = 1, CasePosition? at = null) => new
    {
        spot,
        round,
        finding,
        text = finding == "problem" ? "cracked" : null,
        photos = finding == "problem" ? new[] { "photo-1" } : [],
        position = Bodies.At(at ?? TestCity.Place),
    };

    private PatrolFigures Figures(string area) => Board.Current.First(view => view.Area == area).Figures;

    private Task<Said> SwitchAsync(string posture) => server.PostAsync("leader", "/api/v1/postures/9901/switch", new { posture, reason = "because", incident = (string?)null, pauseAreas = (string[]?)null });

    private async Task<(int Status, string Code)> RefusedAsync(string account, string area, object body)
    {
        var answer = await server.PostAsync(account, $"{Patrols}/{area}/check", body);
        return (answer.Status, answer.Code);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (holds())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not come about within fifteen seconds.");
    }
}
