using FsCheck;
using FsCheck.Fluent;

namespace CityOps.Dispatch;

public sealed class UnitAssignmentTests
{
    [Fact]
    public void The_exact_plan_is_the_best_that_trying_all_finds() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => IsBest(new Random(seed))));

    [Fact]
    public void The_nearest_unit_is_left_to_the_incident_that_needs_it_more()
    {
        // Both incidents are near unit 0; the second one's other choice is far away.
        var choice = UnitAssignment.Of(new double[,] { { 100, 120 }, { 110, 900 } }, [1, 1]);

        Assert.Equal([1, 0], choice.Exact.Units);
        Assert.Equal([0, 1], choice.Greedy.Units);
        Assert.Equal((230, 1000, 770), (choice.Exact.WeightedSeconds, choice.Greedy.WeightedSeconds, choice.SavedSeconds!.Value));
    }

    [Fact]
    public void A_heavier_incident_is_served_first()
    {
        var choice = UnitAssignment.Of(new double[,] { { 100 }, { 110 } }, [1, 3]);

        Assert.Equal([null, 0], choice.Exact.Units);
        Assert.Equal(330, choice.Exact.WeightedSeconds);
    }

    [Fact]
    public void A_unit_that_cannot_get_there_is_not_sent_and_serving_both_comes_before_being_quick()
    {
        var choice = UnitAssignment.Of(new double[,] { { 10, double.PositiveInfinity }, { 5, 5000 } }, [1, 1]);

        Assert.Equal([0, 1], choice.Exact.Units);
        Assert.Equal(2, choice.Exact.Served);
        Assert.Equal(0, UnitAssignment.Of(new double[,] { { double.PositiveInfinity } }, [1]).Exact.Served);
    }

    [Fact]
    public void Weights_have_to_be_there_and_above_zero()
    {
        Assert.Throws<ArgumentException>(() => UnitAssignment.Of(new double[1, 1], []));
        Assert.Throws<ArgumentException>(() => UnitAssignment.Of(new double[1, 1], [0]));
    }

    private static bool IsBest(Random chance)
    {
        var costs = new double[chance.Next(1, 6), chance.Next(1, 7)];
        for (var row = 0; row < costs.GetLength(0); row++)
        {
            for (var column = 0; column < costs.GetLength(1); column++)
                costs[row, column] = chance.Next(5) == 0 ? double.PositiveInfinity : chance.Next(1, 40);
        }

        double[] weights = [.. Enumerable.Range(0, costs.GetLength(0)).Select(_ => (double)chance.Next(1, 4))];
        var choice = UnitAssignment.Of(costs, weights);
        Assert.Equal(Best(costs, weights, 0, []), choice.Exact.WeightedSeconds + (weights.Where((_, row) => choice.Exact.Units[row] is null).Sum() * UnitAssignment.LeftAlone));
        Assert.Equal(choice.Exact.Served, choice.Exact.Units.OfType<int>().Distinct().Count());
        Assert.True(choice.Greedy.Served <= choice.Exact.Served);
        Assert.True(choice.SavedSeconds is null or >= 0);
        return true;
    }

    private static double Best(double[,] costs, double[] weights, int row, HashSet<int> taken)
    {
        if (row == weights.Length)
            return 0;
        var best = Best(costs, weights, row + 1, taken) + (weights[row] * UnitAssignment.LeftAlone);
        for (var column = 0; column < costs.GetLength(1); column++)
        {
            if (double.IsInfinity(costs[row, column]) || !taken.Add(column))
                continue;
            best = Math.Min(best, Best(costs, weights, row + 1, taken) + (costs[row, column] * weights[row]));
            taken.Remove(column);
        }

        return best;
    }
}
