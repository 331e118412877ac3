using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>Measures along lines of points.</summary>
internal static class Course
{
    private const double MetresPerDegree = Geodesy.MeanRadius * Math.PI / 180;

    /// <summary>The point at a share of a line's length.</summary>
    public static GeoPoint PlaceAt(IReadOnlyList<GeoPoint> points, double share)
    {
        var rest = Math.Clamp(share, 0, 1) * Length(points);
        for (var i = 1; i < points.Count; i++)
        {
            var metres = Geodesy.SphereDistance(points[i - 1], points[i]);
            if (rest <= metres && metres > 0)
                return Between(points[i - 1], points[i], rest / metres);
            rest -= metres;
        }

        return points[^1];
    }

    /// <summary>The part of a line between two shares of its length, ends included.</summary>
    public static List<GeoPoint> Part(IReadOnlyList<GeoPoint> points, double from, double to)
    {
        var (part, length, done) = (new List<GeoPoint> { PlaceAt(points, from) }, Length(points), 0.0);
        for (var i = 1; i < points.Count - 1; i++)
        {
            done += Geodesy.SphereDistance(points[i - 1], points[i]);
            if (done > from * length && done < to * length)
                part.Add(points[i]);
        }

        part.Add(PlaceAt(points, to));
        return part;
    }

    public static double Length(IReadOnlyList<GeoPoint> points)
    {
        var metres = 0.0;
        for (var i = 1; i < points.Count; i++)
            metres += Geodesy.SphereDistance(points[i - 1], points[i]);
        return metres;
    }

    public static GeoPoint Between(GeoPoint a, GeoPoint b, double share) =>
        new(a.Longitude + ((b.Longitude - a.Longitude) * share), a.Latitude + ((b.Latitude - a.Latitude) * share));

    /// <summary>Share of a straight line where it is nearest to a place, and the metres there; the ground is taken as flat, which over a few kilometres costs a centimetre.</summary>
    public static (double Share, double Metres) Nearest(GeoPoint place, GeoPoint a, GeoPoint b)
    {
        var narrow = Math.Cos(place.Latitude * Math.PI / 180) * MetresPerDegree;
        var (ax, ay) = ((a.Longitude - place.Longitude) * narrow, (a.Latitude - place.Latitude) * MetresPerDegree);
        var (dx, dy) = ((b.Longitude - a.Longitude) * narrow, (b.Latitude - a.Latitude) * MetresPerDegree);
        var square = (dx * dx) + (dy * dy);
        var share = square == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / square, 0, 1);
        var (x, y) = (ax + (dx * share), ay + (dy * share));
        return (share, Math.Sqrt((x * x) + (y * y)));
    }
}
