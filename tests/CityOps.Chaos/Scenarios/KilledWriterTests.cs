namespace CityOps.Chaos;

public sealed class KilledWriterTests
{
    [Fact]
    public async Task A_writer_killed_at_random_moments_loses_nothing_it_acknowledged()
    {
        using var scenario = new Scenario("writer killed", TimeSpan.FromMinutes(10));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        var rounds = Scenario.Scaled(100);
        var next = Writer.Start(Orders(ground, scenario, 0), scenario.Ledger);
        try
        {
            for (var round = 1; round <= rounds; round++, scenario.Rounds++)
            {
                await using var current = next;
                await current.GoAsync(scenario.Ledger.Unanswered, scenario.Limit);
                next = Writer.Start(Orders(ground, scenario, round), scenario.Ledger);
                await current.HearMoreAsync(1, TimeSpan.FromSeconds(30), scenario.Limit);
                await scenario.MomentAsync(400);
                await current.KillAsync(scenario.Limit);
            }

            await next.GoAsync(scenario.Ledger.Unanswered, scenario.Limit);
            await next.HearMoreAsync(200, TimeSpan.FromSeconds(30), scenario.Limit);
            await next.StopAsync(scenario.Limit);
        }
        finally
        {
            await next.DisposeAsync();
        }

        await scenario.CheckAsync(ground.ConnectionString);
        Assert.Empty(scenario.Ledger.Unanswered);
    }

    private static WriterOrders Orders(Ground ground, Scenario scenario, int round) =>
        new(ground.ConnectionString, $"own-{round % 5}", scenario.Seed + round) { SharedSheets = 6 };
}
