using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using Overlay = NetTopologySuite.Operation.OverlayNG.OverlayNG;

namespace CityOps.Topology;

/// <summary>
/// Checks that the unit grid of a city is one: every cell a proper polygon of about the size, within the community that its code names,
/// no place in two cells and no place of a community in none (无缝拼接, GB/T 30428.1). Reckons on whole centimetres.
/// </summary>
public sealed class GridTopology
{
    private readonly TopologyTolerance _tolerance;
    private readonly LocalPlane _plane;
    private readonly List<TopologyFlaw> _flaws = [];

    private GridTopology(TopologyTolerance tolerance, LocalPlane plane) => (_tolerance, _plane) = (tolerance, plane);

    /// <summary>All flaws, by kind and code. Empty when the grid is sound.</summary>
    /// <param name="cells">All cells of the communities.</param>
    /// <param name="communities">The communities; neighbours that have no cells yet are best left out.</param>
    /// <param name="tolerance">What is let pass; null for what is usual.</param>
    public static IReadOnlyList<TopologyFlaw> Check(IReadOnlyCollection<GridCell> cells, IReadOnlyCollection<CommunityArea> communities, TopologyTolerance? tolerance = null)
    {
        var extent = new Envelope();
        foreach (var shape in cells.Select(cell => cell.Shape).Concat(communities.Select(community => community.Shape)).Where(LocalPlane.IsFinite))
            extent.ExpandToInclude(shape.EnvelopeInternal);
        var check = new GridTopology(tolerance ?? new TopologyTolerance(), new LocalPlane(extent));
        check.Run(cells, communities);
        return [.. check._flaws.OrderBy(flaw => flaw.Kind).ThenBy(flaw => flaw.Code, StringComparer.Ordinal).ThenBy(flaw => string.Join(" ", flaw.Others), StringComparer.Ordinal)];
    }

    private void Run(IReadOnlyCollection<GridCell> cells, IReadOnlyCollection<CommunityArea> communities)
    {
        var drawnCells = Draw(cells.Select(cell => (cell.Code.Value, cell.Shape)));
        var drawnCommunities = Draw(communities.Select(community => (community.Code.Value, community.Shape)));
        foreach (var cell in drawnCells)
        {
            if (_plane.AreaOf(cell.Shape) is var area && (area < _tolerance.LeastCellArea || area > _tolerance.MostCellArea))
                Add(TopologyFlawKind.AreaOutOfTolerance, cell.Code, [], cell.Shape, area);
        }

        var cellIndex = IndexOf(drawnCells);
        Overlaps(drawnCells, cellIndex);
        Overlaps(drawnCommunities, IndexOf(drawnCommunities));
        Outside(cells.Select(cell => (cell.Code.Value, Community: cell.Code.Community.Value)).ToLookup(cell => cell.Value, cell => cell.Community), drawnCells, drawnCommunities, communities);
        var peopled = cells.Select(cell => cell.Code.Community).ToHashSet();
        foreach (var community in communities.Where(community => !peopled.Contains(community.Code)))
            AddAtCorner(TopologyFlawKind.CommunityWithoutCells, community.Code.Value, community.Shape);
        foreach (var community in drawnCommunities.Where(community => peopled.Any(code => code.Value == community.Code)))
            Gaps(community, cellIndex);
    }

    private List<Drawn> Draw(IEnumerable<(string Code, Geometry Shape)> shapes)
    {
        List<Drawn> drawn = [];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, shape) in shapes)
        {
            if (!codes.Add(code))
                AddAtCorner(TopologyFlawKind.CodeTwice, code, shape);
            var onPlane = _plane.Draw(shape, out var isValid);
            if (!isValid || onPlane is null)
                AddAtCorner(TopologyFlawKind.ShapeInvalid, code, shape);
            if (onPlane is not null)
                drawn.Add(new Drawn(drawn.Count, code, onPlane));
        }

        return drawn;
    }

    private void Overlaps(List<Drawn> shapes, STRtree<Drawn> index)
    {
        foreach (var shape in shapes)
        {
            foreach (var other in index.Query(shape.Shape.EnvelopeInternal).Where(other => other.Number > shape.Number))
            {
                var (low, high) = string.CompareOrdinal(shape.Code, other.Code) <= 0 ? (shape, other) : (other, shape);
                foreach (var part in Parts(Overlay.Overlay(shape.Shape, other.Shape, SpatialFunction.Intersection, LocalPlane.Centimetres)))
                    Add(TopologyFlawKind.Overlap, low.Code, [high.Code], part, _plane.AreaOf(part));
            }
        }
    }

    private void Outside(ILookup<string, string> communityOf, List<Drawn> cells, List<Drawn> drawnCommunities, IReadOnlyCollection<CommunityArea> communities)
    {
        var known = communities.Select(community => community.Code.Value).ToHashSet(StringComparer.Ordinal);
        var drawn = drawnCommunities.GroupBy(community => community.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var code = communityOf[cell.Code].First();
            if (!known.Contains(code))
                Add(TopologyFlawKind.CommunityUnknown, cell.Code, [code], cell.Shape, 0);
            else if (drawn.TryGetValue(code, out var community))
                Outside(cell, community);
        }
    }

    private void Outside(Drawn cell, Drawn community)
    {
        foreach (var part in Parts(Overlay.Overlay(cell.Shape, community.Shape, SpatialFunction.Difference, LocalPlane.Centimetres)))
            Add(TopologyFlawKind.OutsideCommunity, cell.Code, [community.Code], part, _plane.AreaOf(part));
    }

    /// <summary>What of a community is in no cell, of whatever community: a neighbour's cell that lies over the boundary is a flaw, but of another kind.</summary>
    private void Gaps(Drawn community, STRtree<Drawn> cells)
    {
        var near = cells.Query(community.Shape.EnvelopeInternal);
        var covered = near.Count == 0 ? community.Shape.Factory.CreatePolygon() : UnaryUnionNG.Union([.. near.Select(cell => cell.Shape)], LocalPlane.Centimetres);
        foreach (var gap in Parts(Overlay.Overlay(community.Shape, covered, SpatialFunction.Difference, LocalPlane.Centimetres)))
        {
            var around = near.Where(cell => cell.Shape.IsWithinDistance(gap, _tolerance.FlawWidth)).Select(cell => cell.Code).Order(StringComparer.Ordinal);
            Add(TopologyFlawKind.Gap, community.Code, [.. around], gap, _plane.AreaOf(gap));
        }
    }

    /// <summary>The polygons of an overlay that are more than the tolerance. A sliver disappears when it is shrunk by half its width from all sides.</summary>
    private IEnumerable<Geometry> Parts(Geometry overlay) =>
        PolygonExtracter.GetPolygons(overlay).Where(part => part.Area >= _tolerance.FlawArea && !part.Buffer(-_tolerance.FlawWidth / 2).IsEmpty);

    private static STRtree<Drawn> IndexOf(List<Drawn> shapes)
    {
        var index = new STRtree<Drawn>();
        foreach (var shape in shapes)
            index.Insert(shape.Shape.EnvelopeInternal, shape);
        index.Build();
        return index;
    }

    private void Add(TopologyFlawKind kind, string code, IReadOnlyList<string> others, Geometry drawn, double area) =>
        _flaws.Add(new TopologyFlaw(kind, code, others, _plane.PlaceOf(drawn.InteriorPoint.Coordinate), area));

    /// <summary>A flaw of a shape that perhaps cannot be drawn: its place is its first corner, or nowhere when it has none.</summary>
    private void AddAtCorner(TopologyFlawKind kind, string code, Geometry shape)
    {
        var corner = shape.IsEmpty ? new Coordinate(double.NaN, double.NaN) : shape.Coordinate;
        _flaws.Add(new TopologyFlaw(kind, code, [], new Coordinates.GeoPoint(corner.X, corner.Y), 0));
    }

    private sealed record Drawn(int Number, string Code, Geometry Shape);
}
