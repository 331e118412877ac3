using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>A network's figures: coordinates in ten-millionths of a degree (a centimetre), everything else as small as it may be.</summary>
internal sealed class RoadArrays
{
    private const double PerDegree = 1e7;

    public required int[] Longitude { get; init; }

    public required int[] Latitude { get; init; }

    /// <summary>Crossing each edge begins at.</summary>
    public required int[] From { get; init; }

    /// <summary>Crossing each edge ends at.</summary>
    public required int[] To { get; init; }

    public required float[] Metres { get; init; }

    public required byte[] Class { get; init; }

    /// <summary>Users along the line in the lower four bits, against it in the upper four.</summary>
    public required byte[] Users { get; init; }

    /// <summary>Kilometres an hour; 0 for none.</summary>
    public required byte[] SpeedLimit { get; init; }

    /// <summary>Decimetres; 0 for none.</summary>
    public required byte[] MaxHeight { get; init; }

    /// <summary>Tenths of a tonne; 0 for none.</summary>
    public required ushort[] MaxWeight { get; init; }

    /// <summary>Where each edge's points between its crossings begin; one more than edges.</summary>
    public required int[] ShapeStart { get; init; }

    public required int[] ShapeLongitude { get; init; }

    public required int[] ShapeLatitude { get; init; }

    public long Bytes =>
        (4L * (Longitude.Length + Latitude.Length + From.Length + To.Length + Metres.Length + ShapeStart.Length + ShapeLongitude.Length + ShapeLatitude.Length))
        + Class.Length + Users.Length + SpeedLimit.Length + MaxHeight.Length + (2L * MaxWeight.Length);

    public static int Fixed(double degrees) => (int)Math.Round(degrees * PerDegree);

    public static GeoPoint Point(int longitude, int latitude) => new(longitude / PerDegree, latitude / PerDegree);

    public RoadUsers UsersOf(int arc) => (RoadUsers)((arc & 1) == 0 ? Users[arc >> 1] & 15 : Users[arc >> 1] >> 4);

    public GeoPoint[] Course(int edge)
    {
        var (begin, end) = (ShapeStart[edge], ShapeStart[edge + 1]);
        var points = new GeoPoint[end - begin + 2];
        points[0] = Point(Longitude[From[edge]], Latitude[From[edge]]);
        for (var i = begin; i < end; i++)
            points[i - begin + 1] = Point(ShapeLongitude[i], ShapeLatitude[i]);
        points[^1] = Point(Longitude[To[edge]], Latitude[To[edge]]);
        return points;
    }
}
