using FsCheck;
using FsCheck.Fluent;

namespace CityOps.Coordinates;

public sealed class ChinaShiftTests
{
    private const double Promise = 1e-7;

    private static Gen<GeoPoint> Boxed(double west, double east, double south, double north) =>
        from x in Gen.Choose(0, 1_000_000_000)
        from y in Gen.Choose(0, 1_000_000_000)
        select new GeoPoint(west + (x / 1e9 * (east - west)), south + (y / 1e9 * (north - south)));

    /// <summary>Half a kilometre inside the box, where no point of another place can be mistaken.</summary>
    private static Gen<GeoPoint> China { get; } = Boxed(72.02, 137.82, 0.84, 55.81);

    private static Gen<GeoPoint> World { get; } = Boxed(-180, 180, -85, 85);

    // The sample points in the tests of the eviltransform library (googollee/eviltransform: Shanghai, Shenzhen, Beijing).
    [Theory]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    public void Gcj02_agrees_with_the_points_published_by_eviltransform(double wgsEast, double wgsNorth, double gcjEast, double gcjNorth)
    {
        AreNear(new GeoPoint(gcjEast, gcjNorth), ChinaShift.ToGcj02(new GeoPoint(wgsEast, wgsNorth)), 1e-9);
        AreNear(new GeoPoint(wgsEast, wgsNorth), ChinaShift.FromGcj02(new GeoPoint(gcjEast, gcjNorth)), 1e-9);
    }

    // The sample points in the tests of the gcoord library (hujiulong/gcoord, BD09.spec), given there to five decimals: its inverse of
    // BD-09 is the approximate one.
    [Fact]
    public void Bd09_agrees_with_the_points_published_by_gcoord()
    {
        var bd09 = new GeoPoint(123, 45);

        AreNear(new GeoPoint(122.99363304, 44.99365430), ChinaShift.Bd09ToGcj02(bd09), 1e-5);
        AreNear(new GeoPoint(122.98762210, 44.99171540), ChinaShift.FromBd09(bd09), 1e-5);
    }

    [Fact]
    public void There_and_back_is_the_same_place() => Property.Holds(China, 20_000, point =>
    {
        AreNear(point, ChinaShift.FromGcj02(ChinaShift.ToGcj02(point)), Promise);
        AreNear(point, ChinaShift.FromBd09(ChinaShift.ToBd09(point)), Promise);
        AreNear(point, ChinaShift.Bd09ToGcj02(ChinaShift.Gcj02ToBd09(point)), Promise);
    });

    [Fact]
    public void Back_and_there_is_the_same_place() => Property.Holds(China, 5_000, point =>
    {
        AreNear(point, ChinaShift.ToGcj02(ChinaShift.FromGcj02(point)), Promise);
        AreNear(point, ChinaShift.ToBd09(ChinaShift.FromBd09(point)), Promise);
    });

    [Fact]
    public void In_mainland_china_the_shift_is_of_some_hundred_metres() => Property.Holds(Boxed(80, 130, 20, 50), 5_000, point =>
        Assert.InRange(Geodesy.SphereDistance(point, ChinaShift.ToGcj02(point)), 1, 1_500));

    [Fact]
    public void Outside_china_nothing_is_shifted() => Property.Holds(World, 5_000, point =>
    {
        if (ChinaShift.IsInChina(point))
            return;
        Assert.Equal(point, ChinaShift.ToGcj02(point));
        if (!ChinaShift.IsInChina(new GeoPoint(point.Longitude + 0.02, point.Latitude + 0.02)) && !ChinaShift.IsInChina(new GeoPoint(point.Longitude - 0.02, point.Latitude - 0.02)))
            Assert.Equal(point, ChinaShift.FromGcj02(point));
    });

    [Theory]
    [InlineData(105, 35)]
    [InlineData(105.0000000001, 34.9999999999)]
    [InlineData(105, 20)]
    public void Where_the_formula_has_a_kink_the_inverse_still_holds(double east, double north)
    {
        var point = new GeoPoint(east, north);

        AreNear(point, ChinaShift.FromGcj02(ChinaShift.ToGcj02(point)), Promise);
    }

    [Theory]
    [InlineData(116.4, 39.9, true)]
    [InlineData(87.6, 43.8, true)]
    [InlineData(2.35, 48.86, false)]
    [InlineData(-118.24, 34.05, false)]
    [InlineData(139.69, 35.69, false)]
    [InlineData(103.85, 0.5, false)]
    public void Places_are_in_china_or_not(double east, double north, bool isInside) => Assert.Equal(isInside, ChinaShift.IsInChina(new GeoPoint(east, north)));

    private static void AreNear(GeoPoint expected, GeoPoint actual, double degrees)
    {
        Assert.InRange(actual.Longitude, expected.Longitude - degrees, expected.Longitude + degrees);
        Assert.InRange(actual.Latitude, expected.Latitude - degrees, expected.Latitude + degrees);
    }
}
