using Npgsql;

namespace CityOps.Chaos;

public sealed class CutConnectionTests
{
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);

    [Fact]
    public Task Connections_cut_in_the_middle_of_commits_lose_nothing_and_double_nothing() =>
        RunAsync("connections cut in commits", Scenario.Scaled(60), 20, [CommitFate.Lost, CommitFate.Answerless, CommitFate.Late]);

    [Fact]
    public Task Commits_that_are_never_answered_lose_nothing_and_double_nothing() =>
        RunAsync("commits without an answer", Scenario.Scaled(6), 2, [CommitFate.Silent]);

    private static async Task RunAsync(string name, int rounds, int giveUpAfter, CommitFate[] fates)
    {
        using var scenario = new Scenario(name, TimeSpan.FromMinutes(6));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        await using var proxy = new CuttingProxy(ground.Cluster.Port);
        var through = new NpgsqlConnectionStringBuilder(ground.ConnectionString) { Port = proxy.Port }.ConnectionString;
        await using (var writer = Writer.Start(new WriterOrders(through, "own", scenario.Seed) { GiveUpAfter = giveUpAfter }, scenario.Ledger))
        {
            await writer.GoAsync([], scenario.Limit);
            for (; scenario.Rounds < rounds; scenario.Rounds++)
            {
                await writer.HearMoreAsync(30, Recovery, scenario.Limit);
                await scenario.MomentAsync(100);
                await proxy.NextCommitAsync(fates[scenario.Random.Next(fates.Length)], scenario.Limit);
            }

            await writer.HearMoreAsync(200, Recovery, scenario.Limit);
            await writer.StopAsync(scenario.Limit);
        }

        await scenario.CheckAsync(ground.ConnectionString);
        Assert.Empty(scenario.Ledger.Unanswered);
    }
}
