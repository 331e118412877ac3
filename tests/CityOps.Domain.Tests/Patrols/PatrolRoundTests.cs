using CityOps.Postures;
using FsCheck.Fluent;
using static CityOps.Patrols.PatrolTown;

namespace CityOps.Patrols;

/// <summary>Whatever happens in whatever order, the rounds add up and a place is on patrol once.</summary>
public sealed class PatrolRoundTests
{
    private static readonly PatrolOrder?[] Orders =
        [null, Order(Posture.Warning), Order(Posture.Emergency, "burst-main"), Order(Posture.Emergency, "burst-main", "rainstorm"), Order(Posture.Exercise, "burst-main"), Order(Posture.War)];

    private static readonly string[] Spots = ["part-C1", "part-C2", "part-C9", "part-D1", "place-7", $"cell-{Cell}"];

    [Fact]
    public void Rounds_add_up_and_no_place_has_two() => Property.Holds(
        Gen.Choose(0, 999).ListOf(60),
        400,
        steps =>
        {
            var (state, now) = (PatrolState.Nothing, Start);
            foreach (var step in steps)
            {
                now = now.AddMinutes(step % 37);
                var decision = Decide(state, CommandOf(step, state), now);
                var before = state.Figures;
                state = decision.Events.Aggregate(state, (was, happened) => PatrolRules.Apply(was, happened, new Commands.Happening(now, "collector")));
                var points = state.Tasks.SelectMany(task => task.Spots).ToArray();

                Assert.Equal(points.Length, points.DistinctBy(point => point.Spot.Code).Count());
                Assert.Equal(points.Count(point => point.Look is null), state.Figures.Open);
                Assert.True(state.Figures is { Done: >= 0, Missed: >= 0, Dropped: >= 0 } && state.Figures.Found <= state.Figures.Done);
                Assert.True(state.Figures.Begun >= before.Begun || decision.Events.OfType<PatrolOrdered>().Any());
                Assert.All(state.Tasks, task => Assert.Equal(task.From.AddMinutes(task.EveryMinutes), task.Due));
                Assert.Equal(state.Order is null, state.Tasks.IsEmpty);
            }
        });

    private static PatrolCommand CommandOf(int step, PatrolState state) => (step % 4) switch
    {
        0 => Follow(Orders[step / 4 % Orders.Length]),
        1 => Turn(),
        _ => Check(Spots[step / 4 % Spots.Length], state.Find(Spots[step / 4 % Spots.Length])?.Task.Round ?? 1, step % 8 > 5 ? PatrolFinding.Problem : PatrolFinding.Normal),
    };
}
