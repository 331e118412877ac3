using CityOps.DemoCity.Things;

namespace CityOps.DemoCity.Drawing;

/// <summary>The drawing as a whole, in metres: everything else of the city is put onto it.</summary>
internal sealed record Drawn(ulong Seed, Waters Waters, Tracts Tracts, Blocks Blocks, Mesh Mesh, UnitGrid Grid, IReadOnlyList<RoadLine> Roads, IReadOnlyList<RoadStretch> Stretches)
{
    private const int Cells = 3_000;

    /// <summary>The land inside the kerbs, block by block.</summary>
    public IReadOnlyList<BlockLand> Lands => field ??= [.. BlockLand.Of(this)];


    public static Drawn Of(ulong seed)
    {
        var waters = new Waters(seed);
        var tracts = new Tracts(waters);
        var blocks = new Blocks(seed, tracts, LandPins.All);
        var cut = new CellCut(blocks, Cells);
        RoadLine[] roads = [.. tracts.Roads, .. StreetNaming.Name(blocks.Streets, tracts.Roads, seed)];
        var mesh = new Mesh(roads, [.. tracts.Edges, .. blocks.Seams, .. cut.Seams]);
        return new Drawn(seed, waters, tracts, blocks, mesh, new UnitGrid(blocks, cut, mesh, roads), roads, RoadNetwork.Build(roads, mesh, waters));
    }
}
