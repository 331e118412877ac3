using CityOps.Cases;
using CityOps.Patrols;
using CityOps.Plans;

namespace CityOps.Simulation;

public sealed class PatrolWalkTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_nobody_has_looked_at_comes_in_order_of_its_time_and_one_desk_keeps_its_places_until_the_round_is_nearly_over()
    {
        var patrol = Of(Spot("a", "inspector-01", done: false), Spot("b", "inspector-02", done: true), Spot("c", "inspector-02", done: false));
        Assert.Equal("c", PatrolWalk.Next(patrol, Start.AddMinutes(1))?.Spot.Id);

        var left = Of(Spot("a", "inspector-01", done: false), Spot("c", "inspector-02", done: true));
        Assert.Null(PatrolWalk.Next(left, Start.AddMinutes(40)));
        Assert.Equal("a", PatrolWalk.Next(left, Start.AddMinutes(49))?.Spot.Id);
        Assert.Null(PatrolWalk.Next(left, Start.AddMinutes(60)));
    }

    [Fact]
    public void Where_no_grids_are_laid_out_every_place_is_walked() => Assert.Equal("a", PatrolWalk.Next(Of(Spot("a", null, done: false)), Start)?.Spot.Id);

    private static PatrolView Of(params PatrolPoint[] points) => new(
        "990102003005", 3, null, Start, [new PatrolTask("rule", new PlanText("看", "Look"), new PlanText("记", "Note"), 60, 1, Start, Start.AddMinutes(60), points)], PatrolFigures.None);

    private static PatrolPoint Spot(string id, string? inspector, bool done) => new(
        new PatrolSpot(id, PatrolThing.Part, id, "C0104", new PlanText(id, id), "990102003005001", new CasePosition(120, 30), inspector),
        done ? new PatrolLook(1, PatrolFinding.Normal, null, [], new CasePosition(120, 30), "x", Start, null) : null,
        null,
        null,
        0);
}
