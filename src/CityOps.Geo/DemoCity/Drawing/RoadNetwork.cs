using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace CityOps.DemoCity.Drawing;

/// <summary>A stretch of a road, on the ground or on a bridge. Its corners are those of the mesh: roads meet where they share one.</summary>
internal sealed record RoadStretch(RoadClass Class, string Zh, string En, bool Bridge, LineString Shape)
{
    /// <summary>Metres from the middle to the kerb.</summary>
    public double Half => Class switch
    {
        RoadClass.Motorway => 17,
        RoadClass.Trunk => 17,
        RoadClass.Primary => 14,
        RoadClass.Secondary => 10,
        RoadClass.Tertiary => 7,
        RoadClass.Residential => 4.5,
        _ => 2.5,
    };
}

/// <summary>All roads as they are built: named, joined, on bridges over water.</summary>
internal static class RoadNetwork
{
    /// <summary>Roads over the river have bridges of their own name.</summary>
    private static readonly (string Road, string Zh, string En)[] BridgeNames =
    [
        ("解放路", "澜江大桥", "Lanjiang Bridge"), ("白鹭路", "白鹭洲大桥", "Bailuzhou Bridge"), ("学府路", "学府大桥", "Xuefu Bridge"), ("内环西路", "西津大桥", "Xijin Bridge"),
        ("内环东路", "东港大桥", "Donggang Bridge"), ("外环西路", "澜江西大桥", "Lanjiang West Bridge"), ("外环东路", "澜江东大桥", "Lanjiang East Bridge"), ("澜江绕城高速", "澜江特大桥", "Lanjiang Grand Bridge"),
    ];

    public static List<RoadStretch> Build(IReadOnlyList<RoadLine> roads, Mesh mesh, Waters waters)
    {
        Geometry[] wet = [waters.River.Difference(waters.Island), waters.Creek, waters.Canal, .. waters.Lakes.Select(lake => lake.Shape)];
        var water = wet.Select(shape => PreparedGeometryFactory.Prepare(shape)).ToArray();
        List<RoadStretch> stretches = [];
        for (var i = 0; i < roads.Count; i++)
        {
            if (mesh.RoadChains[i].Count > 1)
                stretches.AddRange(Stretches(roads[i], mesh.RoadChains[i], water));
        }

        return stretches;
    }

    private static IEnumerable<RoadStretch> Stretches(RoadLine road, List<Coordinate> chain, IPreparedGeometry[] water)
    {
        var from = 0;
        var wet = WaterAt(chain, 0, water);
        for (var i = 1; i < chain.Count; i++)
        {
            var next = i < chain.Count - 1 ? WaterAt(chain, i, water) : -2;
            if (next == wet)
                continue;
            yield return Stretch(road, wet, [.. chain[from..(i + 1)]]);
            (from, wet) = (i, next);
        }
    }

    private static RoadStretch Stretch(RoadLine road, int wet, Coordinate[] corners)
    {
        var bridge = wet == 0 ? Array.Find(BridgeNames, name => name.Road == road.Zh) : default;
        return new RoadStretch(road.Class, bridge.Zh ?? road.Zh, bridge.En ?? road.En, wet >= 0, Frame.Paper.CreateLineString(corners));
    }

    /// <summary>Number of the water that a corner's edge crosses; -1 on land.</summary>
    private static int WaterAt(List<Coordinate> chain, int corner, IPreparedGeometry[] water)
    {
        var middle = Frame.Paper.CreatePoint(((Spot.Of(chain[corner]) + Spot.Of(chain[corner + 1])) * 0.5).ToCoordinate());
        return Array.FindIndex(water, shape => shape.Contains(middle));
    }
}
