using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Incidents;

public sealed class ZoneRingTests
{
    private static readonly CasePosition Centre = new(120.1, 30.2);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0.0009, 0, true)]
    [InlineData(0.0012, 0, false)]
    [InlineData(0, 0.0012, false)]
    public void A_circle_of_a_hundred_metres_holds_what_is_nearer(double east, double north, bool inside) =>
        Assert.Equal(inside, ZoneRing.Contains(ZoneRing.Of(Zone(new PlanShape([], PlanShapeKind.Circle, 100, [], null))), new CasePosition(Centre.Longitude + east, Centre.Latitude + north)));

    [Fact]
    public void A_polygon_holds_what_lies_between_its_corners()
    {
        var ring = ZoneRing.Of(Zone(new PlanShape([], PlanShapeKind.Polygon, null, [new(-100, -100), new(100, -100), new(100, 100), new(0, 0), new(-100, 100)], null)));

        Assert.True(ZoneRing.Contains(ring, new CasePosition(Centre.Longitude, Centre.Latitude - 0.0005)));
        Assert.False(ZoneRing.Contains(ring, new CasePosition(Centre.Longitude, Centre.Latitude + 0.0005)));
    }

    [Fact]
    public void A_zone_without_a_shape_holds_nothing() =>
        Assert.False(ZoneRing.Contains(ZoneRing.Of(Zone(new PlanShape([], PlanShapeKind.Plume, null, [], new PlanPlume(1, 1, 1)))), Centre));

    private static IncidentZone Zone(PlanShape shape) => new(new PlanItemId(Guid.Empty), PlanZoneKind.Control, new PlanText("x", "x"), new PlanText("x", "x"), shape, Centre, null, default);
}
