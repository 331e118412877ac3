using CityOps.Cases;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Resources;

public abstract class ResourceGrainTests(City city)
{
    private const int Stock = 40;
    private static int _resources;

    [Fact]
    public async Task A_resource_goes_to_an_incident_and_comes_back_and_its_row_says_so()
    {
        var (code, grain) = await NewAsync(await city.GrainsAsync());
        var booking = OperationId.New();

        await DoneAsync(grain, new RequestResource(booking, "dispatcher", null, "I1", 12, null, "north gate"));
        await DoneAsync(grain, new OfferResource(OperationId.New(), "owner", null, booking.Value, 10, 15));
        Assert.Equal("10,ready", await city.QueryAsync<string>($"SELECT concat_ws(',', held, readiness) FROM resource WHERE key = '{code}'"));
        await DoneAsync(grain, new CommitResource(OperationId.New(), "dispatcher", null, booking.Value));
        await DoneAsync(grain, new DeployResource(OperationId.New(), "owner", null, booking.Value));
        await DoneAsync(grain, new ReturnResource(OperationId.New(), "dispatcher", null, booking.Value));
        await DoneAsync(grain, new ReleaseResource(OperationId.New(), "owner", null, booking.Value, 1));

        var view = (await grain.Read(default))!;
        Assert.Equal((39, 0, BookingStatus.Released, 10, 12), (view.Entry.Stock, view.Held, view.Bookings[0].Status, view.Bookings[0].Quantity, view.Bookings[0].Requested));
        Assert.Equal("39,0", await city.QueryAsync<string>($"SELECT concat_ws(',', stock, held) FROM resource WHERE key = '{code}'"));
    }

    /// <summary>Two servers, as after a failure: each has an activation of the same resource, and both offer all of it.</summary>
    [Fact]
    public async Task Owners_who_offer_the_same_stock_in_the_same_moment_never_promise_it_twice()
    {
        IGrainFactory[] servers = [await city.GrainsAsync(), await city.GrainsAsync(1)];
        for (var round = 0; round < 5; round++)
        {
            var (code, grain) = await NewAsync(servers[0]);
            var bookings = Enumerable.Range(0, 8).Select(_ => OperationId.New()).ToArray();
            foreach (var (number, booking) in bookings.Index())
                await DoneAsync(grain, new RequestResource(booking, "dispatcher", null, $"I{number}", 15, null, null));

            var outcomes = await Task.WhenAll(bookings.Select((booking, number) =>
                servers[number % 2].GetGrain<IResourceGrain>(code).Execute(new OfferResource(OperationId.New(), "owner", null, booking.Value, 15, 0), default)));

            Assert.Equal(2, outcomes.Count(outcome => outcome.IsDone));
            Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal((ResourceRefusals.NotFree, "10"), (outcome.Refusal!.Code, outcome.Refusal.Arguments["free"])));
            Assert.Equal(30, await city.QueryAsync<int>($"SELECT held FROM resource WHERE key = '{code}'"));
        }
    }

    [Fact]
    public async Task An_offer_sent_twice_holds_once()
    {
        var (_, grain) = await NewAsync(await city.GrainsAsync());
        var booking = OperationId.New();
        await DoneAsync(grain, new RequestResource(booking, "dispatcher", null, "I1", 30, null, null));
        var offer = new OfferResource(OperationId.New(), "owner", null, booking.Value, 30, 0);

        var both = await Task.WhenAll(grain.Execute(offer, default), grain.Execute(offer, default));

        Assert.All(both, outcome => Assert.Equal((3L, 10), (outcome.Version, outcome.Answer!.Free)));
    }

    private static async Task<(string Code, IResourceGrain Grain)> NewAsync(IGrainFactory grains)
    {
        var code = $"pump-store-{Interlocked.Increment(ref _resources)}";
        var grain = grains.GetGrain<IResourceGrain>(code);
        var entry = new ResourceEntry(
            ResourceKind.Equipment, "drainage-pump", new PlanText("潜水排污泵", "Submersible pump"), new PlanText("台", "pumps"), Stock, "drainage", new CasePosition(120.1, 30.2), "东河路1号", null, false);
        await DoneAsync(grain, new RegisterResource(OperationId.New(), "owner", null, entry));
        return (code, grain);
    }

    private static async Task DoneAsync(IResourceGrain grain, ResourceCommand command)
    {
        var outcome = await grain.Execute(command, default);
        Assert.True(outcome.IsDone, $"{command.GetType().Name}: {outcome.Refusal?.Code}");
    }
}

public sealed class ResourceGrainOnOneSiloTests(City city) : ResourceGrainTests(city), IClassFixture<City>;

public sealed class ResourceGrainOnThreeSilosTests(CityOnThreeSilos city) : ResourceGrainTests(city), IClassFixture<CityOnThreeSilos>;
