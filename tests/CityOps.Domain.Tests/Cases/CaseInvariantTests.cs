using CityOps.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace CityOps.Cases;

/// <summary>Whatever is wanted by whomever in whatever order, what the workflow calls illegal does not happen.</summary>
public sealed class CaseInvariantTests
{
    private const int Steps = 200;
    private const int Lives = 200;

    /// <summary>A life is a row of numbers, each of which makes one step; half of a row is a life as well, which finds the short ones that fail.</summary>
    private static readonly Arbitrary<int[]> AnyLife = Arb.From(
        Gen.Choose(0, int.MaxValue).ArrayOf(Steps),
        life => life.Length < 2 ? [] : [life[..(life.Length / 2)], life[(life.Length / 2)..], life[..^1], life[1..]]);

    public static IEnumerable<object[]> Names => CaseInvariants.All.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds_in_every_life_of_a_case(string invariant)
    {
        var check = CaseInvariants.All[invariant];
        Prop.ForAll(AnyLife, life =>
        {
            var trace = Live(life);
            if (trace.Count > 0)
                check(trace);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Lives));
    }

    [Fact]
    public void Every_change_of_status_is_one_of_the_workflow() =>
        Prop.ForAll(AnyLife, life => Live(life, (transition, before, after) => Assert.True(
            transition.To == CaseTransitions.Same ? before == after : transition.To.Contains(after),
            $"{transition.Name} led from {before} to {after}"))).Check(Config.QuickThrowOnFailure.WithMaxTest(Lives));

    /// <summary>A test of lives that never get anywhere would hold whatever the rules are.</summary>
    [Fact]
    public void The_lives_that_are_tried_reach_every_status_and_every_event()
    {
        var traces = Enumerable.Range(0, 8 * Lives).Select(number => Live(Numbers(number))).ToArray();

        var statuses = traces.SelectMany(trace => trace).Select(seen => seen.After.Status).Distinct();
        Assert.Empty(Enum.GetValues<CaseStatus>().Except([CaseStatus.Absent]).Except(statuses));
        Assert.InRange(traces.Count(trace => trace.Count(seen => seen.Event is CaseChecked { Passed: false }) >= 3), 20, traces.Length);
        Assert.InRange(traces.Count(trace => trace.Any(seen => seen.Event is CaseLimitsResumed)), 100, traces.Length);
        var events = traces.SelectMany(trace => trace).Select(seen => seen.Event.GetType()).Distinct();
        Assert.Empty(typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(CaseEvent)) && !type.IsAbstract).Except(events));
    }

    private static int[] Numbers(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Steps).Select(_ => random.Next())];
    }

    private static List<Seen> Live(int[] life, Action<CaseTransition, CaseStatus, CaseStatus>? moved = null)
    {
        var story = new CaseStory();
        var trace = new List<Seen>();
        foreach (var number in life)
        {
            var random = new Random(number);
            story.Later(AnyCommand.Pause(random));
            var command = AnyCommand.For(story, random);
            var before = story.State;
            var decision = story.Try(command);
            var happening = new Happening(story.Now, command.Actor);
            foreach (var happened in decision.Events)
                trace.Add(See(trace.Count == 0 ? before : trace[^1].After, happened, happening));
            if (decision.Refusal is not null)
                continue;
            story.Take(command, decision);
            moved?.Invoke(CaseTransitions.Of(command), before.Status, story.State.Status);
        }

        return trace;
    }

    private static Seen See(CaseState before, CaseEvent happened, Happening happening) => new(before, happened, CaseRules.Apply(before, happened, happening), happening);
}
