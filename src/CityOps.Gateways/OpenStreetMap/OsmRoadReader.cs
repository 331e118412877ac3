using System.Globalization;
using CityOps.Coordinates;
using CityOps.Roads;

namespace CityOps.OpenStreetMap;

/// <summary>Roads and rules about turning, as a road network takes them.</summary>
/// <param name="Roads">The roads, each with the numbers of its points.</param>
/// <param name="Rules">The rules at single crossings.</param>
/// <param name="LeftOut">Restrictions that are not taken: over a way instead of a crossing, with conditions, or incomplete.</param>
/// <param name="Points">Points that belong to a road.</param>
public sealed record OsmRoads(IReadOnlyList<RoadLine> Roads, IReadOnlyList<TurnRule> Rules, int LeftOut, int Points);

/// <summary>Takes from an extract what is driven and walked on.</summary>
public sealed class OsmRoadReader
{
    private readonly Dictionary<long, GeoPoint> _places = [];
    private readonly HashSet<long> _used = [];
    private readonly List<RoadLine> _roads = [];
    private readonly List<TurnRule> _rules = [];
    private int _leftOut;

    private OsmRoadReader()
    {
    }

    /// <summary>Reads an extract.</summary>
    /// <param name="lines">Its points, ways and relations in this order, in osmium's text format (<see cref="OsmiumExtract.RoadLinesAsync"/>).</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<OsmRoads> ReadAsync(IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var reader = new OsmRoadReader();
        await foreach (var line in lines.WithCancellation(cancellationToken))
            reader.Take(line);
        return new OsmRoads(reader._roads, reader._rules, reader._leftOut, reader._used.Count);
    }

    private void Take(string line)
    {
        switch (line[0])
        {
            case 'n':
                TakePoint(line);
                break;
            case 'w':
                TakeWay(OplThing.Parse(line));
                break;
            case 'r':
                TakeRelation(OplThing.Parse(line));
                break;
            default:
                break;
        }
    }

    private void TakePoint(string line)
    {
        var (x, y) = (line.LastIndexOf(" x", StringComparison.Ordinal), line.LastIndexOf(" y", StringComparison.Ordinal));
        if (x > 0 && y > x
            && double.TryParse(line.AsSpan(x + 2, y - x - 2), CultureInfo.InvariantCulture, out var longitude)
            && double.TryParse(line.AsSpan(y + 2), CultureInfo.InvariantCulture, out var latitude))
            _places[long.Parse(line.AsSpan(1, line.IndexOf(' ', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture)] = new GeoPoint(longitude, latitude);
    }

    private void TakeWay(OplThing way)
    {
        // A way that is cut off at the edge of the extract goes as far as its points are there.
        long[] points = [.. way.Points.Where(_places.ContainsKey)];
        if (OsmTags.RoadClass(way.Tags) is not { } roadClass || way.Tags.GetValueOrDefault("area") == "yes" || points.Length < 2)
            return;
        _used.UnionWith(points);
        var (oneWay, backward) = OsmRoadTags.Direction(way.Tags, roadClass);
        if (backward)
            Array.Reverse(points);
        _roads.Add(new RoadLine(roadClass, oneWay, OsmRoadTags.Speed(way.Tags), [.. points.Select(point => _places[point])])
        {
            Number = way.Number,
            PointNumbers = points,
            Users = OsmRoadTags.Users(way.Tags, roadClass),
            MaxHeight = OsmRoadTags.Measure(way.Tags, "maxheight"),
            MaxWeight = OsmRoadTags.Measure(way.Tags, "maxweight"),
        });
    }

    private void TakeRelation(OplThing relation)
    {
        if (relation.Tags.GetValueOrDefault("type") != "restriction")
            return;
        var kind = relation.Tags.GetValueOrDefault("restriction", string.Empty);
        var (from, via, to) = (relation.Members('w', "from"), relation.Members('n', "via"), relation.Members('w', "to"));
        var isOnly = kind.StartsWith("only_", StringComparison.Ordinal);
        if ((!isOnly && !kind.StartsWith("no_", StringComparison.Ordinal)) || via.Length != 1 || from.Length == 0 || to.Length == 0 || (isOnly && to.Length > 1))
        {
            _leftOut++;
            return;
        }

        // no_entry has several roads to come from, no_exit several to go to.
        _rules.AddRange(from.SelectMany(_ => to, (start, end) => new TurnRule(start, via[0], end, isOnly)));
    }
}
