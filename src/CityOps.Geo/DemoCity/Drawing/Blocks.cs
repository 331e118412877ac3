using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>The tracts cut into blocks by streets, and the streets that cut them.</summary>
internal sealed class Blocks
{
    private readonly Splitter _splitter;
    private readonly Dice _dice;
    private readonly List<LandPin> _pins;

    public Blocks(ulong seed, Tracts tracts, IReadOnlyList<LandPin> pins)
    {
        _dice = Dice.Of(seed, "blocks");
        _pins = [.. pins];
        Flow = new FlowField(seed, Guides(tracts));
        _splitter = new Splitter(Flow);

        // Large tracts first: their streets are through streets, and those of small ones go on from them.
        foreach (var tract in tracts.All.OrderByDescending(tract => tract.Shape.Area))
            Cut(tract);
    }

    /// <summary>In which direction streets run.</summary>
    public FlowField Flow { get; }

    /// <summary>The blocks, and water and green in pieces that are cut no further by anything real.</summary>
    public List<Block> All { get; } = [];

    /// <summary>The streets that cut the tracts; they have no names yet.</summary>
    public List<RoadLine> Streets { get; } = [];

    /// <summary>Lines that cut land without being a street.</summary>
    public List<LineString> Seams { get; } = [];

    /// <summary>Cuts the ground of a unit grid: no street.</summary>
    public (List<Polygon> Pieces, List<LineString> Lines)? Halve(Polygon land, double least, double crook) => _splitter.Cut(land, least, crook, _dice, streets: false);

    private static IEnumerable<(IReadOnlyList<Spot> Line, double Weight)> Guides(Tracts tracts)
    {
        foreach (var road in tracts.Roads)
            yield return (road.Spots, road.Class <= RoadClass.Primary ? 1 : 0.7);
        yield return (tracts.Waters.NorthBank, 0.8);
        yield return (tracts.Waters.SouthBank, 0.8);
        yield return ([.. tracts.Rail.Coordinates.Select(Spot.Of)], 0.6);
    }

    private void Cut(Tract tract)
    {
        var rest = new PriorityQueue<Polygon, double>();
        rest.Enqueue(tract.Shape, -tract.Shape.Area);
        while (rest.TryDequeue(out var land, out _))
        {
            var kind = KindOf(tract, land);
            var style = Quarters.StyleOf(kind);
            var pin = PinOn(land, tract);
            var enough = pin?.Land ?? style.Block * _dice.Between(0.75, 1.5);
            if (land.Area <= enough || _splitter.Cut(land, style.Least, style.Crook, _dice, style.Streets) is not { } parts)
            {
                Finish(new Block(land, kind, tract.Managed, tract.North, land.Area <= enough * 1.3 ? pin : null));
                continue;
            }

            if (style.Streets)
                Streets.AddRange(parts.Lines.Select(line => new RoadLine(ClassOf(land.Area, kind), string.Empty, string.Empty, [.. line.Coordinates.Select(Spot.Of)])));
            else
                Seams.AddRange(parts.Lines);
            foreach (var piece in parts.Pieces)
                rest.Enqueue(piece, -piece.Area);
        }
    }

    private static QuarterKind KindOf(Tract tract, Polygon land) => tract.Kind switch
    {
        QuarterKind.Water or QuarterKind.Green => tract.Kind,
        QuarterKind.Rural => Quarters.Outside(Spot.Of(land.InteriorPoint.Coordinate)),
        _ => Quarters.At(Spot.Of(land.InteriorPoint.Coordinate)),
    };

    private LandPin? PinOn(Polygon land, Tract tract) => tract.Kind is QuarterKind.Water or QuarterKind.Green
        ? null
        : _pins.Find(pin => land.EnvelopeInternal.Contains(pin.At.X, pin.At.Y) && land.Contains(Frame.Paper.CreatePoint(pin.At.ToCoordinate())));

    private void Finish(Block block)
    {
        if (block.Pin is { } pin)
            _pins.Remove(pin);
        All.Add(block.Pin?.Kind is "park" or "square" ? block with { Kind = QuarterKind.Green } : block);
    }

    private static RoadClass ClassOf(double area, QuarterKind kind) => (area, kind) switch
    {
        ( > 3_000_000, QuarterKind.Rural) => RoadClass.Tertiary,
        ( > 1_000_000, QuarterKind.Rural) => RoadClass.Residential,
        (_, QuarterKind.Rural) => RoadClass.Path,
        ( > 260_000, _) => RoadClass.Secondary,
        ( > 95_000, _) => RoadClass.Tertiary,
        _ => RoadClass.Residential,
    };
}
