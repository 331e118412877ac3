using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>Somebody or something that moves along roads: speeds up, slows down before bends and at the end, stands, turns round.</summary>
public sealed class Traveller
{
    private readonly Queue<RouteLeg> _way = new();
    private readonly RoadPosition _start;
    private RouteLeg? _leg;
    private double _length;
    private int _at;
    private double _done;
    private double _gone;

    /// <summary>Puts one on a road.</summary>
    /// <param name="place">Where.</param>
    /// <param name="position">The same on the roads.</param>
    /// <param name="fastest">Metres a second that it never exceeds.</param>
    /// <param name="pull">Metres a second that it gains or loses in a second.</param>
    public Traveller(GeoPoint place, RoadPosition position, double fastest, double pull) => (Place, _start, Fastest, Pull) = (place, position, fastest, pull);

    /// <summary>Metres a second that it never exceeds.</summary>
    public double Fastest { get; set; }

    /// <summary>Metres a second that it gains or loses in a second.</summary>
    public double Pull { get; }

    /// <summary>Where it is.</summary>
    public GeoPoint Place { get; private set; }

    /// <summary>The same on the roads: where a route for it begins. While it moves it can only go on; where it stands it may turn round.</summary>
    public RoadPosition Position
    {
        get
        {
            var position = _leg is null ? _start : _leg.At(_length > 0 ? _gone / _length : 1);
            return HasArrived ? position with { Sense = RoadSense.Both } : position;
        }
    }

    /// <summary>Metres a second.</summary>
    public double Speed { get; private set; }

    /// <summary>Degrees from north.</summary>
    public double Heading { get; private set; }

    /// <summary>Whether it has got where it was sent.</summary>
    public bool HasArrived => _way.Count == 0 && (_leg is null || _at >= _leg.Points.Count - 1);

    /// <summary>Sends it along a route that begins at <see cref="Position"/>.</summary>
    public void Send(RoadRoute route)
    {
        ArgumentNullException.ThrowIfNull(route);
        _way.Clear();
        foreach (var leg in route.Legs)
            _way.Enqueue(leg);
        Enter(_way.Dequeue());
    }

    /// <summary>Lets some seconds pass.</summary>
    public void Move(double seconds)
    {
        for (var left = seconds; left > 0 && !HasArrived; left -= 0.5)
            Step(Math.Min(0.5, left));
        if (HasArrived)
            Speed = 0;
    }

    private void Step(double seconds)
    {
        while (_at >= _leg!.Points.Count - 1 && _way.Count > 0)
            Enter(_way.Dequeue());
        var wanted = Math.Min(Fastest, _leg.Speed);
        var rest = Math.Max(0, _length - _gone);
        if (_way.Count == 0)
            wanted = Math.Min(wanted, Math.Sqrt(2 * Pull * rest) + 0.3);
        else if (rest < 25 && BendAhead() > 35)
            wanted = Math.Min(wanted, Math.Max(1.2, wanted * 0.45));
        Speed += Math.Clamp(wanted - Speed, -Pull * 2 * seconds, Pull * seconds);
        Advance(Speed * seconds);
    }

    private void Enter(RouteLeg leg) => (_leg, _length, _at, _done, _gone) = (leg, Course.Length(leg.Points), 0, 0, 0);

    private void Advance(double metres)
    {
        var points = _leg!.Points;
        while (_at < points.Count - 1)
        {
            var length = Geodesy.SphereDistance(points[_at], points[_at + 1]);
            if (_done + metres < length)
            {
                _done += metres;
                _gone += metres;
                Heading = Geodesy.Bearing(points[_at], points[_at + 1]);
                Place = Course.Between(points[_at], points[_at + 1], _done / length);
                return;
            }

            metres -= length - _done;
            _gone += length - _done;
            _done = 0;
            _at++;
            Place = points[_at];
        }
    }

    /// <summary>Degrees between the direction it has and the one it will have after the next crossing.</summary>
    private double BendAhead()
    {
        var next = _way.Peek().Points;
        var turn = Math.Abs(Geodesy.Bearing(next[0], next[1]) - Heading) % 360;
        return turn > 180 ? 360 - turn : turn;
    }
}
