using System.Globalization;

namespace CityOps.Coordinates;

/// <summary>
/// A place on the ground, in degrees. Everything inside the platform is CGCS2000, which differs from WGS84 by less than a decimetre and is
/// treated as the same; other systems exist only at the edge (<see cref="ChinaShift"/>, <see cref="WebMercator"/>).
/// </summary>
/// <param name="Longitude">East of Greenwich, -180 to 180.</param>
/// <param name="Latitude">North of the equator, -90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    /// <summary>Whether it is a place at all: finite and in range. The pair (0, 0) is one, although devices without a fix send it.</summary>
    public bool IsOnEarth => Longitude is >= -180 and <= 180 && Latitude is >= -90 and <= 90;

    /// <summary>Longitude and latitude with seven decimals, about a centimetre.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Longitude:0.#######},{Latitude:0.#######}");
}
