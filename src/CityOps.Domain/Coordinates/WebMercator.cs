namespace CityOps.Coordinates;

/// <summary>A point of EPSG:3857, in its metres, which are metres on the ground only at the equator.</summary>
/// <param name="East">East of Greenwich.</param>
/// <param name="North">North of the equator.</param>
public readonly record struct MercatorPoint(double East, double North);

/// <summary>Web Mercator (EPSG:3857), the projection of map tiles.</summary>
public static class WebMercator
{
    /// <summary>Half the width of the world, in its metres.</summary>
    public const double HalfWorld = Math.PI * 6_378_137.0;

    /// <summary>The latitude at which the square world ends, in degrees; what is beyond is drawn on its edge.</summary>
    public const double MostLatitude = 85.0511287798066;

    private const double Radius = 6_378_137.0;

    /// <summary>Projects a place.</summary>
    public static MercatorPoint Project(GeoPoint point)
    {
        var latitude = Math.Clamp(point.Latitude, -MostLatitude, MostLatitude) * Math.PI / 180;
        return new MercatorPoint(Radius * point.Longitude * Math.PI / 180, Radius * Math.Asinh(Math.Tan(latitude)));
    }

    /// <summary>The place of a projected point.</summary>
    public static GeoPoint Unproject(MercatorPoint point) => new(point.East / Radius * 180 / Math.PI, Math.Atan(Math.Sinh(point.North / Radius)) * 180 / Math.PI);

    /// <summary>Column and row of the tile that a place lies on, counted from the north-west (XYZ scheme).</summary>
    /// <param name="point">The place.</param>
    /// <param name="zoom">0 to 30.</param>
    public static (int X, int Y) TileOf(GeoPoint point, int zoom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(zoom);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(zoom, 30);
        var (count, projected) = (1 << zoom, Project(point));
        return (Index((projected.East + HalfWorld) / (2 * HalfWorld), count), Index((HalfWorld - projected.North) / (2 * HalfWorld), count));
    }

    private static int Index(double part, int count) => (int)Math.Clamp(Math.Floor(part * count), 0, count - 1);
}
