using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Sweeps;

public sealed class IncidentTendTests(City city) : IClassFixture<City>
{
    private const string Key = "I990101202611219001";

    [Fact]
    public async Task All_that_is_overdue_in_an_incident_is_one_append_and_the_list_shows_it_without_opening_the_incident()
    {
        var clock = city.Clock;
        var host = await city.HostAsync();
        var grain = host.GetRequiredService<IGrainFactory>().GetGrain<IIncidentGrain>(Key);
        await DoAsync(grain, new ReceiveIncident(OperationId.New(), PlannedCity.Intake, null, IncidentSource.Public, IncidentClass.Accident, "burst-main", "Burst main", "12 Renmin Road", new CasePosition(120.65, 30.24), "water on the road", null, false));
        await DoAsync(grain, new VerifyIncident(OperationId.New(), PlannedCity.Intake, null, IncidentFinding.True, "seen"));
        await DoAsync(grain, new ActivateIncident(OperationId.New(), PlannedCity.Leader, null, ResponseLevel.II, [PlanChoice.Whole("burst-main")], "burst"));
        var before = (await grain.Read(default))!.Version;

        clock.Advance(TimeSpan.FromHours(3));
        await grain.Tend(default);

        var view = (await grain.Read(default))!;
        Assert.True(view.Version > before + 1, $"{view.Version - before} acts were due.");
        Assert.Equal(1L, await city.QueryAsync<long>($"SELECT count(DISTINCT op_id) FROM journal WHERE stream = 'incident/{Key}' AND seq > {before}"));
        await ListShowsAsync(host, view);

        await city.QueryAsync<object>($"UPDATE incident SET state = jsonb_set(state, '{{schema}}', '0') WHERE key = '{Key}'");
        var folded = (await (await city.HostAsync(1)).GetRequiredService<IGrainFactory>().GetGrain<IIncidentGrain>(Key).Read(default))!;
        Assert.Equal(view.Tasks.Select(task => (task.Planned.Id, task.Status, task.Escalations)), folded.Tasks.Select(task => (task.Planned.Id, task.Status, task.Escalations)));
    }

    private static async Task ListShowsAsync(IServiceProvider host, IncidentView view)
    {
        var list = new IncidentList(host.GetRequiredService<DatabaseReader>());
        var line = (await list.ReadAsync([], ended: false, default)).Single(one => one.Key == Key);
        Assert.Equal(
            (view.Tasks.Count(task => task.Status != PlanTaskStatus.Withdrawn), view.Tasks.Count(task => task.Status is PlanTaskStatus.Done or PlanTaskStatus.Skipped), view.Reports.Count(report => report.OmittedAt is not null)),
            (line.Tasks, line.TasksDone, line.ReportsOmitted));
        Assert.Equal(view.Reports.Where(report => report is { SentAt: null, OmittedAt: null }).Min(report => report.Due), line.ReportDue);
        Assert.NotEqual(0, line.Tasks);
        Assert.Equal([Key], await list.TendedAsync(default));
    }

    private static async Task DoAsync(IIncidentGrain grain, IncidentCommand command) => Assert.Null((await grain.Execute(command, default)).Refusal?.Code);
}
