using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;

namespace CityOps.DemoCity.Drawing;

/// <summary>Where the roads end and the land beside them begins.</summary>
internal sealed class Kerbs
{
    private const double LeastPlot = 250;
    private readonly STRtree<Geometry> _roads = new();

    public Kerbs(IEnumerable<RoadStretch> stretches)
    {
        foreach (var stretch in stretches)
        {
            // Cut into short parts, so that the band of a long avenue is not laid over every block it passes.
            foreach (var part in Parts(stretch.Shape))
            {
                var band = part.Buffer(stretch.Half + 2, 3);
                _roads.Insert(band.EnvelopeInternal, band);
            }
        }

        _roads.Build();
    }

    /// <summary>A piece of land without the roads around it.</summary>
    /// <param name="land">The land up to the middle of its streets.</param>
    /// <param name="pavement">Width of the pavement, metres.</param>
    public Geometry Inside(Geometry land, double pavement)
    {
        var near = _roads.Query(land.EnvelopeInternal).Where(band => band.Intersects(land)).ToArray();
        var inside = near.Length == 0 ? land : OverlayNGRobust.Overlay(land, UnaryUnionNG.Union(near, Frame.Centimetres), NetTopologySuite.Operation.Overlay.SpatialFunction.Difference);
        var drawn = inside.Buffer(-pavement, 2);
        return Worthwhile(NetTopologySuite.Simplify.TopologyPreservingSimplifier.Simplify(drawn, 0.4));
    }

    /// <summary>Without the slivers that are left between two roads.</summary>
    private static Geometry Worthwhile(Geometry shape)
    {
        var parts = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().Where(part => part.Area > LeastPlot).ToArray();
        return parts.Length == 1 ? parts[0] : Frame.Paper.CreateMultiPolygon(parts);
    }

    private static IEnumerable<LineString> Parts(LineString line)
    {
        const int Corners = 8;
        for (var from = 0; from < line.NumPoints - 1; from += Corners)
        {
            var until = Math.Min(line.NumPoints - 1, from + Corners);
            yield return Frame.Paper.CreateLineString(line.Coordinates[from..(until + 1)]);
        }
    }
}
