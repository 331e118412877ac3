using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Dispatch;
using CityOps.Incidents;
using CityOps.Plans;
using CityOps.Roads;

namespace CityOps.Server.Tests.Dispatch;

public sealed class CityRoadsTests
{
    // The straight road from west to east, and the way round in the north between its two crossings.
    private static readonly RoadNetwork Network = RoadNetwork.Of(
    [
        new RoadLine("primary", false, null, [new(119.99, 30), new(120, 30), new(120.01, 30), new(120.02, 30)]),
        new RoadLine("primary", false, null, [new(120, 30), new(120, 30.01), new(120.01, 30.01), new(120.01, 30)]),
    ]);

    [Fact]
    public void A_zone_is_driven_around_by_all_but_those_sent_to_its_own_incident()
    {
        var roads = CityRoads.Of(Network, [], TrafficPeriod.Day);
        var closed = roads.With(TrafficPeriod.Day, [new ClosedZone("I1", "zone", ClosedZones.AreaOf(Zone(Circle(100), 120.0025))!)]);

        var straight = Seconds(roads, null);
        Assert.True(Seconds(closed, "I2") > 1.5 * straight);
        Assert.True(Seconds(closed, null) > 1.5 * straight);
        Assert.Equal(straight, Seconds(closed, "I1"));
        Assert.Equal(straight, Seconds(closed.With(TrafficPeriod.Day, []), "I2"));
    }

    [Fact]
    public void Zones_become_polygons_of_their_size()
    {
        var circle = ClosedZones.AreaOf(Zone(Circle(100), 120))!;
        var square = ClosedZones.AreaOf(Zone(new PlanShape([], PlanShapeKind.Polygon, null, [new(-100, -100), new(100, -100), new(100, 100), new(-100, 100)], null), 120))!;

        Assert.Equal(200, MetresWide(circle), 0);
        Assert.Equal(200, MetresWide(square), 0);
        Assert.Null(ClosedZones.AreaOf(Zone(new PlanShape([], PlanShapeKind.Plume, null, [], new PlanPlume(1, 1, 1)), 120)));
    }

    [Theory]
    [InlineData("2026-11-20T07:30:00+08:00", TrafficPeriod.MorningPeak)]
    [InlineData("2026-11-20T12:00:00+08:00", TrafficPeriod.Day)]
    [InlineData("2026-11-20T18:59:00+08:00", TrafficPeriod.EveningPeak)]
    [InlineData("2026-11-20T22:00:00+08:00", TrafficPeriod.Night)]
    [InlineData("2026-11-21T07:30:00+08:00", TrafficPeriod.Day)]
    public void The_hour_says_which_part_of_the_day_it_is(string at, TrafficPeriod period) =>
        Assert.Equal(period, TrafficHours.At(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    private static double MetresWide(NetTopologySuite.Geometries.Polygon area)
    {
        var box = area.EnvelopeInternal;
        return Geodesy.SphereDistance(new GeoPoint(box.MinX, 30), new GeoPoint(box.MaxX, 30));
    }

    private static double Seconds(CityRoads roads, string? job)
    {
        var search = new ArrivalSearch(roads.Hierarchy);
        search.To(roads.MetricsFor(job)[RoadUsers.Light], roads.Snap(new CasePosition(120.015, 30), RoadUsers.Light)!.Value);
        return search.Seconds(roads.Snap(new CasePosition(119.995, 30), RoadUsers.Light)!.Value)!.Value;
    }

    private static PlanShape Circle(double radius) => new([], PlanShapeKind.Circle, radius, [], null);

    private static IncidentZone Zone(PlanShape shape, double longitude) => new(
        PlanItemId.Of("I1", "drawn", "zone", "1"),
        PlanZoneKind.Control,
        new PlanText("管制", "Control"),
        new PlanText("规则", "Rule"),
        shape,
        new CasePosition(longitude, 30),
        null,
        DateTimeOffset.UnixEpoch);
}
