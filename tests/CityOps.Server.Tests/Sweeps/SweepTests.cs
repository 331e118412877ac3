using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.Incidents;
using CityOps.Sweeps;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Server.Tests.Sweeps;

public sealed class SweepTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_incident_that_cannot_be_tended_keeps_no_other_waiting_and_neither_links_nor_results()
    {
        List<string> done = [];
        var grains = Stub.Grains(key => Stub.Of<IIncidentGrain>((_, _) =>
            key == "I2" ? throw new InvalidOperationException("an event that nobody can read") : Note(done, $"tended {key}", Task.FromResult<DateTimeOffset?>(null))));
        var list = Stub.Of<IIncidentList>((asked, _) => asked.Name switch
        {
            nameof(IIncidentList.TendedAsync) => Task.FromResult<IReadOnlyList<string>>(["I1", "I2", "I3"]),
            nameof(IIncidentList.HalfLinkedAsync) => Task.FromResult<IReadOnlyList<(string, string)>>([("I1", "I2"), ("I1", "I3")]),
            _ => Task.FromResult<IReadOnlyList<string>>(["I8", "I9"]),
        });
        var desk = Stub.Of<IIncidentDesk>((asked, arguments) => (asked.Name, arguments) switch
        {
            (nameof(IIncidentDesk.FollowLinkAsync), [_, "I2", _]) or (nameof(IIncidentDesk.WriteBackAsync), ["I8", _]) => throw new TaskCanceledException("another server stops"),
            (nameof(IIncidentDesk.FollowLinkAsync), [_, string child, _]) => Note(done, $"linked {child}", Task.FromResult<Refusal?>(null)),
            (_, [string key, _]) => Note(done, $"written back {key}", Task.CompletedTask),
            _ => throw new NotSupportedException(asked.Name),
        });
        var sweep = new IncidentSweeps(grains, list, desk, TimeProvider.System, NullLogger<IncidentSweeps>.Instance);

        await sweep.RunAsync(default);
        Assert.Equal(["linked I3", "tended I1", "tended I3", "written back I9"], done.Order(StringComparer.Ordinal));

        done.Clear();
        await sweep.RunAsync(default);
        Assert.DoesNotContain("written back I9", done);
    }

    [Fact]
    public async Task An_assignment_that_its_unit_did_not_show_is_shown_by_a_later_sweep_and_then_let_be()
    {
        var shows = new Queue<bool>([false, true]);
        var asked = 0;
        var grains = Stub.Grains(_ => Stub.Of<IAssignmentGrain>((_, _) =>
        {
            asked++;
            return Task.FromResult(shows.Dequeue());
        }));
        var line = new AssignmentLine("U1", 7, AssignmentStatus.EnRoute, "R1", null, null, default, null, null);
        var list = Stub.Of<IAssignmentList>((_, _) => Task.FromResult<IReadOnlyList<AssignmentLine>>([line]));
        var sweep = new AssignmentSweeps(grains, list, NullLogger<AssignmentSweeps>.Instance);

        for (var sweeps = 0; sweeps < 4; sweeps++)
            await sweep.RunAsync(default);

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_server_that_stops_elsewhere_does_not_end_the_nudges_of_this_one()
    {
        var nudged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = 0;
        var grains = Stub.Grains(_ => Stub.Of<ISweepGrain>((_, _) =>
        {
            if (Interlocked.Increment(ref asked) == 1)
                throw new TaskCanceledException("another server stops");
            nudged.TrySetResult();
            return Task.CompletedTask;
        }));
        var sweep = Stub.Of<ISweep>((_, _) => "cases");
        using var nudges = new SweepNudges([sweep], grains, TimeProvider.System, NullLogger<SweepNudges>.Instance);

        await nudges.StartAsync(default);

        await nudged.Task.WaitAsync(Patience);
        await nudges.StopAsync(default);
    }

    private static T Note<T>(List<string> done, string what, T answer)
    {
        lock (done)
            done.Add(what);
        return answer;
    }
}
