namespace CityOps.Roads;

/// <summary>Thousandths of a second that each arc and each link takes somebody; whole numbers, so that sums are exact.</summary>
/// <param name="network">The network.</param>
/// <param name="profile">Who travels.</param>
/// <param name="period">Part of the day.</param>
internal sealed class TravelTimes(RoadNetwork network, TravelProfile profile, TrafficPeriod period)
{
    /// <summary>No way. Two of them still fit into a whole number.</summary>
    public const int Never = int.MaxValue / 2;

    private readonly RoadArrays _arrays = network.Arrays;
    private readonly double[] _speeds = [.. Enumerable.Range(0, 8).Select(number => RoadSpeeds.Of(number, period))];
    private double _fastest;

    public TravelProfile Profile => profile;

    public TrafficPeriod Period => period;

    /// <summary>Metres a second that no arc is passed faster than. Times are rounded, so it can be more than the profile's.</summary>
    public double Fastest => _fastest > 0 ? _fastest : _fastest = FastestOfAll();

    /// <summary>Time of an arc, closures aside.</summary>
    public int OfArc(int arc)
    {
        var edge = arc >> 1;
        if ((_arrays.UsersOf(arc) & profile.User) == RoadUsers.None || IsTooLow(edge))
            return Never;

        // At least one, so that no way goes round for nothing.
        return (int)Math.Clamp(Math.Round(_arrays.Metres[edge] / Speed(edge) * 1000), 1, Never);
    }

    /// <summary>Time of a link, closures aside.</summary>
    public int OfLink(int link)
    {
        var arcs = network.ArcCount;
        return link >= arcs && profile.IsVehicle && network.Turns.ExtraBanned[link - arcs] ? Never : OfArc(network.Turns.ArcOf(link));
    }

    /// <summary>Metres a second on an edge.</summary>
    public double Speed(int edge)
    {
        if (!profile.IsVehicle)
            return profile.Fastest;
        var limit = _arrays.SpeedLimit[edge] == 0 ? double.MaxValue : _arrays.SpeedLimit[edge] / 3.6;
        return Math.Min(Math.Min(_speeds[_arrays.Class[edge]], limit), profile.Fastest);
    }

    private double FastestOfAll()
    {
        var fastest = profile.Fastest;
        for (var arc = 0; arc < network.ArcCount; arc++)
        {
            if (OfArc(arc) is var time and < Never)
                fastest = Math.Max(fastest, _arrays.Metres[arc >> 1] * 1000 / time);
        }

        return fastest;
    }

    private bool IsTooLow(int edge) =>
        (_arrays.MaxHeight[edge] > 0 && profile.Height * 10 > _arrays.MaxHeight[edge] + 1e-9) || (_arrays.MaxWeight[edge] > 0 && profile.Weight * 10 > _arrays.MaxWeight[edge] + 1e-9);
}
