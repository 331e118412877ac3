using FsCheck;
using FsCheck.Fluent;

namespace CityOps.Coordinates;

public sealed class GeodesyTests
{
    private static Gen<GeoPoint> Points { get; } =
        from x in Gen.Choose(-1_799_999, 1_799_999)
        from y in Gen.Choose(-850_000, 850_000)
        select new GeoPoint(x / 1e4, y / 1e4);

    private static Gen<(GeoPoint From, double Bearing, double Metres)> Walks { get; } =
        from start in Points
        from bearing in Gen.Choose(0, 3_599)
        from metres in Gen.Choose(1, 50_000)
        select (start, bearing / 10.0, (double)metres);

    // Flinders Peak to Buninyong, the worked example of Vincenty's formula in the technical manual of the Geocentric Datum of Australia
    // (54972.271 m on GRS80, which differs from WGS84 in the tenth of a millimetre).
    [Fact]
    public void The_geodesic_agrees_with_the_example_of_the_australian_datum()
    {
        var flindersPeak = new GeoPoint(Degrees(144, 25, 29.52440), -Degrees(37, 57, 3.72030));
        var buninyong = new GeoPoint(Degrees(143, 55, 35.38390), -Degrees(37, 39, 10.15610));

        Assert.Equal(54_972.271, Geodesy.Distance(flindersPeak, buninyong), 0.001);
        Assert.Equal(306.868, Geodesy.Bearing(flindersPeak, buninyong), 0.15);
    }

    [Fact]
    public void A_quarter_of_the_meridian_and_a_degree_of_the_equator_are_as_long_as_known()
    {
        // Meridian quadrant of WGS84; and the equator's length, 2πa, by 360.
        Assert.Equal(10_001_965.729, Geodesy.Distance(new GeoPoint(0, 0), new GeoPoint(0, 90)), 0.001);
        Assert.Equal(2 * Math.PI * 6_378_137 / 360, Geodesy.Distance(new GeoPoint(10, 0), new GeoPoint(11, 0)), 0.001);
    }

    [Fact]
    public void Sphere_and_ellipsoid_agree_within_a_percent() => Property.Holds(Walks, 5_000, walk =>
    {
        var to = Geodesy.Destination(walk.From, walk.Bearing, walk.Metres);
        var (sphere, ellipsoid) = (Geodesy.SphereDistance(walk.From, to), Geodesy.Distance(walk.From, to));

        Assert.InRange(sphere / ellipsoid, 0.99, 1.01);
        Assert.Equal(ellipsoid, Geodesy.Distance(to, walk.From), 0.0001);
    });

    [Fact]
    public void Who_walks_so_far_in_a_direction_is_so_far_away_in_that_direction() => Property.Holds(Walks, 5_000, walk =>
    {
        var to = Geodesy.Destination(walk.From, walk.Bearing, walk.Metres);

        Assert.True(to.IsOnEarth);
        Assert.Equal(walk.Metres, Geodesy.SphereDistance(walk.From, to), 0.001);
        Assert.True(Math.Abs(Math.IEEERemainder(Geodesy.Bearing(walk.From, to) - walk.Bearing, 360)) < 0.01);
    });

    [Theory]
    [InlineData(1, 0, 90)]
    [InlineData(0, 1, 0)]
    [InlineData(-1, 0, 270)]
    [InlineData(0, -1, 180)]
    [InlineData(0, 0, 0)]
    public void Bearings_go_clockwise_from_north(double east, double north, double bearing) =>
        Assert.Equal(bearing, Geodesy.Bearing(new GeoPoint(0, 0), new GeoPoint(east, north)), 1e-9);

    [Fact]
    public void The_other_side_of_the_globe_and_the_same_place_have_distances()
    {
        Assert.InRange(Geodesy.Distance(new GeoPoint(0, 0), new GeoPoint(180, 0.1)), 19_900_000, 20_040_000);
        Assert.Equal(0, Geodesy.Distance(new GeoPoint(121, 31), new GeoPoint(121, 31)));
        Assert.InRange(Geodesy.Distance(new GeoPoint(179.999, 0), new GeoPoint(-179.999, 0)), 222, 223);
    }

    // The worked example of EPSG:3857 in IOGP's guidance note 373-7-2 (method "Popular Visualisation Pseudo Mercator").
    [Fact]
    public void Web_mercator_agrees_with_the_example_of_the_epsg_guidance_note()
    {
        var projected = WebMercator.Project(new GeoPoint(-Degrees(100, 20, 0), Degrees(24, 22, 54.433)));

        Assert.Equal(-11_169_055.58, projected.East, 0.01);
        Assert.Equal(2_800_000.00, projected.North, 0.01);
    }

    [Fact]
    public void Web_mercator_comes_back() => Property.Holds(Points, 5_000, point =>
    {
        var back = WebMercator.Unproject(WebMercator.Project(point));

        Assert.Equal(point.Longitude, back.Longitude, 1e-9);
        Assert.Equal(point.Latitude, back.Latitude, 1e-9);
    });

    [Fact]
    public void A_tile_holds_the_points_that_are_said_to_lie_on_it() => Property.Holds(Points, 2_000, point =>
    {
        var (x, y) = WebMercator.TileOf(point, 14);
        var size = 2 * WebMercator.HalfWorld / (1 << 14);
        var projected = WebMercator.Project(point);

        Assert.InRange(projected.East, (x * size) - WebMercator.HalfWorld, ((x + 1) * size) - WebMercator.HalfWorld);
        Assert.InRange(projected.North, WebMercator.HalfWorld - ((y + 1) * size), WebMercator.HalfWorld - (y * size));
    });

    [Fact]
    public void The_edges_of_the_world_are_on_its_last_tiles()
    {
        Assert.Equal((0, 0), WebMercator.TileOf(new GeoPoint(-180, 90), 10));
        Assert.Equal((1023, 1023), WebMercator.TileOf(new GeoPoint(180, -90), 10));
        Assert.Equal(WebMercator.HalfWorld, WebMercator.Project(new GeoPoint(180, 90)).North, 0.01);
        Assert.Throws<ArgumentOutOfRangeException>(() => WebMercator.TileOf(default, 31));
    }

    private static double Degrees(int degrees, int minutes, double seconds) => degrees + (minutes / 60.0) + (seconds / 3600.0);
}
