namespace CityOps.Coordinates;

/// <summary>Distances and directions. The sphere is quick and within half a percent; the ellipsoid is for what is measured or charged.</summary>
public static class Geodesy
{
    /// <summary>Mean radius of the earth, in metres (IUGG).</summary>
    public const double MeanRadius = 6_371_008.8;

    // WGS84. CGCS2000 flattens by 298.257222101, which moves no distance by a millimetre.
    private const double SemiMajorAxis = 6_378_137.0;
    private const double Flattening = 1 / 298.257223563;
    private const double SemiMinorAxis = SemiMajorAxis * (1 - Flattening);

    /// <summary>Metres along the great circle of a sphere (haversine).</summary>
    public static double SphereDistance(GeoPoint from, GeoPoint to)
    {
        var north = Math.Sin(Radians(to.Latitude - from.Latitude) / 2);
        var east = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var square = (north * north) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * east * east);
        return 2 * MeanRadius * Math.Asin(Math.Sqrt(Math.Min(1, square)));
    }

    /// <summary>Degrees from north, clockwise, 0 up to 360, in which one sets out along the great circle. 0 between equal points.</summary>
    public static double Bearing(GeoPoint from, GeoPoint to)
    {
        var (fromNorth, toNorth, east) = (Radians(from.Latitude), Radians(to.Latitude), Radians(to.Longitude - from.Longitude));
        var y = Math.Sin(east) * Math.Cos(toNorth);
        var x = (Math.Cos(fromNorth) * Math.Sin(toNorth)) - (Math.Sin(fromNorth) * Math.Cos(toNorth) * Math.Cos(east));
        var bearing = Math.Atan2(y, x) * 180 / Math.PI;
        return bearing < 0 ? (bearing + 360) % 360 : bearing;
    }

    /// <summary>Where one is after so many metres along the great circle of a sphere.</summary>
    /// <param name="from">Where one sets out.</param>
    /// <param name="bearing">Degrees from north, clockwise.</param>
    /// <param name="metres">How far.</param>
    public static GeoPoint Destination(GeoPoint from, double bearing, double metres)
    {
        var (north, course, angle) = (Radians(from.Latitude), Radians(bearing), metres / MeanRadius);
        var sine = (Math.Sin(north) * Math.Cos(angle)) + (Math.Cos(north) * Math.Sin(angle) * Math.Cos(course));
        var east = Math.Atan2(Math.Sin(course) * Math.Sin(angle) * Math.Cos(north), Math.Cos(angle) - (Math.Sin(north) * sine));
        var longitude = Math.IEEERemainder(from.Longitude + (east * 180 / Math.PI), 360);
        return new GeoPoint(longitude, Math.Asin(Math.Clamp(sine, -1, 1)) * 180 / Math.PI);
    }

    /// <summary>
    /// Metres along the geodesic of the WGS84 ellipsoid, to a millimetre (T. Vincenty, Survey Review 23, 1975). Between points that lie
    /// almost opposite on the globe the series does not settle; the distance on the sphere is given then.
    /// </summary>
    public static double Distance(GeoPoint from, GeoPoint to)
    {
        if (from == to)
            return 0;
        var (sinU1, cosU1) = Reduced(from.Latitude);
        var (sinU2, cosU2) = Reduced(to.Latitude);
        var east = Radians(to.Longitude - from.Longitude);
        var lambda = east;
        for (var step = 0; step < 200; step++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var cross = (cosU1 * sinU2) - (sinU1 * cosU2 * cosLambda);
            var sinSigma = Math.Sqrt((cosU2 * sinLambda * cosU2 * sinLambda) + (cross * cross));
            if (sinSigma == 0)
                return 0;
            var cosSigma = (sinU1 * sinU2) + (cosU1 * cosU2 * cosLambda);
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            var cosSquareAlpha = 1 - (sinAlpha * sinAlpha);

            // On the equator the term has no value; its factor is zero there.
            var cos2SigmaM = cosSquareAlpha == 0 ? 0 : cosSigma - (2 * sinU1 * sinU2 / cosSquareAlpha);
            var c = Flattening / 16 * cosSquareAlpha * (4 + (Flattening * (4 - (3 * cosSquareAlpha))));
            var before = lambda;
            lambda = east + ((1 - c) * Flattening * sinAlpha * (sigma + (c * sinSigma * (cos2SigmaM + (c * cosSigma * ((2 * cos2SigmaM * cos2SigmaM) - 1))))));
            if (Math.Abs(lambda - before) < 1e-12)
                return Length(cosSquareAlpha, sigma, sinSigma, cosSigma, cos2SigmaM);
        }

        return SphereDistance(from, to);
    }

    private static double Length(double cosSquareAlpha, double sigma, double sinSigma, double cosSigma, double cos2SigmaM)
    {
        var square = cosSquareAlpha * ((SemiMajorAxis * SemiMajorAxis) - (SemiMinorAxis * SemiMinorAxis)) / (SemiMinorAxis * SemiMinorAxis);
        var a = 1 + (square / 16384 * (4096 + (square * (-768 + (square * (320 - (175 * square)))))));
        var b = square / 1024 * (256 + (square * (-128 + (square * (74 - (47 * square))))));
        var third = b / 6 * cos2SigmaM * ((4 * sinSigma * sinSigma) - 3) * ((4 * cos2SigmaM * cos2SigmaM) - 3);
        var second = b / 4 * ((cosSigma * ((2 * cos2SigmaM * cos2SigmaM) - 1)) - third);
        return SemiMinorAxis * a * (sigma - (b * sinSigma * (cos2SigmaM + second)));
    }

    private static (double Sin, double Cos) Reduced(double latitude) => Math.SinCos(Math.Atan((1 - Flattening) * Math.Tan(Radians(latitude))));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
