namespace CityOps.Roads;

/// <summary>
/// How fast one gets on, by class of road and time of day. The figures are assumptions, crossings included, until a city's own tracks say
/// better.
/// </summary>
public static class RoadSpeeds
{
    /// <summary>Metres a second on foot.</summary>
    public const double Walking = 1.4;

    private static readonly string[] Classes = ["motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service", "path"];
    private static readonly double[] Usual = [22, 17, 12.5, 10.5, 9, 6.5, 4, Walking];

    // Share of the usual speed by class; main roads lose most.
    private static readonly double[] Morning = [0.80, 0.65, 0.60, 0.65, 0.75, 0.85, 1, 1];
    private static readonly double[] Evening = [0.75, 0.60, 0.55, 0.60, 0.70, 0.85, 1, 1];
    private static readonly double[] Empty = [1.15, 1.20, 1.25, 1.20, 1.15, 1.05, 1, 1];

    /// <summary>Who may use a road of a class where no sign says otherwise: no walkers on motorways, no vehicles on paths.</summary>
    public static RoadUsers UsersOf(string roadClass) => roadClass switch
    {
        "motorway" => RoadUsers.Vehicles,
        "path" => RoadUsers.Walkers,
        _ => RoadUsers.All,
    };

    /// <summary>Part of the day at a time on the clock of the city: peaks from 7:00 to 9:30 and from 16:30 to 19:00, night from 22:00 to 6:00.</summary>
    public static TrafficPeriod PeriodAt(TimeOnly time) => time.ToTimeSpan().TotalHours switch
    {
        >= 7 and < 9.5 => TrafficPeriod.MorningPeak,
        >= 16.5 and < 19 => TrafficPeriod.EveningPeak,
        >= 22 or < 6 => TrafficPeriod.Night,
        _ => TrafficPeriod.Day,
    };

    /// <summary>Metres a second of vehicles on a class of road.</summary>
    /// <param name="number">Number of the class (<see cref="NumberOf"/>).</param>
    /// <param name="period">Part of the day.</param>
    internal static double Of(int number, TrafficPeriod period) => Usual[number] * period switch
    {
        TrafficPeriod.MorningPeak => Morning[number],
        TrafficPeriod.EveningPeak => Evening[number],
        TrafficPeriod.Night => Empty[number],
        _ => 1,
    };

    /// <summary>A class as a number; a word that is none counts as a path.</summary>
    internal static byte NumberOf(string roadClass)
    {
        var number = Array.IndexOf(Classes, roadClass);
        return (byte)(number < 0 ? Classes.Length - 1 : number);
    }
}
