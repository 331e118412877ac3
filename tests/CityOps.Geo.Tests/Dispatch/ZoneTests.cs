using CityOps.Coordinates;
using NetTopologySuite.Geometries;

namespace CityOps.Dispatch;

public sealed class ZoneTests
{
    private static readonly GeoPoint[] Places = [.. Make()];

    [Fact]
    public void A_circle_lists_what_looking_at_all_finds()
    {
        var index = new PlaceIndex<GeoPoint>(Places, place => place);
        foreach (var metres in (double[])[1, 100, 800, 4000, 100_000])
        {
            var centre = Places[(int)metres % Places.Length];
            Assert.Equal(Places.Where(place => Geodesy.SphereDistance(centre, place) <= metres).Order(ByPlace), index.Within(Zone.Circle(centre, metres)).Order(ByPlace));
        }
    }

    [Fact]
    public void A_polygon_lists_what_lies_in_it_and_not_in_its_hole()
    {
        var shape = new Polygon(Ring(120.02, 30.02, 0.05), [Ring(120.03, 30.03, 0.02)]);
        var index = new PlaceIndex<GeoPoint>(Places, place => place);
        var expected = Places.Where(place => Inside(place, 120.02, 30.02, 0.05) && !Inside(place, 120.03, 30.03, 0.02));

        Assert.Equal(expected.Order(ByPlace), index.Within(Zone.Area(shape)).Order(ByPlace));
    }

    [Fact]
    public void A_circle_without_a_radius_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Zone.Circle(Places[0], 0));

    private static Comparer<GeoPoint> ByPlace => Comparer<GeoPoint>.Create((a, b) => (a.Longitude, a.Latitude).CompareTo((b.Longitude, b.Latitude)));

    private static bool Inside(GeoPoint place, double west, double south, double side) =>
        place.Longitude >= west && place.Longitude <= west + side && place.Latitude >= south && place.Latitude <= south + side;

    private static LinearRing Ring(double west, double south, double side) =>
        new([new(west, south), new(west + side, south), new(west + side, south + side), new(west, south + side), new(west, south)]);

    private static IEnumerable<GeoPoint> Make()
    {
        var chance = new Random(4);
        for (var i = 0; i < 3000; i++)
            yield return new GeoPoint(120 + (chance.NextDouble() * 0.1), 30 + (chance.NextDouble() * 0.1));
    }
}
