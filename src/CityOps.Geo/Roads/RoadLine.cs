using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>A road as it is drawn, with what its signs say.</summary>
/// <param name="Class">motorway, trunk, primary, secondary, tertiary, residential, service or path.</param>
/// <param name="IsOneWay">May be driven only in the order of its points; walkers go both ways.</param>
/// <param name="SpeedLimit">Metres a second; null where none is known.</param>
/// <param name="Points">Two or more.</param>
public sealed record RoadLine(string Class, bool IsOneWay, double? SpeedLimit, IReadOnlyList<GeoPoint> Points)
{
    /// <summary>Its number in its source, by which turn rules name it; 0 where no rule does.</summary>
    public long Number { get; init; }

    /// <summary>
    /// Numbers of its points in their source, one for each point: roads meet where they share one. Null: roads meet where they share a
    /// place, to a decimetre.
    /// </summary>
    public IReadOnlyList<long>? PointNumbers { get; init; }

    /// <summary>Who may use it.</summary>
    public RoadUsers Users { get; init; } = RoadSpeeds.UsersOf(Class);

    /// <summary>Metres that a vehicle may be high; null for any.</summary>
    public double? MaxHeight { get; init; }

    /// <summary>Tonnes that a vehicle may weigh; null for any.</summary>
    public double? MaxWeight { get; init; }
}

/// <summary>A rule about turning at a crossing.</summary>
/// <param name="From">Number of the road one comes on; it begins or ends at the crossing.</param>
/// <param name="Via">Number of the crossing in the source of the roads.</param>
/// <param name="To">Number of the road that the rule names; it begins or ends at the crossing.</param>
/// <param name="IsOnly">True: only that road may be taken. False: that road may not be taken.</param>
public sealed record TurnRule(long From, long Via, long To, bool IsOnly);
