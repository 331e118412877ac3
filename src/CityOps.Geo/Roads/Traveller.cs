using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>Somebody or something that moves along roads: speeds up, slows down before bends and at the end, stands, turns round.</summary>
public sealed class Traveller
{
    private readonly Queue<RoadEdge> _way = new();
    private IReadOnlyList<GeoPoint> _points;
    private double _limit;
    private int _at;
    private double _done;

    /// <summary>Puts one at a crossing.</summary>
    /// <param name="place">The crossing.</param>
    /// <param name="node">Its number.</param>
    /// <param name="fastest">Metres a second that it never exceeds.</param>
    /// <param name="pull">Metres a second that it gains or loses in a second.</param>
    public Traveller(GeoPoint place, int node, double fastest, double pull)
    {
        (Place, Node, Fastest, Pull) = (place, node, fastest, pull);
        _points = [place];
    }

    /// <summary>Metres a second that it never exceeds.</summary>
    public double Fastest { get; set; }

    /// <summary>Metres a second that it gains or loses in a second.</summary>
    public double Pull { get; }

    /// <summary>Where it is.</summary>
    public GeoPoint Place { get; private set; }

    /// <summary>Metres a second.</summary>
    public double Speed { get; private set; }

    /// <summary>Degrees from north.</summary>
    public double Heading { get; private set; }

    /// <summary>Number of the crossing it is at or goes to next.</summary>
    public int Node { get; private set; }

    /// <summary>Whether it has got where it was sent.</summary>
    public bool HasArrived => _way.Count == 0 && _at >= _points.Count - 1;

    /// <summary>Sends it along ways that begin at <see cref="Node"/>; what it was on before it goes to the end of.</summary>
    public void Send(IEnumerable<RoadEdge> way)
    {
        ArgumentNullException.ThrowIfNull(way);
        _way.Clear();
        foreach (var edge in way)
            _way.Enqueue(edge);
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
        if (_at >= _points.Count - 1)
            Enter(_way.Dequeue());
        var wanted = Math.Min(Fastest, _limit);
        var rest = RestOfEdge();
        if (_way.Count == 0)
            wanted = Math.Min(wanted, Math.Sqrt(2 * Pull * rest) + 0.3);
        else if (rest < 25 && BendAhead() > 35)
            wanted = Math.Min(wanted, Math.Max(1.2, wanted * 0.45));
        Speed += Math.Clamp(wanted - Speed, -Pull * 2 * seconds, Pull * seconds);
        Advance(Speed * seconds);
    }

    private void Enter(RoadEdge edge)
    {
        (_points, _limit, Node) = (edge.Points, edge.Speed, edge.To);
        (_at, _done) = (0, 0);
    }

    private void Advance(double metres)
    {
        while (_at < _points.Count - 1)
        {
            var length = Geodesy.SphereDistance(_points[_at], _points[_at + 1]);
            if (_done + metres < length)
            {
                _done += metres;
                Heading = Geodesy.Bearing(_points[_at], _points[_at + 1]);
                var part = _done / length;
                Place = new GeoPoint(
                    _points[_at].Longitude + ((_points[_at + 1].Longitude - _points[_at].Longitude) * part),
                    _points[_at].Latitude + ((_points[_at + 1].Latitude - _points[_at].Latitude) * part));
                return;
            }

            metres -= length - _done;
            _done = 0;
            _at++;
            Place = _points[_at];
        }
    }

    private double RestOfEdge()
    {
        var rest = -_done;
        for (var i = _at; i < _points.Count - 1; i++)
            rest += Geodesy.SphereDistance(_points[i], _points[i + 1]);
        return Math.Max(0, rest);
    }

    /// <summary>Degrees between the direction it has and the one it will have after the next crossing.</summary>
    private double BendAhead()
    {
        var next = _way.Peek().Points;
        var turn = Math.Abs(Geodesy.Bearing(next[0], next[1]) - Heading) % 360;
        return turn > 180 ? 360 - turn : turn;
    }
}
