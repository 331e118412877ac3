using CityOps.Cases;
using CityOps.Journal;
using CityOps.Units;

namespace CityOps.Dispatch;

public abstract class AssignmentGrainTests(City city)
{
    private static int _units;

    [Fact]
    public async Task A_unit_shows_what_its_assignment_says_and_its_row_too()
    {
        var (code, grains) = await NewAsync();
        var (assignment, unit) = (grains.GetGrain<IAssignmentGrain>(code), grains.GetGrain<IUnitGrain>(code));

        await DoneAsync(assignment, new AssignUnit(OperationId.New(), "one", null, "I1"));
        Assert.Equal((UnitStatus.EnRoute, "I1", true), await ShownAsync(unit));
        Assert.Equal(UnitRefusals.Assigned, (await unit.Execute(new SetUnitStatus("one", UnitStatus.Available, null), default)).Refusal?.Code);

        await DoneAsync(assignment, new DepartUnit(OperationId.New(), "one", null));
        await DoneAsync(assignment, new ArriveUnit(OperationId.New(), "one", null));
        Assert.Equal((UnitStatus.OnScene, "I1", true), await ShownAsync(unit));
        Assert.Equal("on-scene,I1,one", await city.QueryAsync<string>($"SELECT concat_ws(',', status, job, assigned_by) FROM assignment WHERE key = '{code}'"));

        await DoneAsync(assignment, new ReleaseUnit(OperationId.New(), "one", null));
        Assert.Equal((UnitStatus.Available, null, false), await ShownAsync(unit));
    }

    [Fact]
    public async Task Of_two_dispatchers_in_the_same_moment_one_wins_and_the_other_is_told_by_whom_and_when()
    {
        var two = await city.GrainsAsync(1);
        var first = await city.GrainsAsync();
        for (var round = 0; round < 10; round++)
        {
            var (code, one) = (NewCode(), first);
            await one.GetGrain<IUnitGrain>(code).Execute(new GoOnDuty("x"), default);
            var outcomes = await Task.WhenAll(
                one.GetGrain<IAssignmentGrain>(code).Execute(new AssignUnit(OperationId.New(), "first", null, "I1"), default),
                two.GetGrain<IAssignmentGrain>(code).Execute(new AssignUnit(OperationId.New(), "second", null, "I2"), default));

            Assert.Single(outcomes, outcome => outcome.IsDone);
            var refusal = outcomes.Single(outcome => !outcome.IsDone).Refusal!;
            var winner = outcomes[0].IsDone ? ("first", "I1") : ("second", "I2");
            Assert.Equal((AssignmentRefusals.UnitTaken, winner), (refusal.Code, (refusal.Arguments["by"], refusal.Arguments["job"])));
            Assert.Equal((await one.GetGrain<IAssignmentGrain>(code).Read(default)).Times is { } times ? times.AssignedAt : default, DateTimeOffset.Parse(refusal.Arguments["at"], null));
            Assert.Equal(1, await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'assignment/{code}'"));
        }
    }

    [Fact]
    public async Task The_fence_notes_the_arrival_once_and_in_the_name_of_the_system()
    {
        var (code, grains) = await NewAsync();
        var assignment = grains.GetGrain<IAssignmentGrain>(code);
        await DoneAsync(assignment, new AssignUnit(OperationId.New(), "one", null, "I1"));
        Assert.False(await assignment.Pass(FixAt(code, 30.2), default));
        await DoneAsync(assignment, new DepartUnit(OperationId.New(), "one", null));

        Assert.False(await assignment.Pass(FixAt(code, 30.21), default));
        Assert.True(await assignment.Pass(FixAt(code, 30.2004), default));
        Assert.False(await assignment.Pass(FixAt(code, 30.2), default));

        Assert.Equal(AssignmentStatus.OnScene, (await assignment.Read(default)).Status);
        Assert.Equal("system,44.5", await city.QueryAsync<string>($"SELECT actor || ',' || (convert_from(data::text::bytea, 'UTF8')::jsonb ->> 'fenceMetres') FROM journal WHERE stream = 'assignment/{code}' AND kind = 'unit-arrived'"));
    }

    /// <summary>
    /// Several writers on few units through two activations of each, and the history of every call with its beginning and end. It must be
    /// that of one register after another: a job is given only to a free unit, and ended only by whoever ended it.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_concurrent_history_of_assignments_is_one_after_another(int servers)
    {
        var hosts = new List<IGrainFactory>();
        for (var server = 0; server < servers; server++)
            hosts.Add(await city.GrainsAsync(server));
        string[] units = [NewCode(), NewCode()];
        foreach (var unit in units)
            await hosts[0].GetGrain<IUnitGrain>(unit).Execute(new GoOnDuty("x"), default);
        var calls = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => AssignmentHistory.WriteAsync(writer, hosts[writer % servers], units)));

        foreach (var unit in units)
        {
            AssignmentCall[] history = [.. calls.SelectMany(list => list).Where(call => call.Unit == unit)];
            var kinds = await city.QueryAsync<string[]>($"SELECT array_agg(kind || ' ' || actor ORDER BY seq) FROM journal WHERE stream = 'assignment/{unit}'");
            Assert.Contains(history, call => call.Version is null);
            AssignmentHistory.AssertLinearizable(history, withRefusals: servers == 1);
            Assert.Equal(history.Count(call => call.Version is not null), kinds!.Length);
        }
    }

    private static string NewCode() => $"fire-{Interlocked.Increment(ref _units)}";

    private UnitFix FixAt(string code, double latitude) => new(code, city.Clock.GetUtcNow().AddSeconds(1), new CasePosition(SmallFleet.Place.Longitude, latitude), 5, 0, 5);

    private static async Task<(UnitStatus Status, string? Job, bool IsHeld)> ShownAsync(IUnitGrain unit) => await unit.Read(default) is var view ? (view.Status, view.Case, view.IsHeld) : default;

    private static async Task DoneAsync(IAssignmentGrain grain, AssignmentCommand command)
    {
        var outcome = await grain.Execute(command, default);
        Assert.True(outcome.IsDone, $"{command.GetType().Name}: {outcome.Refusal?.Code}");
    }

    private async Task<(string Code, IGrainFactory Grains)> NewAsync()
    {
        var (code, grains) = (NewCode(), await city.GrainsAsync());
        await grains.GetGrain<IUnitGrain>(code).Execute(new GoOnDuty("x"), default);
        return (code, grains);
    }
}

public sealed class AssignmentGrainOnOneSiloTests(City city) : AssignmentGrainTests(city), IClassFixture<City>;

public sealed class AssignmentGrainOnThreeSilosTests(CityOnThreeSilos city) : AssignmentGrainTests(city), IClassFixture<CityOnThreeSilos>;
