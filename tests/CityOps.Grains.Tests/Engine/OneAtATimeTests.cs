using CityOps.Cases;
using CityOps.Commands;
using CityOps.DutyLogs;
using CityOps.Journal;

namespace CityOps.Engine;

/// <summary>What the grains rest on: one activation, one command at a time, and readers that see only what was committed.</summary>
public sealed class OneAtATimeTests(EngineCity city) : IClassFixture<EngineCity>
{
    private const int Commands = 30;

    [Fact]
    public async Task Commands_sent_at_once_from_every_silo_are_decided_and_appended_one_after_another()
    {
        var (cluster, key) = (await city.WatchedAsync(), EngineCity.NewKey());
        var (inside, most, tried) = (0, 0, 0);
        city.WatchOf(key).BeforeAppend = async (_, _) =>
        {
            Interlocked.Increment(ref tried);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
        };
        city.WatchOf(key).AfterAppend = _ => Task.FromResult(Interlocked.Decrement(ref inside));
        await LogOf(cluster, key).Execute(Open(), default);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Commands).Select(number => LogOf(cluster, key, number % 3).Execute(Add(), default)));

        // An append that was decided beside another would be in vain, and be tried again.
        Assert.Equal((1, Commands + 1), (most, tried));
        Assert.Equal(Enumerable.Range(2, Commands).Select(number => (long)number), outcomes.Select(outcome => outcome.Version).Order());
    }

    [Fact]
    public async Task Two_first_reports_of_one_case_sent_at_once_by_two_silos_lead_to_one_append()
    {
        var (cluster, key) = (await city.WatchedAsync(), EngineCity.NewKey());
        var tried = 0;
        city.WatchOf(key).BeforeAppend = (_, _) => Task.FromResult(Interlocked.Increment(ref tried));

        var outcomes = await Task.WhenAll(new[] { 1, 2 }.Select(silo => cluster.GrainsOf(silo).GetGrain<ICaseGrain>(key).Execute(SmallCity.Loop[0](), default)));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(1, tried);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_read_beside_a_running_append_never_shows_what_is_not_committed(bool commits)
    {
        var (cluster, key, gate) = (await city.WatchedAsync(), EngineCity.NewKey(), new Gate());
        var log = LogOf(cluster, key);
        await log.Execute(Open(), default);
        city.WatchOf(key).BeforeAppend = async (_, token) =>
        {
            await gate.PassAsync(token);
            if (!commits)
                throw new JournalUnavailableException("held");
        };

        var command = log.Execute(Add(), default);
        await gate.Reached;
        var reads = Enumerable.Range(0, 5).Select(_ => log.Read(default)).ToArray();
        await HeardAsync(cluster, log);
        foreach (var read in reads.Where(read => read.IsCompletedSuccessfully))
            Assert.Empty((await read)!.Entries);

        gate.Open();
        Assert.Equal(commits, await Record.ExceptionAsync(() => command) is null);
        await Task.WhenAll(reads);
        city.WatchOf(key).BeforeAppend = (_, _) => Task.CompletedTask;
        Assert.Equal(commits ? 1 : 0, (await log.Read(default))!.Entries.Count);
    }

    /// <summary>A reader that loads while somebody writes must not put back what it has read: lost answers make the grain load again and again.</summary>
    [Fact]
    public async Task Whoever_was_told_a_version_never_reads_an_older_one_afterwards()
    {
        var (cluster, key) = (await city.WatchedAsync(), EngineCity.NewKey());
        await LogOf(cluster, key).Execute(Open(), default);
        city.WatchOf(key).AfterAppend = append =>
            append.Expected.Version % 2 == 0 ? throw new JournalUnavailableException("The answer is lost.") : Task.CompletedTask;
        city.WatchOf(key).AfterLoad = async _ =>
        {
            for (var turns = Random.Shared.Next(200); turns > 0; turns--)
                await Task.Yield();
        };

        using var end = new CancellationTokenSource();
        var readers = Task.WhenAll(Enumerable.Range(0, 6).Select(number => ReadUntilAsync(LogOf(cluster, key, number % 3), end.Token)));
        try
        {
            for (var version = 2; version <= Commands; version++)
            {
                Assert.Equal(version, (await UntilDoneAsync(LogOf(cluster, key, version % 3), Add())).Version);
                Assert.Equal(version - 1, (await LogOf(cluster, key).Read(default))!.Entries.Count);
            }
        }
        finally
        {
            await end.CancelAsync();
        }

        await readers;
    }

    private static async Task ReadUntilAsync(IDutyLogGrain log, CancellationToken end)
    {
        for (var entries = 0; !end.IsCancellationRequested;)
        {
            var read = (await log.Read(default))!.Entries.Count;
            Assert.True(read >= entries, $"{read} after {entries}");
            entries = read;
        }
    }

    private static async Task<Outcome<DutyLogReceipt>> UntilDoneAsync(IDutyLogGrain log, DutyLogCommand command)
    {
        while (true)
        {
            try
            {
                return await log.Execute(command, default);
            }
            catch (JournalUnavailableException)
            {
                // The same operation again, as every caller does.
            }
        }
    }

    /// <summary>Calls to one silo arrive in the order in which they were sent: what was sent to the grain before is there when this returns.</summary>
    private static async Task HeardAsync(CityCluster cluster, IAddressable grain)
    {
        var other = cluster.Grains.GetGrain<IDutyLogGrain>(EngineCity.NewKey());
        cluster.PlaceOn(cluster.SiloOf(grain));
        await other.Read(default);
        await other.Read(default);
    }

    private static IDutyLogGrain LogOf(CityCluster cluster, string key, int silo = 0) => cluster.GrainsOf(silo).GetGrain<IDutyLogGrain>(key);

    private static OpenDutyLog Open() => new(OperationId.New(), "shift-leader", "city");

    private static AddDutyEntry Add() => new(OperationId.New(), "dispatcher", DutyCategory.Observation, "one more");
}
