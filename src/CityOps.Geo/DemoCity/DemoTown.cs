using CityOps.Areas;
using CityOps.Cases;
using CityOps.DemoCity.Drawing;
using CityOps.DemoCity.Offices;
using CityOps.DemoCity.Things;
using CityOps.Units;

namespace CityOps.DemoCity;

/// <summary>
/// The demo city 澜江市 (Lanjiang): drawn from one seed, the same to the last digit each time. Fictional; it lies where its coordinates say
/// only because it must lie somewhere.
/// </summary>
public sealed class DemoTown
{
    /// <summary>The seed of the city that the product shows.</summary>
    public const ulong UsualSeed = 990_121;

    private DemoTown(Drawn drawn, ulong seed)
    {
        Drawn = drawn;
        Seed = seed;
        Areas = [.. DemoAreas.Of(drawn.Grid)];
        Cells = [.. DemoAreas.CellsOf(drawn)];
        Roads = [.. drawn.Stretches.Select(DemoBaseMap.RoadOf)];
        Ground = [.. DemoBaseMap.Ground(drawn)];
        Responsibilities = CollectorGrids.Of(drawn.Grid);
        var junctions = Junctions.Of(drawn.Stretches);
        var cells = new CellFinder(Cells);
        Components = new Furniture(drawn, cells, junctions).All;
        Cameras = Things.Cameras.Of(drawn, cells, junctions);
        Places = new Places(drawn, junctions).All;
        Resources = DemoResources.Of(this);
        Hazards = DemoHazards.Of(this);
    }

    /// <summary>What it was drawn from.</summary>
    public ulong Seed { get; }

    /// <summary>The city as the directory lists it.</summary>
    public CityEntry Entry { get; } = new(CommunitySeeds.City, "澜江市", "Lanjiang", "2007", "Asia/Shanghai", new CasePosition(Frame.Longitude, Frame.Latitude - 0.004), 13, Simulated: true);

    /// <summary>City, districts, streets, communities: those above before those below.</summary>
    public IReadOnlyList<DemoArea> Areas { get; }

    /// <summary>The unit grid, by code.</summary>
    public IReadOnlyList<DemoCell> Cells { get; }

    /// <summary>Roads, main roads first.</summary>
    public IReadOnlyList<DemoRoad> Roads { get; }

    /// <summary>Water, green, blocks, fields, railway, buildings.</summary>
    public IReadOnlyList<DemoGround> Ground { get; }

    /// <summary>The collectors' grids.</summary>
    public IReadOnlyList<DemoResponsibility> Responsibilities { get; }

    /// <summary>The components (城市部件).</summary>
    public IReadOnlyList<DemoComponent> Components { get; }

    /// <summary>The cameras.</summary>
    public IReadOnlyList<DemoCamera> Cameras { get; }

    /// <summary>The named places.</summary>
    public IReadOnlyList<DemoPlace> Places { get; }

    /// <summary>Where dangerous substances are kept.</summary>
    public IReadOnlyList<DemoHazard> Hazards { get; }

    /// <summary>The register of emergency resources.</summary>
    public IReadOnlyList<DemoResource> Resources { get; }

    /// <summary>Inspectors and vehicles.</summary>
    public IReadOnlyList<UnitEntry> Units { get; } = Vehicles.All();

    internal Drawn Drawn { get; }

    /// <summary>Draws the city.</summary>
    public static DemoTown Build(ulong seed = UsualSeed) => new(Drawn.Of(seed), seed);
}
