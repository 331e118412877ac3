using NetTopologySuite.Geometries;

namespace CityOps.Maps;

/// <summary>A border that somebody drew, as the database takes it.</summary>
internal static class Outline
{
    /// <summary>Degrees of longitude and latitude, WGS 84.</summary>
    private const int Wgs84 = 4326;

    /// <summary>The polygon within at least three corners, given without the first one again. It may cross itself.</summary>
    public static Polygon Of(IEnumerable<Coordinate> corners)
    {
        Coordinate[] ring = [.. corners];
        return new Polygon(new LinearRing([.. ring, ring[0]])) { SRID = Wgs84 };
    }
}
