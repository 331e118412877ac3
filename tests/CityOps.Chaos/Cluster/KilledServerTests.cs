using CityOps.City;
using CityOps.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Chaos;

/// <summary>Servers that are killed while others work.</summary>
public sealed class KilledServerTests
{
    [Fact]
    public async Task Whoever_works_through_the_front_sees_no_error_while_servers_are_killed_and_nothing_is_lost_or_doubled()
    {
        using var scenario = new Scenario("servers killed under load", TimeSpan.FromMinutes(10));
        await using var cluster = await CityCluster.StartAsync(3, scenario.Limit);
        await using var front = await FrontProcess.StartAsync(cluster.Servers, scenario.Limit);
        var address = front.Address;
        using var intake = await Desk.OpenAsync(address, TestCity.Intake, scenario.Limit);
        using var dispatcher = await Desk.OpenAsync(address, TestCity.Dispatcher, scenario.Limit);
        var keys = new string[120];
        await Parallel.ForAsync(0, keys.Length, scenario.Limit, async (number, token) => keys[number] = await intake.ReportAsync(number, token));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(scenario.Limit);
        var working = Enumerable.Range(0, 8).Select(seat => WorkAsync(dispatcher, keys.Where((_, index) => index % 8 == seat).ToArray(), over.Token)).ToArray();
        for (; scenario.Rounds < cluster.Servers.Count; scenario.Rounds++) // each of them once
        {
            var victim = cluster.Servers[scenario.Rounds];
            await scenario.MomentAsync(1_000);
            await victim.KillAsync(scenario.Limit);
            await victim.StartAsync(scenario.Limit);
        }

        await over.CancelAsync();
        var acknowledged = (await Task.WhenAll(working)).SelectMany(seat => seat).ToArray();
        Assert.NotEmpty(acknowledged);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM unnest($1) AS said(operation) LEFT JOIN (SELECT op_id, count(*) AS times FROM journal GROUP BY op_id) AS written ON written.op_id = said.operation WHERE written.times IS DISTINCT FROM 1");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = acknowledged });
        Assert.Equal(0L, await command.ExecuteScalarAsync(scenario.Limit));
        await VerifyAsync(cluster.ConnectionString, scenario.Limit);
    }

    [Fact]
    public async Task After_all_servers_were_killed_at_once_all_come_back_by_themselves_and_know_each_other()
    {
        using var scenario = new Scenario("all servers killed at once", TimeSpan.FromMinutes(8));
        await using var cluster = await CityCluster.StartAsync(3, scenario.Limit);
        using var intake = await Desk.OpenAsync(cluster.Servers[0].Address, TestCity.Intake, scenario.Limit);
        var key = await intake.ReportAsync(1, scenario.Limit);
        for (var rounds = Scenario.Scaled(2); scenario.Rounds < rounds; scenario.Rounds++)
        {
            await cluster.KillAllAsync(scenario.Limit);
            await Task.WhenAll(cluster.Servers.Select(server => server.StartAsync(scenario.Limit)));
        }

        // Others start in the place of servers that never come back.
        await cluster.KillAllAsync(scenario.Limit);
        await using var other = new ServerProcess(cluster.ConnectionString);
        await other.StartAsync(scenario.Limit);
        using var desk = intake.At(other.Address);
        Assert.Equal(1, await desk.VersionAsync(key, scenario.Limit));
    }

    private static async Task<IReadOnlyList<Guid>> WorkAsync(Desk desk, string[] keys, CancellationToken cancellationToken)
    {
        List<Guid> acknowledged = [];
        for (var turn = 0; !cancellationToken.IsCancellationRequested; turn++)
        {
            // Whoever has begun ends, so that every operation is either answered or was never sent.
            var operation = Guid.NewGuid();
            await desk.UrgeAsync(keys[turn % keys.Length], operation, CancellationToken.None);
            acknowledged.Add(operation);
        }

        return acknowledged;
    }

    private static async Task VerifyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(connectionString).AddCityTables().AddCityRecords().BuildServiceProvider();
        var report = await services.VerifyJournalAsync(null, cancellationToken);
        Assert.Empty(report.Flaws);
    }
}
