using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Things;

/// <summary>How many people live where, by what the ground is used for. People to the hectare as such quarters usually have; no census of anywhere.</summary>
internal sealed class Residents(Drawn drawn)
{
    private const double Hectare = 10_000;
    private readonly Dice _dice = Dice.Of(drawn.Seed, "residents");

    /// <summary>People living in a unit grid; to be asked in the order of the cells.</summary>
    public int In(GridLand cell) => (int)Math.Round(PerHectare(drawn.Blocks.All[cell.Block]) * cell.Shape.Area / Hectare * _dice.Between(0.75, 1.25));

    private static double PerHectare(Block block) => block switch
    {
        { Pin.Kind: "university" } => 160,
        { Pin.Kind: "hospital" } => 90,
        { Pin: not null } => 0,
        { Kind: QuarterKind.OldTown } => 260,
        { Kind: QuarterKind.Residential } => 300,
        { Kind: QuarterKind.NewDistrict } => 210,
        { Kind: QuarterKind.Centre } => 130,
        { Kind: QuarterKind.University } => 120,
        { Kind: QuarterKind.Industrial } => 10,
        { Kind: QuarterKind.Rural } => 6,
        _ => 0,
    };
}
