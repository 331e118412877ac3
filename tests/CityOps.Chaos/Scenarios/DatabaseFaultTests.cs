namespace CityOps.Chaos;

public sealed class DatabaseFaultTests
{
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_database_killed_and_started_again_loses_nothing_and_the_writer_goes_on()
    {
        using var scenario = new Scenario("database killed", TimeSpan.FromMinutes(8));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        await RunAsync(ground, scenario, Scenario.Scaled(20), 20, async () =>
        {
            await ground.Cluster.KillAsync(scenario.Limit);
            await ground.Cluster.StartAsync(scenario.Limit);
        });
    }

    [Fact]
    public async Task Connections_ended_by_the_database_lose_nothing_and_the_writer_goes_on()
    {
        using var scenario = new Scenario("connections ended", TimeSpan.FromMinutes(5));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        await RunAsync(ground, scenario, Scenario.Scaled(50), 20, () => ground.ExecuteAsync(
            ground.AdminConnectionString,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            scenario.Limit));
    }

    // 4 s: callers are told that the journal is unavailable while it stands still. 20 s: they only wait.
    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    public async Task A_database_that_stands_still_loses_nothing_and_the_writer_goes_on(int giveUpAfter)
    {
        using var scenario = new Scenario($"database stopped, callers give up after {giveUpAfter} s", TimeSpan.FromMinutes(4));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        await RunAsync(ground, scenario, 1, giveUpAfter, async () =>
        {
            ground.Cluster.Pause();
            await Task.Delay(TimeSpan.FromSeconds(10), scenario.Limit);
            ground.Cluster.Resume();
        });
    }

    private static async Task RunAsync(Ground ground, Scenario scenario, int rounds, int giveUpAfter, Func<Task> fault)
    {
        await using (var writer = Writer.Start(new WriterOrders(ground.ConnectionString, "own", scenario.Seed) { GiveUpAfter = giveUpAfter }, scenario.Ledger))
        {
            await writer.GoAsync([], scenario.Limit);
            for (; scenario.Rounds < rounds; scenario.Rounds++)
            {
                await writer.HearMoreAsync(100, Recovery, scenario.Limit);
                await scenario.MomentAsync(300);
                await fault();
            }

            await writer.HearMoreAsync(500, Recovery, scenario.Limit);
            await writer.StopAsync(scenario.Limit);
        }

        await scenario.CheckAsync(ground.ConnectionString);
        Assert.Empty(scenario.Ledger.Unanswered);
    }
}
