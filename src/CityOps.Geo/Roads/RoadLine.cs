using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>A road as it is drawn.</summary>
/// <param name="Class">motorway, trunk, primary, secondary, tertiary, residential, service or path.</param>
/// <param name="IsOneWay">May be driven only in the order of its points.</param>
/// <param name="SpeedLimit">Metres a second; null where none is known.</param>
/// <param name="Points">Two or more.</param>
public sealed record RoadLine(string Class, bool IsOneWay, double? SpeedLimit, IReadOnlyList<GeoPoint> Points)
{
    /// <summary>Metres a second that traffic usually moves at, crossings included.</summary>
    public double UsualSpeed => Math.Min(SpeedLimit ?? double.MaxValue, Class switch
    {
        "motorway" => 22,
        "trunk" => 17,
        "primary" => 12.5,
        "secondary" => 10.5,
        "tertiary" => 9,
        "residential" => 6.5,
        "service" => 4,
        _ => 1.4,
    });

    /// <summary>Whether vehicles may use it.</summary>
    public bool IsForVehicles => Class != "path";
}
