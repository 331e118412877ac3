using CityOps.Cases;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

public abstract class IncidentGrainTests(City city)
{
    private static readonly CasePosition Place = new(120.65, 30.24);
    private static int _incidents;

    [Fact]
    public async Task A_plan_is_activated_by_one_act_and_its_tasks_are_done_one_by_one()
    {
        var (key, grain) = await VerifiedAsync(await city.GrainsAsync());
        var preview = await grain.Preview(ResponseLevel.II, [PlanChoice.Whole("burst-main")], default);
        var activate = Activate();
        var receipt = await Done(grain, activate);
        Assert.Equal((IncidentStatus.Active, ResponseLevel.II), (receipt.Status, receipt.Level!.Value));

        var view = (await grain.Read(default))!;
        Assert.Equal(preview.Answer!.Tasks.Select(task => task.Id), view.Tasks.Select(task => task.Planned.Id));
        var mine = view.Tasks.First(task => task.Organisation is not null && task.Due is not null && task.Planned.Task.Checklist.Count == 0);
        await Done(grain, new ConfirmPlanTask(OperationId.New(), mine.Organisation!, null, mine.Planned.Id));
        var done = await Done(grain, new CompletePlanTask(OperationId.New(), mine.Organisation!, null, mine.Planned.Id, "done", [.. mine.Planned.Task.Evidence.Select(kind => new PlanTaskProof(kind, "proof"))]));
        Assert.Equal(PlanTaskStatus.Done, done.Task!.Status);
        Assert.Equal($"active,burst-main,2,{PlannedCity.Leader}", await city.QueryAsync<string>($"SELECT concat_ws(',', status, type, level, commander) FROM incident WHERE key = '{key}'"));
        var again = await grain.Execute(activate, default);
        Assert.Equal(receipt, again.Answer);
    }

    [Fact]
    public async Task Two_hosts_that_activate_at_once_bring_each_thing_once()
    {
        var (key, first) = await VerifiedAsync(await city.GrainsAsync());
        var second = (await city.GrainsAsync(1)).GetGrain<IIncidentGrain>(key);
        var outcomes = await Task.WhenAll(first.Execute(Activate(), default), second.Execute(Activate(), default));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome.Refusal?.Code == IncidentRefusals.SameLevel);
        var tasks = (await first.Execute(new NoteIncident(OperationId.New(), PlannedCity.Leader, null, "noted"), default)).IsDone ? (await first.Read(default))!.Tasks : [];
        Assert.Equal(tasks.Count, tasks.Select(task => task.Planned.Id).Distinct().Count());
        Assert.Equal(1, await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'incident/{key}' AND kind = 'incident-activated'"));
    }

    [Fact]
    public async Task A_new_activation_reads_the_same_incident_from_its_row_and_from_its_events()
    {
        var (key, grain) = await VerifiedAsync(await city.GrainsAsync());
        await Done(grain, Activate());
        var read = (await grain.Read(default))!;
        await city.ForgetAsync(grain);
        var fromRow = (await grain.Read(default))!;
        await city.QueryAsync<object>("UPDATE incident SET state = jsonb_set(state, '{schema}', '0') WHERE key = '" + key + "'");
        await city.ForgetAsync(grain);
        var fromEvents = (await grain.Read(default))!;

        foreach (var other in (IncidentView[])[fromRow, fromEvents])
        {
            Assert.Equal(read.Version, other.Version);
            Assert.Equal(read.Tasks.Select(task => (task.Planned.Id, task.Due, task.Status)), other.Tasks.Select(task => (task.Planned.Id, task.Due, task.Status)));
            Assert.Equal(read.Zones.Select(zone => zone.Id), other.Zones.Select(zone => zone.Id));
        }
    }

    private static ActivateIncident Activate() => new(OperationId.New(), PlannedCity.Leader, null, ResponseLevel.II, [PlanChoice.Whole("burst-main")], "burst");

    private static async Task<(string Key, IIncidentGrain Grain)> VerifiedAsync(IGrainFactory grains)
    {
        var key = $"I99010120261121{Interlocked.Increment(ref _incidents):D4}";
        var grain = grains.GetGrain<IIncidentGrain>(key);
        await Done(grain, new ReceiveIncident(OperationId.New(), PlannedCity.Intake, null, IncidentSource.Public, IncidentClass.Accident, "burst-main", "Burst main", "12 Renmin Road", Place, "water on the road", null, false));
        await Done(grain, new VerifyIncident(OperationId.New(), PlannedCity.Intake, null, IncidentFinding.True, "seen"));
        return (key, grain);
    }

    private static async Task<IncidentReceipt> Done(IIncidentGrain grain, IncidentCommand command)
    {
        var outcome = await grain.Execute(command, default);
        Assert.Null(outcome.Refusal?.Code);
        return outcome.Answer!;
    }
}

public sealed class IncidentGrainOnOneSiloTests(City city) : IncidentGrainTests(city), IClassFixture<City>;

public sealed class IncidentGrainOnThreeSilosTests(CityOnThreeSilos city) : IncidentGrainTests(city), IClassFixture<CityOnThreeSilos>;
