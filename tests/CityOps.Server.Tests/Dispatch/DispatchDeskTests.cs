using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Journal;
using CityOps.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Dispatch;

/// <summary>Dispatch as screens look at it.</summary>
[Collection(ServerCollection.Name)]
public sealed class DispatchDeskTests(ServerFixture server)
{
    private readonly string _unit = $"desk-{Guid.NewGuid():N}"[..24];

    [Fact]
    public async Task The_hall_sees_who_might_come_and_who_is_on_it_and_who_has_no_part_in_it_sees_nothing()
    {
        var (key, desk) = (await ReceiveAsync(), server.Services.GetRequiredService<IDispatchDesk>());
        await UnitAsync();
        var leader = await AccountAsync("leader");

        var sent = await desk.ExecuteAsync(_unit, new AssignUnit(OperationId.New(), "dispatcher", null, key), CancellationToken.None);
        Assert.Equal(AssignmentStatus.Assigned, sent.Answer!.Status);
        var picture = await LookAsync(() => desk.LookAsync(leader, key, UnitNeed.Any, CancellationToken.None), seen => seen?.Sent.Any(unit => unit.Unit.Code == _unit) == true);

        Assert.Equal((key, false), (picture!.Job.Key, picture.Ended));
        Assert.Null(await desk.LookAsync(await AccountAsync("water-unit"), key, UnitNeed.Any, CancellationToken.None));
        Assert.Null(await desk.LookAsync(await AccountAsync("shift-leader-elsewhere"), key, UnitNeed.Any, CancellationToken.None));
        Assert.Null(await desk.LookAsync(leader, "I990101202601010000", UnitNeed.Any, CancellationToken.None));
        await desk.ExecuteAsync(_unit, new CancelAssignment(OperationId.New(), "leader", null, "over"), CancellationToken.None);
        await LookAsync(() => desk.LookAsync(leader, key, UnitNeed.Any, CancellationToken.None), seen => seen?.Sent.Any(unit => unit.Unit.Code == _unit) == false);
    }

    [Fact]
    public async Task What_the_units_of_a_job_did_is_found_by_the_job()
    {
        var (key, board) = (await ReceiveAsync(), server.Services.GetRequiredService<IAssignmentBoard>());
        await UnitAsync();
        await server.PostAsync("dispatcher", $"/api/v1/dispatch/assignments/{_unit}/assign", new { job = key });
        await server.PostAsync("dispatcher", $"/api/v1/dispatch/assignments/{_unit}/cancel", new { reason = "over" });

        var story = await board.HistoryAsync(key, CancellationToken.None);

        Assert.Equal([typeof(UnitAssigned), typeof(AssignmentCancelled)], story.Select(line => line.Event.GetType()));
        Assert.All(story, line => Assert.Equal((_unit, "dispatcher"), (line.Unit, line.Actor)));
        Assert.Empty(await board.HistoryAsync("I990101202601010000", CancellationToken.None));
    }

    private static async Task<T> LookAsync<T>(Func<Task<T>> look, Predicate<T> isThere)
    {
        for (var until = DateTime.UtcNow.AddSeconds(20); ; await Task.Delay(50))
        {
            var seen = await look();
            if (isThere(seen))
                return seen;
            Assert.True(DateTime.UtcNow < until, "It did not come to be.");
        }
    }

    private async Task<AccountEntry> AccountAsync(string name) =>
        await server.Services.GetRequiredService<IAccountDirectory>().FindAsync(name, CancellationToken.None) ?? throw new InvalidOperationException(name);

    private async Task<string> ReceiveAsync()
    {
        var answer = await server.PostAsync("shift-leader", "/api/v1/incidents", Bodies.Incident(new CasePosition(120.1, 30.2)));
        return answer.Body.GetProperty("key").GetString() ?? throw new InvalidOperationException(answer.Body.ToString());
    }

    private async Task UnitAsync()
    {
        await server.QueryAsync<object>($"""
            INSERT INTO unit (code, city, type, organisation, callsign_zh, callsign_en, area, simulated)
            VALUES ('{_unit}', '9901', 'repair', 'drainage', '排水', 'Drainage', '990102', true)
            """);
        await server.Services.GetRequiredService<IUnitBoard>().RefreshAsync(CancellationToken.None);
        await server.PostAsync("dispatcher", $"/api/v1/units/{_unit}/on-duty", "{}");
    }
}
