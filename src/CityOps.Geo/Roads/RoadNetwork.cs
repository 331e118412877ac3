using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>
/// The streets of a city in arrays: crossings, the edges between them with their course, and the rules about turning. Points that only
/// give a road its shape are no crossings. Never changes; closures belong to a <see cref="RoadMetric"/>.
/// <para>Each edge is two arcs: arc 2e along its line, arc 2e + 1 against it.</para>
/// </summary>
public sealed class RoadNetwork
{
    private readonly RoadArrays _arrays;
    private readonly EdgeIndex _index;

    internal RoadNetwork(RoadArrays arrays, long[] bannedTurns)
    {
        _arrays = arrays;
        Turns = new TurnTable(arrays, bannedTurns);
        _index = new EdgeIndex(this);
    }

    /// <summary>How many crossings and ends there are.</summary>
    public int NodeCount => _arrays.Longitude.Length;

    /// <summary>How many edges there are, both directions counted once.</summary>
    public int EdgeCount => _arrays.From.Length;

    /// <summary>How many arcs there are: two for each edge.</summary>
    public int ArcCount => 2 * EdgeCount;

    /// <summary>Turns that are forbidden, each a pair of arcs.</summary>
    public int BannedTurnCount => Turns.BannedCount;

    /// <summary>Bytes of the arrays, the index of edges included.</summary>
    public long Bytes => _arrays.Bytes + Turns.Bytes + _index.Bytes;

    internal RoadArrays Arrays => _arrays;

    internal TurnTable Turns { get; }

    internal EdgeIndex Index => _index;

    /// <summary>Makes the network of some roads.</summary>
    /// <param name="roads">The roads; one with fewer than two points is left out.</param>
    /// <param name="rules">Rules about turning. One that names a road or a crossing that is not there, or a road that neither begins nor ends at its crossing, is left out.</param>
    public static RoadNetwork Of(IReadOnlyCollection<RoadLine> roads, IReadOnlyCollection<TurnRule>? rules = null)
    {
        ArgumentNullException.ThrowIfNull(roads);
        return new RoadNetworkBuilder(roads).Build(rules ?? []);
    }

    /// <summary>Where a crossing is.</summary>
    public GeoPoint Node(int node) => RoadArrays.Point(_arrays.Longitude[node], _arrays.Latitude[node]);

    /// <summary>Number of the crossing an arc begins at.</summary>
    public int Tail(int arc) => (arc & 1) == 0 ? _arrays.From[arc >> 1] : _arrays.To[arc >> 1];

    /// <summary>Number of the crossing an arc ends at.</summary>
    public int Head(int arc) => (arc & 1) == 0 ? _arrays.To[arc >> 1] : _arrays.From[arc >> 1];

    /// <summary>Length of an edge in metres.</summary>
    public double Metres(int edge) => _arrays.Metres[edge];

    /// <summary>Course of an edge, both crossings included.</summary>
    public IReadOnlyList<GeoPoint> Points(int edge) => _arrays.Course(edge);

    /// <summary>Who may drive or walk along an arc, by class, signs and direction; limits of height and weight come on top.</summary>
    public RoadUsers Users(int arc) => _arrays.UsersOf(arc);

    /// <summary>Whether a vehicle may not go from an arc straight on to another.</summary>
    public bool IsBanned(int arc, int next) => Turns.IsBanned(arc, next);

    /// <summary>The place on the roads that is nearest to another; null when no road is for that user.</summary>
    /// <param name="place">The place.</param>
    /// <param name="users">Only edges that one of these may use.</param>
    /// <param name="heading">
    /// Degrees from north in which it moves; null when it stands or nobody knows. Edges that run that way, to 60 degrees, come before others
    /// that are up to 30 metres nearer, and the position has that sense.
    /// </param>
    public RoadSnap? Snap(GeoPoint place, RoadUsers users, double? heading = null) => _index.Nearest(place, users, heading);

    /// <summary>Edges that have a point in a polygon.</summary>
    public IReadOnlyList<int> EdgesIn(NetTopologySuite.Geometries.Geometry area) => _index.In(area);

    /// <summary>Where a position is.</summary>
    public GeoPoint Place(RoadPosition position) => Course.PlaceAt(Points(position.Edge), position.Along);
}
