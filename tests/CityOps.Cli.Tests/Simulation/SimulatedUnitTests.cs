using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Simulation;

public sealed class SimulatedUnitTests
{
    private static readonly GeoPoint Scene = new(120.006, 30.004);

    // A road, a street off it, and a path that only walkers take.
    private static readonly SimulatedRoads Roads = new(RoadNetwork.Of(
    [
        new RoadLine("primary", false, null, [new(120, 30), new(120.006, 30), new(120.012, 30)]),
        new RoadLine("residential", false, null, [new(120.006, 30), new(120.006, 30.004)]),
        new RoadLine("path", false, null, [new(120, 30), new(120.006, 30.004)]),
    ]));

    [Theory]
    [InlineData("repair")]
    [InlineData("inspector")]
    public void A_unit_that_is_sent_goes_there_works_and_is_free_again(string type)
    {
        var unit = Unit(type);
        unit.Obey("case-1", Scene);
        Assert.Equal(("case-1", false), (unit.Assigned, unit.IsThere));

        Pass(unit, () => unit.IsThere);
        Assert.Equal(0, Geodesy.SphereDistance(Scene, unit.Place), 1);
        Assert.False(unit.HasWorked);

        Pass(unit, () => unit.HasWorked);
        unit.Free();
        Assert.Null(unit.Assigned);
    }

    [Fact]
    public void A_unit_that_is_diverted_turns_to_the_other_job()
    {
        var unit = Unit("repair");
        unit.Obey("case-1", Scene);
        unit.Move(10);
        unit.Obey("case-2", new GeoPoint(120.012, 30));

        Pass(unit, () => unit.IsThere);
        Assert.Equal(0, Geodesy.SphereDistance(new GeoPoint(120.012, 30), unit.Place), 1);
    }

    [Fact]
    public void A_vehicle_keeps_off_the_path()
    {
        var unit = Unit("repair");
        unit.Obey("case-1", Scene);
        while (!unit.IsThere)
        {
            unit.Move(2);
            Assert.True(Math.Abs(unit.Place.Latitude - 30) < 1e-6 || Math.Abs(unit.Place.Longitude - 120.006) < 1e-6, unit.Place.ToString());
        }
    }

    private static SimulatedUnit Unit(string type)
    {
        var unit = new SimulatedUnit(new UnitEntry("U1", type, "O1", "一号", "One", null, string.Empty, true), Roads, new Random(1));
        Assert.True(unit.Start(new GeoPoint(120, 30)));
        return unit;
    }

    private static void Pass(SimulatedUnit unit, Func<bool> until)
    {
        for (var second = 0; !until(); second += 2)
        {
            Assert.True(second < 3_600, $"not yet at {unit.Place}");
            unit.Move(2);
        }
    }
}
