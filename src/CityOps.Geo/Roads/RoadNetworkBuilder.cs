using System.Runtime.InteropServices;
using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>Cuts roads where they meet and puts the pieces into arrays.</summary>
internal sealed class RoadNetworkBuilder
{
    private const double PerDegree = 1e6; // a decimetre

    private readonly IReadOnlyCollection<RoadLine> _roads;
    private readonly Dictionary<long, int> _uses = [];
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<int> _longitude = [], _latitude = [], _from = [], _to = [], _shapeStart = [0], _shapeLongitude = [], _shapeLatitude = [];
    private readonly List<float> _metres = [];
    private readonly List<byte> _class = [], _users = [], _speedLimit = [], _maxHeight = [];
    private readonly List<ushort> _maxWeight = [];
    private readonly Dictionary<long, List<int>> _edgesOf = [];

    public RoadNetworkBuilder(IReadOnlyCollection<RoadLine> roads)
    {
        _roads = roads;
        foreach (var road in roads)
        {
            for (var i = 0; i < road.Points.Count; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(_uses, Key(road, i), out _)++;
        }
    }

    public RoadNetwork Build(IReadOnlyCollection<TurnRule> rules)
    {
        foreach (var road in _roads)
            Cut(road);
        var arrays = new RoadArrays
        {
            Longitude = [.. _longitude],
            Latitude = [.. _latitude],
            From = [.. _from],
            To = [.. _to],
            Metres = [.. _metres],
            Class = [.. _class],
            Users = [.. _users],
            SpeedLimit = [.. _speedLimit],
            MaxHeight = [.. _maxHeight],
            MaxWeight = [.. _maxWeight],
            ShapeStart = [.. _shapeStart],
            ShapeLongitude = [.. _shapeLongitude],
            ShapeLatitude = [.. _shapeLatitude],
        };
        return new RoadNetwork(arrays, TurnRules.Bans(arrays, rules, _edgesOf, via => _numbers.TryGetValue(via, out var node) ? node : -1));
    }

    private static long Key(RoadLine road, int point) => road.PointNumbers is { } numbers
        ? numbers[point]
        : ((long)Math.Round(road.Points[point].Longitude * PerDegree) << 32) ^ (uint)(int)Math.Round(road.Points[point].Latitude * PerDegree);

    private void Cut(RoadLine road)
    {
        var begin = 0;
        for (var i = 1; i < road.Points.Count; i++)
        {
            if (i < road.Points.Count - 1 && _uses[Key(road, i)] < 2)
                continue;
            Add(road, begin, i);
            begin = i;
        }
    }

    private void Add(RoadLine road, int begin, int end)
    {
        if (road.Number != 0)
            (CollectionsMarshal.GetValueRefOrAddDefault(_edgesOf, road.Number, out _) ??= []).Add(_from.Count);
        _from.Add(NodeOf(road, begin));
        _to.Add(NodeOf(road, end));
        var metres = 0.0;
        for (var i = begin + 1; i <= end; i++)
        {
            metres += Geodesy.SphereDistance(road.Points[i - 1], road.Points[i]);
            if (i == end)
                break;
            _shapeLongitude.Add(RoadArrays.Fixed(road.Points[i].Longitude));
            _shapeLatitude.Add(RoadArrays.Fixed(road.Points[i].Latitude));
        }

        _shapeStart.Add(_shapeLongitude.Count);
        _metres.Add((float)metres);
        _class.Add(RoadSpeeds.NumberOf(road.Class));
        var back = road.IsOneWay ? road.Users & RoadUsers.Walkers : road.Users;
        _users.Add((byte)((int)road.Users | ((int)back << 4)));
        _speedLimit.Add((byte)Math.Clamp(Math.Round((road.SpeedLimit ?? 0) * 3.6), 0, 255));

        // Rounded down: a limit may only become stricter.
        _maxHeight.Add((byte)Math.Clamp(Math.Floor(((road.MaxHeight ?? 0) * 10) + 1e-9), 0, 255));
        _maxWeight.Add((ushort)Math.Clamp(Math.Floor(((road.MaxWeight ?? 0) * 10) + 1e-9), 0, 65_535));
    }

    private int NodeOf(RoadLine road, int point)
    {
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, Key(road, point), out var known);
        if (known)
            return node;
        node = _longitude.Count;
        _longitude.Add(RoadArrays.Fixed(road.Points[point].Longitude));
        _latitude.Add(RoadArrays.Fixed(road.Points[point].Latitude));
        return node;
    }
}
