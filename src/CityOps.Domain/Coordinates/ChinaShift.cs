namespace CityOps.Coordinates;

/// <summary>
/// The two coordinate systems of consumer maps in China: GCJ-02 (the state's shift, used by Amap, Tencent and Google) and BD-09 (Baidu's
/// shift on top of it). The formulas are those in public use (eviltransform, gcoord, coordtransform); the agencies publish none. Convert at
/// the edge and once: a point shifted twice is half a kilometre off, and nothing in it tells.
/// </summary>
public static class ChinaShift
{
    // Krasovsky 1940, which the shift was reckoned on.
    private const double SemiMajorAxis = 6_378_245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const double BaiduAngle = Math.PI * 3000.0 / 180.0;
    private const double BaiduEast = 0.0065;
    private const double BaiduNorth = 0.006;

    // A hundredth of a millimetre; far below the promise of 1e-7 degrees.
    private const double Close = 1e-10;
    private const int MostSteps = 50;

    /// <summary>
    /// Whether the shift applies. It is the box that the map providers' own libraries use, not the border: it holds Korea, Mongolia and parts
    /// of other neighbours too, and a conversion that is to agree with theirs must shift there as well.
    /// </summary>
    public static bool IsInChina(GeoPoint point) => point.Longitude is >= 72.004 and <= 137.8347 && point.Latitude is >= 0.8293 and <= 55.8271;

    /// <summary>From WGS84 to GCJ-02. Outside China the point stays.</summary>
    public static GeoPoint ToGcj02(GeoPoint wgs84) => IsInChina(wgs84) ? Shifted(wgs84) : wgs84;

    /// <summary>
    /// From GCJ-02 to WGS84, exact to 1e-7 degrees or better. In the strip of half a kilometre along the edge of the box two places can have
    /// the same GCJ-02 point; the one inside is meant then.
    /// </summary>
    public static GeoPoint FromGcj02(GeoPoint gcj02)
    {
        var wgs84 = Inverse(gcj02, Shifted);
        return IsInChina(wgs84) ? wgs84 : gcj02;
    }

    /// <summary>From GCJ-02 to BD-09.</summary>
    public static GeoPoint Gcj02ToBd09(GeoPoint gcj02)
    {
        var (x, y) = (gcj02.Longitude, gcj02.Latitude);
        var radius = Math.Sqrt((x * x) + (y * y)) + (0.00002 * Math.Sin(y * BaiduAngle));
        var angle = Math.Atan2(y, x) + (0.000003 * Math.Cos(x * BaiduAngle));
        return new GeoPoint((radius * Math.Cos(angle)) + BaiduEast, (radius * Math.Sin(angle)) + BaiduNorth);
    }

    /// <summary>From BD-09 to GCJ-02, exact to 1e-7 degrees or better; the formula in public use is off by up to a metre.</summary>
    public static GeoPoint Bd09ToGcj02(GeoPoint bd09) => Inverse(bd09, Gcj02ToBd09);

    /// <summary>From WGS84 to BD-09.</summary>
    public static GeoPoint ToBd09(GeoPoint wgs84) => Gcj02ToBd09(ToGcj02(wgs84));

    /// <summary>From BD-09 to WGS84, exact to 1e-7 degrees or better.</summary>
    public static GeoPoint FromBd09(GeoPoint bd09) => FromGcj02(Bd09ToGcj02(bd09));

    /// <summary>The shift changes slowly from place to place, so taking back the shift at the last guess comes nearer each time.</summary>
    private static GeoPoint Inverse(GeoPoint target, Func<GeoPoint, GeoPoint> forward)
    {
        var guess = target;
        for (var step = 0; step < MostSteps; step++)
        {
            var reached = forward(guess);
            var (east, north) = (target.Longitude - reached.Longitude, target.Latitude - reached.Latitude);
            guess = new GeoPoint(guess.Longitude + east, guess.Latitude + north);
            if (Math.Abs(east) < Close && Math.Abs(north) < Close)
                break;
        }

        return guess;
    }

    private static GeoPoint Shifted(GeoPoint point)
    {
        var (x, y) = (point.Longitude - 105.0, point.Latitude - 35.0);
        var latitude = point.Latitude * Math.PI / 180.0;
        var square = 1 - (EccentricitySquared * Math.Sin(latitude) * Math.Sin(latitude));
        var root = Math.Sqrt(square);
        var north = Northing(x, y) * 180.0 / (SemiMajorAxis * (1 - EccentricitySquared) / (square * root) * Math.PI);
        var east = Easting(x, y) * 180.0 / (SemiMajorAxis / root * Math.Cos(latitude) * Math.PI);
        return new GeoPoint(point.Longitude + east, point.Latitude + north);
    }

    private static double Northing(double x, double y) =>
        -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + Ripple(x)
        + (((20.0 * Math.Sin(y * Math.PI)) + (40.0 * Math.Sin(y / 3.0 * Math.PI))) * 2.0 / 3.0)
        + (((160.0 * Math.Sin(y / 12.0 * Math.PI)) + (320.0 * Math.Sin(y * Math.PI / 30.0))) * 2.0 / 3.0);

    private static double Easting(double x, double y) =>
        300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + Ripple(x)
        + (((20.0 * Math.Sin(x * Math.PI)) + (40.0 * Math.Sin(x / 3.0 * Math.PI))) * 2.0 / 3.0)
        + (((150.0 * Math.Sin(x / 12.0 * Math.PI)) + (300.0 * Math.Sin(x / 30.0 * Math.PI))) * 2.0 / 3.0);

    private static double Ripple(double x) => ((20.0 * Math.Sin(6.0 * x * Math.PI)) + (20.0 * Math.Sin(2.0 * x * Math.PI))) * 2.0 / 3.0;
}
