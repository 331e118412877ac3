using System.Diagnostics;
using CityOps.Journal;

namespace CityOps.Dispatch;

/// <summary>One call as its caller saw it.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Job">Key of the job that was to begin; null when one was to end.</param>
/// <param name="Version">Version after it; null when it was refused.</param>
/// <param name="Holder">Job that the refusal named as taken; null otherwise.</param>
/// <param name="Began">When it was sent, in ticks.</param>
/// <param name="Ended">When its answer came, in ticks.</param>
public sealed record AssignmentCall(string Unit, string? Job, long? Version, string? Holder, long Began, long Ended);

/// <summary>Makes a history of concurrent calls and judges it.</summary>
public static class AssignmentHistory
{
    private const int Calls = 40;

    public static async Task<IReadOnlyList<AssignmentCall>> WriteAsync(int writer, IGrainFactory grains, string[] units)
    {
        var (chance, calls) = (new Random(writer), new List<AssignmentCall>());
        for (var i = 0; i < Calls; i++)
        {
            var (unit, job) = (units[chance.Next(units.Length)], chance.Next(2) == 0 ? $"R{writer}-{i}" : null);
            AssignmentCommand command = job is null
                ? new CancelAssignment(OperationId.New(), $"writer-{writer}", null, "try")
                : new AssignUnit(OperationId.New(), $"writer-{writer}", null, job);
            var began = Stopwatch.GetTimestamp();
            var outcome = await grains.GetGrain<IAssignmentGrain>(unit).Execute(command, CancellationToken.None);
            var holder = outcome.Refusal is { Code: AssignmentRefusals.UnitTaken } taken ? taken.Arguments["job"] : null;
            calls.Add(new AssignmentCall(unit, job, outcome.IsDone ? outcome.Version : null, holder, began, Stopwatch.GetTimestamp()));
        }

        return calls;
    }

    /// <summary>
    /// The versions order what took effect. That order must keep to the order of calls that did not overlap, alternate between beginning and
    /// end (never two primary jobs), and a job that a refusal named must have been held at some moment of that call. The last holds on one
    /// server only: a second activation, as after a failure, may refuse by what it knew before the other wrote.
    /// </summary>
    public static void AssertLinearizable(IReadOnlyCollection<AssignmentCall> history, bool withRefusals)
    {
        AssignmentCall[] done = [.. history.Where(call => call.Version is not null).OrderBy(call => call.Version)];
        Assert.Equal(done.Length, done.Select(call => call.Version).Distinct().Count());
        for (var i = 0; i < done.Length; i++)
        {
            Assert.Equal(i % 2 == 0, done[i].Job is not null);
            Assert.True(i == 0 || done.Take(i).All(earlier => earlier.Began <= done[i].Ended), $"version {done[i].Version} ended before an earlier one began");
        }

        foreach (var refused in history.Where(call => withRefusals && call.Holder is not null))
        {
            var at = Array.FindIndex(done, call => call.Job == refused.Holder);
            Assert.True(at >= 0, $"{refused.Holder} was never held");
            Assert.True(done[at].Began <= refused.Ended, $"{refused.Holder} was named before it was given");
            Assert.True(at + 1 == done.Length || done[at + 1].Ended >= refused.Began, $"{refused.Holder} was named after it had ended");
        }
    }
}
