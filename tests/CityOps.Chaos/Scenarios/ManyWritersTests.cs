namespace CityOps.Chaos;

public sealed class ManyWritersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Two_processes_that_write_the_same_streams_keep_one_history()
    {
        using var scenario = new Scenario("two writers", TimeSpan.FromMinutes(5));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        await using var staying = Start(ground, scenario, "stays");
        await staying.GoAsync([], scenario.Limit);
        for (; scenario.Rounds < Scenario.Scaled(10); scenario.Rounds++)
        {
            await using var killed = Start(ground, scenario, "killed");
            await killed.GoAsync([], scenario.Limit);
            await killed.HearMoreAsync(100, Patience, scenario.Limit);
            await staying.HearMoreAsync(100, Patience, scenario.Limit);
            await scenario.MomentAsync(200);
            await killed.KillAsync(scenario.Limit);
            await staying.HearMoreAsync(100, Patience, scenario.Limit);
        }

        await staying.StopAsync(scenario.Limit);
        await scenario.CheckAsync(ground.ConnectionString);
    }

    [Fact]
    public async Task A_repeated_command_has_one_effect_and_the_same_answer_from_any_process_at_any_time()
    {
        using var scenario = new Scenario("repeated commands", TimeSpan.FromMinutes(3));
        await using var ground = await Ground.OpenAsync(scenario.Limit);
        var commands = Enumerable.Range(0, 200).Select(i => MarkCommand.New($"shared-{i % 4}", scenario.Random)).ToList();
        await using (var first = Start(ground, scenario, "first", callers: 0))
        await using (var second = Start(ground, scenario, "second", callers: 0))
        {
            // At the same time from two processes, then once more from one of them.
            await Task.WhenAll(first.ReadyAsync(scenario.Limit), second.ReadyAsync(scenario.Limit));
            await Task.WhenAll(SendAsync(first, commands, scenario), SendAsync(second, commands, scenario));
            await first.HearAnswersAsync(commands.Count, Patience, scenario.Limit);
            await second.HearAnswersAsync(commands.Count, Patience, scenario.Limit);
            await SendAsync(second, commands, scenario);
            await second.HearAnswersAsync(commands.Count, Patience, scenario.Limit);
            await first.KillAsync(scenario.Limit);
            await second.KillAsync(scenario.Limit);
        }

        await using var restarted = Start(ground, scenario, "first", callers: 0);
        await restarted.ReadyAsync(scenario.Limit);
        await SendAsync(restarted, commands, scenario);
        await restarted.HearAnswersAsync(commands.Count, Patience, scenario.Limit);
        await restarted.StopAsync(scenario.Limit);
        scenario.Rounds = 4;
        await scenario.CheckAsync(ground.ConnectionString);
        Assert.Equal((commands.Count, 4L * commands.Count), (scenario.Ledger.Answered.Count, scenario.Ledger.Answers));
    }

    private static Writer Start(Ground ground, Scenario scenario, string name, int callers = 20) =>
        Writer.Start(new WriterOrders(ground.ConnectionString, name, scenario.Random.Next()) { Callers = callers }, scenario.Ledger);

    private static async Task SendAsync(Writer writer, List<MarkCommand> commands, Scenario scenario)
    {
        foreach (var command in commands)
            await writer.SendAsync(command, scenario.Limit);
    }
}
