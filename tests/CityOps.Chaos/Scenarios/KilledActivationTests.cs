using CityOps.City;
using CityOps.Hosting;
using CityOps.Machine;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Chaos;

public sealed class KilledActivationTests
{
    private static readonly TimeSpan FollowLimit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_response_begun_while_the_server_is_killed_stands_whole_or_not_at_all_and_is_begun_once()
    {
        using var scenario = new Scenario("server killed in an activation", TimeSpan.FromMinutes(8));
        await using var server = new CityServer();
        await server.InitializeAsync();
        using var response = new Response(server);
        await response.BringPlanAsync(scenario.Limit);
        var (durable, answered) = (0, 0);
        for (var rounds = Scenario.Scaled(6); scenario.Rounds < rounds; scenario.Rounds++)
        {
            var key = await response.ReceiveAsync(scenario.Limit);
            var brought = await response.PreviewAsync(key, scenario.Limit);
            Assert.Equal(Response.Tasks, brought.Count);
            var operation = Guid.NewGuid();
            var activating = response.ActivateAsync(key, operation, scenario.Limit);
            await scenario.MomentAsync(120);
            await server.KillAsync(scenario.Limit);
            var wasAnswered = await activating;
            await server.StartAsync(scenario.Limit);
            await response.SignInAsync(TestCity.Leader, scenario.Limit);

            var found = await response.ReadAsync(key, scenario.Limit);
            var isDurable = found.GetProperty("status").GetString() == "active";
            Assert.Equal(isDurable ? brought : [], Response.TasksOf(found));
            Assert.True(isDurable || !wasAnswered, "what was answered is lost");

            // What stands is not asked for again: what follows from it comes by itself.
            if (!isDurable)
                Assert.True(await response.ActivateAsync(key, operation, scenario.Limit));
            await HeldAsync(response, key, isHeld: true, scenario.Limit);
            Assert.True(await response.ActivateAsync(key, operation, scenario.Limit), "the same operation is answered as before");
            Assert.Equal(brought, Response.TasksOf(await response.ReadAsync(key, scenario.Limit)));
            Assert.Equal(1, await response.ActivationsAsync(key, scenario.Limit));
            await response.TerminateAsync(key, scenario.Limit);
            await HeldAsync(response, key, isHeld: false, scenario.Limit);
            (durable, answered) = (durable + (isDurable ? 1 : 0), answered + (wasAnswered ? 1 : 0));
        }

        await server.KillAsync(scenario.Limit);
        await VerifyAsync(server.ConnectionString, scenario.Limit);
        Say.Result($"server killed in an activation: {scenario.Rounds} rounds, {durable} found durable, {answered} of them answered before");
    }

    private static async Task HeldAsync(Response response, string key, bool isHeld, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(FollowLimit);
        while ((await response.HoldingAsync(limit.Token)).Contains(key) != isHeld)
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
    }

    /// <summary>The journal's chain holds, and what lists are made of is what the journal says.</summary>
    private static async Task VerifyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(connectionString).AddCityTables().AddCityRecords().BuildServiceProvider();
        var report = await services.VerifyJournalAsync(null, cancellationToken);
        Assert.Empty(report.Flaws);
        Assert.NotEqual(0, report.Streams);
    }
}
