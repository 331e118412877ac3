namespace CityOps.Roads;

/// <summary>Who uses roads.</summary>
[Flags]
public enum RoadUsers
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Cars, ambulances, patrol vehicles.</summary>
    Light = 1,

    /// <summary>Fire engines, lorries, cranes.</summary>
    Heavy = 2,

    /// <summary>People on foot.</summary>
    Walkers = 4,

    /// <summary>Light and heavy.</summary>
    Vehicles = Light | Heavy,

    /// <summary>Everybody.</summary>
    All = Vehicles | Walkers,
}

/// <summary>Parts of a day with their own traffic.</summary>
public enum TrafficPeriod
{
    /// <summary>Between the peaks.</summary>
    Day,

    /// <summary>The morning peak (早高峰).</summary>
    MorningPeak,

    /// <summary>The evening peak (晚高峰).</summary>
    EveningPeak,

    /// <summary>Empty roads.</summary>
    Night,
}

/// <summary>Who travels, and how.</summary>
/// <param name="User">One of light, heavy or walkers.</param>
/// <param name="Height">Metres; a road whose limit is lower is not taken. 0 for walkers.</param>
/// <param name="Weight">Tonnes; a road whose limit is lower is not taken. 0 for walkers.</param>
/// <param name="Fastest">Metres a second that are never exceeded.</param>
public sealed record TravelProfile(RoadUsers User, double Height, double Weight, double Fastest)
{
    /// <summary>A car or an ambulance.</summary>
    public static TravelProfile Light { get; } = new(RoadUsers.Light, 2.6, 3.5, 30);

    /// <summary>A loaded fire engine: 3.8 m high, 26 t (GB 1589 allows 4 m and 27 t on three axles).</summary>
    public static TravelProfile Heavy { get; } = new(RoadUsers.Heavy, 3.8, 26, 20);

    /// <summary>Somebody on foot.</summary>
    public static TravelProfile Walker { get; } = new(RoadUsers.Walkers, 0, 0, RoadSpeeds.Walking);

    /// <summary>Whether it keeps to one-way streets, rules about turning and limits.</summary>
    public bool IsVehicle => User != RoadUsers.Walkers;
}
