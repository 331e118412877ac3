using CityOps.Resources;
using CityOps.Server.Tests.Units;

namespace CityOps.Server.Tests.Resources;

[Collection(ServerCollection.Name)]
public sealed class ResourceApiTests(ServerFixture server)
{
    private const string Resources = "/api/v1/resources";
    private readonly string _code = $"pumps-{Guid.NewGuid():N}"[..24];

    [Fact]
    public async Task The_hall_asks_the_owner_offers_and_the_incident_has_it()
    {
        await RegisteredAsync();
        var incident = await IncidentAsync();

        var asked = await server.PostAsync("dispatcher", $"{Resources}/{_code}/request", new { incident, quantity = 6, text = "underpass" });
        var booking = asked.Body.GetProperty("receipt").GetProperty("booking").GetString();
        Assert.Equal((409, ResourceRefusals.Booked), (await server.PostAsync("shift-leader", $"{Resources}/{_code}/request", new { incident, quantity = 1 })).Pair());
        Assert.Equal((403, ResourceRefusals.RoleNotAllowed), (await server.PostAsync("dispatcher", $"{Resources}/{_code}/offer", new { booking, quantity = 6, readyMinutes = 10 })).Pair());
        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/offer", new { booking, quantity = 6, readyMinutes = 10 })).Status);
        Assert.Equal((409, ResourceRefusals.WrongStatus), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/deploy", new { booking })).Pair());
        Assert.Equal(200, (await server.PostAsync("dispatcher", $"{Resources}/{_code}/commit", new { booking })).Status);
        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/deploy", new { booking })).Status);

        var mine = Assert.Single((await server.GetAsync("leader", $"{Resources}?incident={incident}")).Body.EnumerateArray().ToArray()).GetProperty("view");
        Assert.Equal((_code, 4, "deployed"), (mine.GetProperty("code").GetString(), mine.GetProperty("free").GetInt32(), mine.GetProperty("bookings")[0].GetProperty("status").GetString()));
        Assert.DoesNotContain(Codes(await server.GetAsync("leader", $"{Resources}?kind=equipment&free=5")), code => code == _code);
        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/release", new { booking, used = 1 })).Status);
        var view = (await server.GetAsync("drainage-unit", $"{Resources}/{_code}")).Body;
        Assert.Equal((9, 0), (view.GetProperty("entry").GetProperty("stock").GetInt32(), view.GetProperty("held").GetInt32()));
        Assert.Equal("resource-released", (await server.GetAsync("leader", $"{Resources}/{_code}/history")).Body.EnumerateArray().Last().GetProperty("kind").GetString());
    }

    [Fact]
    public async Task The_nearest_come_first_and_nobody_sees_what_is_not_his()
    {
        await RegisteredAsync();

        var near = (await server.GetAsync("dispatcher", $"{Resources}?near=120.1005,30.2005&type=drainage-pump")).Body.EnumerateArray().First();
        Assert.True(near.GetProperty("metres").GetDouble() < 100);
        Assert.Contains(_code, Codes(await server.GetAsync("drainage-unit", Resources)));
        Assert.DoesNotContain(_code, Codes(await server.GetAsync("water-unit", Resources)));
        Assert.DoesNotContain(_code, Codes(await server.GetAsync("shift-leader-elsewhere", Resources)));
        Assert.Empty((await server.GetAsync("nobody", Resources)).Body.EnumerateArray());
        foreach (var account in (string[])["water-unit", "shift-leader-elsewhere", "nobody", "citizen", "collector"])
        {
            Assert.Equal((404, ResourceRefusals.Unknown), (await server.GetAsync(account, $"{Resources}/{_code}")).Pair());
            Assert.Equal((404, ResourceRefusals.Unknown), (await server.PostAsync(account, $"{Resources}/{_code}/request", new { incident = "I1", quantity = 1 })).Pair());
            Assert.Equal((404, ResourceRefusals.Unknown), (await server.PostAsync(account, $"{Resources}/{_code}/count", new { stock = 1, readiness = "ready" })).Pair());
        }
    }

    [Fact]
    public async Task What_is_wrong_is_refused_with_its_code_and_nothing_is_written()
    {
        Assert.Equal((403, ResourceRefusals.RoleNotAllowed), (await server.PostAsync("dispatcher", $"{Resources}/{_code}/register", new { entry = Entry() })).Pair());
        Assert.Equal((403, ResourceRefusals.RoleNotAllowed), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/register", new { entry = Entry(organisation: "water") })).Pair());
        Assert.Equal((422, ResourceRefusals.OutsideCity), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/register", new { entry = Entry(longitude: 100) })).Pair());
        Assert.Equal((400, ResourceRefusals.FieldInvalid), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/register", new { entry = Entry(stock: 0) })).Pair());
        Assert.Equal((400, "request_invalid"), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/register", new { entry = 5 })).Pair());
        Assert.Equal((400, ResourceRefusals.CodeInvalid), (await server.PostAsync("drainage-unit", $"{Resources}/UPPER/register", new { entry = Entry() })).Pair());
        Assert.Equal((400, ResourceRefusals.FieldInvalid), (await server.GetAsync("dispatcher", $"{Resources}?kind=spaceship")).Pair());
        Assert.Equal((400, ResourceRefusals.FieldInvalid), (await server.GetAsync("dispatcher", $"{Resources}?near=here")).Pair());
        Assert.Equal(0, await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'resource/{_code}'"));
        await RegisteredAsync();
        Assert.Equal((409, ResourceRefusals.Registered), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/register", new { entry = Entry() })).Pair());
        Assert.Equal((422, ResourceRefusals.IncidentUnknown), (await server.PostAsync("dispatcher", $"{Resources}/{_code}/request", new { incident = "I9", quantity = 1 })).Pair());
        Assert.Equal((404, ResourceRefusals.BookingUnknown), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/deploy", new { booking = Guid.NewGuid() })).Pair());
        Assert.Equal((409, "stale_version"), (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/count", new { stock = 1, readiness = "ready", expectedVersion = 7 })).Pair());
    }

    private static string[] Codes(Said answer) => [.. answer.Body.EnumerateArray().Select(line => line.GetProperty("view").GetProperty("code").GetString()!)];

    private static object Entry(int stock = 10, string organisation = "drainage", double longitude = 120.1005) => new
    {
        kind = "equipment",
        type = "drainage-pump",
        name = new { zh = "潜水排污泵", en = "Submersible pump" },
        unit = new { zh = "台", en = "pumps" },
        stock,
        organisation,
        place = new { longitude, latitude = 30.2005 },
        address = "东河路1号",
        telephone = "0571 8800 0001",
        consumable = false,
    };

    private async Task RegisteredAsync() => Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Resources}/{_code}/register", new { entry = Entry() })).Status);

    private async Task<string> IncidentAsync() => (await server.PostAsync("shift-leader", "/api/v1/incidents", new
    {
        source = "public",
        @class = "accident",
        type = "burst-main",
        title = "burst main",
        place = new { longitude = 120.1005, latitude = 30.2005 },
        address = "东河路",
        text = "water in the road",
        exercise = false,
    })).Text("key");
}
