using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Dispatch;

public sealed class UnitRankingTests
{
    // One long street, about 9.6 km, 12.5 m/s.
    private static readonly RoadNetwork Street = RoadNetwork.Of(
        [.. Enumerable.Range(0, 100).Select(i => new RoadLine("primary", false, null, [new(120 + (i * 0.001), 30), new(120 + ((i + 1) * 0.001), 30)]))]);

    private static readonly RoadHierarchy Hierarchy = RoadHierarchy.Of(Street);
    private static readonly RoadMetric Metric = Hierarchy.Customise(TravelProfile.Light);
    private static readonly UnitNeed Pump = new(["pump"], ["ladder"], 4);

    [Fact]
    public void The_nearest_by_road_that_can_do_it_comes_first_and_each_has_its_reasons()
    {
        var ranked = Rank(
            Unit("near-without-pump", 0.001, []),
            Unit("busy", 0.002, ["pump", "ladder"]) with { Readiness = UnitReadiness.Busy, JobWeight = 1 },
            Unit("short-of-people", 0.003, ["pump", "ladder"]) with { Crew = 2 },
            Unit("without-ladder", 0.010, ["pump"]),
            Unit("best", 0.006, ["pump", "ladder"]),
            Unit("lost", 0, ["pump"]) with { Position = null },
            Unit("off", 0, ["pump"]) with { Readiness = UnitReadiness.OutOfService });

        Assert.Equal(["best", "short-of-people", "without-ladder", "busy", "lost", "near-without-pump", "off"], ranked.Select(unit => unit.Unit.Code));
        Assert.Equal(["eta", "useful"], ranked[0].Reasons.Select(reason => reason.Code));
        Assert.Equal(new RankReason("crew-missing", 120), ranked[1].Reasons[^1]);
        Assert.Equal(new RankReason("useful-missing", 180, "ladder"), ranked[2].Reasons[^1]);
        Assert.Equal(new RankReason("busy", 600), ranked[3].Reasons[^1]);
        Assert.Equal(["no-position", "required-missing", "out-of-service"], ranked.Skip(4).Select(unit => unit.Reasons[0].Code));
        Assert.All(ranked.Take(4), unit => Assert.True(unit.IsEligible));
        Assert.All(ranked.Skip(4), unit => Assert.False(unit.IsEligible));
    }

    [Fact]
    public void The_time_of_arrival_is_that_of_the_road()
    {
        var metres = Geodesy.SphereDistance(new GeoPoint(120.05, 30), new GeoPoint(120.056, 30));

        Assert.Equal(metres / 12.5, Rank(Unit("one", 0.006, ["pump"]))[0].Seconds!.Value, 0.1);
    }

    [Fact]
    public void A_unit_of_a_kind_that_has_no_way_cannot_be_sent() =>
        Assert.Equal("no-road", Rank(Unit("walker", 0.001, ["pump"]) with { Travels = RoadUsers.Walkers })[0].Reasons[0].Code);

    [Fact]
    public void Coverage_falls_when_units_leave_and_a_move_brings_it_back()
    {
        DemandPoint[] demand = [.. Enumerable.Range(0, 100).Select(i => new DemandPoint($"{i}", new RoadPosition(i, 0.5), 1))];
        var coverage = new Coverage(Metric, demand, 200); // 2.5 km each way, 26 edges or so

        var both = coverage.Of([new RoadPosition(25, 0), new RoadPosition(75, 0)]);
        var left = coverage.Of([new RoadPosition(10, 0)]);
        Assert.InRange(both.Share, 0.98, 1);
        Assert.InRange(left.Share, 0.34, 0.38);
        Assert.Equal(demand.Length, left.Uncovered.Count + (int)Math.Round(left.Share * 100));
        Assert.Equal(0, coverage.Of([]).Share);

        var moves = new Relocation(coverage).Propose(
            [new CodedPosition("A", new RoadPosition(10, 0)), new CodedPosition("B", new RoadPosition(12, 0))],
            [new CodedPosition("west", new RoadPosition(20, 0)), new CodedPosition("east", new RoadPosition(70, 0))], 3, 900);
        Assert.Equal("east", moves[0].Post);
        Assert.True(moves[0].Gain > 0.4, $"{moves[0].Gain}");
        Assert.All(moves, move => Assert.True(move.Seconds <= 900));
        Assert.Empty(new Relocation(coverage).Propose([new CodedPosition("A", new RoadPosition(10, 0))], [new CodedPosition("east", new RoadPosition(90, 0))], 3, 60));
    }

    [Fact]
    public void The_only_unit_that_is_left_is_moved_to_where_it_reaches_most()
    {
        DemandPoint[] demand = [.. Enumerable.Range(0, 100).Select(i => new DemandPoint($"{i}", new RoadPosition(i, 0.5), 1))];

        var moves = new Relocation(new Coverage(Metric, demand, 200)).Propose(
            [new CodedPosition("A", new RoadPosition(2, 0))], [new CodedPosition("end", new RoadPosition(4, 0)), new CodedPosition("middle", new RoadPosition(50, 0))], 3, 900);

        Assert.Equal(("A", "middle"), (moves.Single().Unit, moves.Single().Post));
    }

    [Fact]
    public void The_best_of_many_are_the_head_of_the_whole_ranking_and_as_many_can_be_sent()
    {
        var chance = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var town = Town(chance);
            var hierarchy = RoadHierarchy.Of(town);
            var metrics = new Dictionary<RoadUsers, RoadMetric>
            {
                [RoadUsers.Light] = hierarchy.Customise(TravelProfile.Light),
                [RoadUsers.Walkers] = hierarchy.Customise(TravelProfile.Walker),
            };
            var ranking = new UnitRanking(metrics, RankingWeights.Usual);
            DispatchUnit[] units = [.. Enumerable.Range(0, 200).Select(number => Somewhere(town, number, chance))];
            var incident = new GeoPoint(120 + (chance.NextDouble() * 0.03), 30 + (chance.NextDouble() * 0.03));

            var whole = ranking.Best(incident, Pump, units, int.MaxValue);
            Assert.Equal(units.Length, whole.Units.Count);
            Assert.Equal(whole.Units.Count(unit => unit.IsEligible), whole.Eligible);
            foreach (var most in new[] { 0, 1, 5, 40, whole.Eligible, whole.Eligible + 3, units.Length })
            {
                var (best, eligible) = ranking.Best(incident, Pump, units, most);
                Assert.Equal(whole.Eligible, eligible);
                Assert.Equal(whole.Units.Take(most).Select(Told), best.Select(Told));
            }
        }

        static (string, double?, double, string) Told(RankedUnit unit) => (unit.Unit.Code, unit.Seconds, unit.Score, string.Join(' ', unit.Reasons.Select(reason => $"{reason.Code} {reason.Figure} {reason.Subject}")));
    }

    /// <summary>Streets of all classes, many of them one-way, some that nothing else leads to.</summary>
    private static RoadNetwork Town(Random chance)
    {
        string[] classes = ["motorway", "primary", "residential", "footway"];
        var lines = Enumerable.Range(0, 700).Select(_ =>
        {
            var (east, north, turn) = (chance.Next(30), chance.Next(30), chance.Next(2));
            return new RoadLine(classes[chance.Next(classes.Length)], chance.Next(3) == 0, null, [At(east, north), At(east + turn, north + 1 - turn)]);
        });
        return RoadNetwork.Of([.. lines]);

        static GeoPoint At(int east, int north) => new(120 + (east * 0.001), 30 + (north * 0.001));
    }

    private static DispatchUnit Somewhere(RoadNetwork town, int number, Random chance)
    {
        var travels = chance.Next(4) == 0 ? RoadUsers.Walkers : RoadUsers.Light;
        var place = new GeoPoint(120 + (chance.NextDouble() * 0.03), 30 + (chance.NextDouble() * 0.03));
        var position = chance.Next(20) == 0 ? null : town.Snap(place, travels)?.Position;
        string[] capabilities = chance.Next(10) == 0 ? [] : chance.Next(2) == 0 ? ["pump"] : ["pump", "ladder"];
        return new($"unit-{number:D3}", position, travels, (UnitReadiness)chance.Next(5), chance.Next(3), capabilities, 2 + chance.Next(4));
    }

    private static IReadOnlyList<RankedUnit> Rank(params DispatchUnit[] units) =>
        new UnitRanking(new Dictionary<RoadUsers, RoadMetric> { [RoadUsers.Light] = Metric }, RankingWeights.Usual).Rank(new GeoPoint(120.05, 30), Pump, units);

    private static DispatchUnit Unit(string code, double degreesEast, string[] capabilities) =>
        new(code, Street.Snap(new GeoPoint(120.05 + degreesEast, 30), RoadUsers.Light)!.Value.Position, RoadUsers.Light, UnitReadiness.Available, 0, capabilities, 4);
}
