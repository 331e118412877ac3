using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.DutyLogs;

public abstract class DutyLogGrainTests(City city)
{
    [Fact]
    public async Task A_shift_goes_from_opening_to_taking_over_and_reads_as_it_was_written()
    {
        var log = (await city.GrainsAsync()).GetGrain<IDutyLogGrain>("2026-01-01-day");
        Assert.Null(await log.Read(default));

        await Done(log, Open());
        await Done(log, Add("水位上涨"));
        await Done(log, new CorrectDutyEntry(OperationId.New(), "dispatcher", 2, 1, "水位上涨 20 cm", "补充"));
        await Done(log, new HandOverDuty(OperationId.New(), "shift-leader", "night-leader", "3 号泵"));
        var last = await Done(log, new TakeOverDuty(OperationId.New(), "night-leader"));

        var view = await log.Read(default);
        Assert.Equal(5, last.Version);
        Assert.Equal((DutyLogStatus.Closed, "shift-leader", "night-leader", "3 号泵"), (view!.Status, view.OnDuty, view.OfferedTo, view.OpenMatters));
        Assert.Equal(("水位上涨 20 cm", 1), (view.Entries[0].Text, view.Entries[0].Corrections));
    }

    [Fact]
    public async Task A_repeated_command_has_one_effect_and_the_same_answer_even_when_the_log_has_moved_on()
    {
        var log = (await city.GrainsAsync()).GetGrain<IDutyLogGrain>("2026-01-02-day");
        var open = Open();
        await Done(log, open);
        var add = Add("one");
        var first = await Done(log, add);
        await Done(log, Add("two"));

        var again = await Done(log, add);
        var openAgain = await Done(log, open);

        Assert.Equal((first.Version, first.Answer), (again.Version, again.Answer));
        Assert.Equal(1, openAgain.Version);
        Assert.Equal(2, (await log.Read(default))!.Entries.Count);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_names_the_current_one()
    {
        var log = (await city.GrainsAsync()).GetGrain<IDutyLogGrain>("2026-01-03-day");
        await Done(log, Open());
        await Done(log, Add("one"));

        var outcome = await log.Execute(new CorrectDutyEntry(OperationId.New(), "dispatcher", 1, 1, "two", "why"), default);

        Assert.Equal(CommonRefusals.StaleVersion, outcome.Refusal!.Code);
        Assert.Equal(("1", "2"), (outcome.Refusal.Arguments["expected"], outcome.Refusal.Arguments["current"]));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "dispatcher", CommonRefusals.OperationMissing)]
    [InlineData("0193b0b0-0000-7000-8000-000000000001", " ", CommonRefusals.ActorInvalid)]
    [InlineData("0193b0b0-0000-7000-8000-000000000001", "a\tb", CommonRefusals.ActorInvalid)]
    public async Task A_command_without_operation_or_actor_is_refused(string operation, string actor, string code)
    {
        var log = (await city.GrainsAsync()).GetGrain<IDutyLogGrain>("2026-01-04-day");

        var outcome = await log.Execute(new OpenDutyLog(new OperationId(Guid.Parse(operation)), actor, "city"), default);

        Assert.Equal(code, outcome.Refusal!.Code);
        Assert.Null(await log.Read(default));
    }

    [Fact]
    public async Task Two_activations_of_one_log_lose_nothing_and_double_nothing()
    {
        IDutyLogGrain[] logs =
        [
            (await city.GrainsAsync()).GetGrain<IDutyLogGrain>("2026-01-05-day"),
            (await city.GrainsAsync(1)).GetGrain<IDutyLogGrain>("2026-01-05-day"),
        ];
        await Done(logs[0], Open());

        var texts = Enumerable.Range(0, 60).Select(i => $"entry {i}").ToArray();
        await Parallel.ForAsync(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            var add = Add(texts[i]);
            while (!(await logs[i % 2].Execute(add, default)).IsDone)
                await Task.Yield();
        });

        // A correction that names a wrong version makes each activation look at what the other has written.
        var rows = await city.QueryAsync<long>("SELECT count(*) FROM journal WHERE stream = 'duty-log/2026-01-05-day'");
        var entries = await city.QueryAsync<int>("SELECT entries FROM duty_log WHERE key = '2026-01-05-day'");
        var distinct = await city.QueryAsync<long>("SELECT count(DISTINCT data->>'text') FROM journal WHERE stream = 'duty-log/2026-01-05-day' AND kind = 'entry-added'");
        Assert.Equal((61L, 60, 60L), (rows, entries, distinct));
    }

    [Fact]
    public async Task A_state_of_another_shape_is_folded_anew_from_the_journal()
    {
        var log = (await city.GrainsAsync()).GetGrain<IDutyLogGrain>("2026-01-06-day");
        await Done(log, Open());
        await Done(log, Add("one"));
        var before = await log.Read(default);
        await city.QueryAsync<object>("""UPDATE duty_log SET state = '{"schema":0,"state":{"old":true}}' WHERE key = '2026-01-06-day'""");

        await city.ForgetAsync(log);
        var after = await log.Read(default);

        Assert.Equivalent(before, after, strict: true);
    }

    private static async Task<Outcome<DutyLogReceipt>> Done(IDutyLogGrain log, DutyLogCommand command)
    {
        var outcome = await log.Execute(command, default);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    private static OpenDutyLog Open() => new(OperationId.New(), "shift-leader", "city");

    private static AddDutyEntry Add(string text) => new(OperationId.New(), "dispatcher", DutyCategory.Observation, text);
}

public sealed class DutyLogGrainOnOneSiloTests(City city) : DutyLogGrainTests(city), IClassFixture<City>;

public sealed class DutyLogGrainOnThreeSilosTests(CityOnThreeSilos city) : DutyLogGrainTests(city), IClassFixture<CityOnThreeSilos>;
