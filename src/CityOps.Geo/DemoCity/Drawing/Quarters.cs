namespace CityOps.DemoCity.Drawing;

/// <summary>What a part of the city is.</summary>
internal enum QuarterKind
{
    OldTown,
    Centre,
    Residential,
    NewDistrict,
    Industrial,
    University,
    Green,
    Water,
    Rural,
}

/// <summary>How a quarter is cut into blocks.</summary>
/// <param name="Block">Area at which a block is not cut any more, in square metres.</param>
/// <param name="Least">The smallest block.</param>
/// <param name="Crook">How crooked its streets are.</param>
/// <param name="Streets">What cuts its blocks is a street.</param>
internal sealed record QuarterStyle(double Block, double Least, double Crook, bool Streets);

/// <summary>Which quarter a place lies in: the nearest of some named hearts, each with its pull.</summary>
internal static class Quarters
{
    private static readonly (QuarterKind Kind, double X, double Y, double Pull)[] Hearts =
    [
        (QuarterKind.OldTown, -1150, 300, 1.25),
        (QuarterKind.OldTown, -1250, -1450, 0.75),
        (QuarterKind.Centre, 200, 500, 1.2),
        (QuarterKind.Centre, 100, -1450, 1.05),
        (QuarterKind.Residential, -1700, 1500, 1),
        (QuarterKind.Residential, 1400, 1400, 1),
        (QuarterKind.Residential, 1900, -200, 0.9),
        (QuarterKind.Residential, 200, 2000, 0.8),
        (QuarterKind.Residential, -3400, 500, 1),
        (QuarterKind.Residential, -1800, -2500, 1),
        (QuarterKind.Residential, 800, -2700, 1),
        (QuarterKind.University, -2950, -500, 0.75),
        (QuarterKind.University, -3250, -1200, 0.5),
        (QuarterKind.NewDistrict, 3300, 1000, 1.1),
        (QuarterKind.NewDistrict, 3700, -500, 0.9),
        (QuarterKind.NewDistrict, -3100, -2400, 0.9),
        (QuarterKind.Industrial, 3000, -2450, 1.2),
        (QuarterKind.Industrial, -3050, 1700, 0.9),
    ];

    /// <summary>Towns beyond the ring.</summary>
    private static readonly (QuarterKind Kind, double X, double Y, double Radius)[] Towns =
    [
        (QuarterKind.Residential, -350, 3150, 620),
        (QuarterKind.Industrial, 2500, 2950, 700),
        (QuarterKind.Residential, 4900, 800, 560),
        (QuarterKind.NewDistrict, 4800, -150, 500),
        (QuarterKind.Residential, -4900, 150, 560),
        (QuarterKind.Industrial, -4700, 2300, 480),
        (QuarterKind.Residential, -4750, -2550, 480),
        (QuarterKind.Industrial, 4650, -2100, 560),
        (QuarterKind.Residential, -650, -4050, 480),
        (QuarterKind.Residential, -3300, 2950, 420),
    ];

    private static readonly Dictionary<QuarterKind, QuarterStyle> Styles = new()
    {
        [QuarterKind.OldTown] = new(13_000, 4_500, 0.42, true),
        [QuarterKind.Centre] = new(24_000, 7_000, 0.06, true),
        [QuarterKind.Residential] = new(36_000, 9_000, 0.1, true),
        [QuarterKind.NewDistrict] = new(58_000, 15_000, 0.05, true),
        [QuarterKind.Industrial] = new(72_000, 18_000, 0.02, true),
        [QuarterKind.University] = new(62_000, 16_000, 0.18, true),
        [QuarterKind.Green] = new(60_000, 9_000, 0.1, false),
        [QuarterKind.Water] = new(70_000, 9_000, 0, false),
        [QuarterKind.Rural] = new(260_000, 40_000, 0.25, true),
    };

    public static QuarterStyle StyleOf(QuarterKind kind) => Styles[kind];

    /// <summary>Beyond the ring: a town, or the country.</summary>
    public static QuarterKind Outside(Spot spot)
    {
        var town = Array.Find(Towns, town => spot.To(new Spot(town.X, town.Y)) < town.Radius);
        return town.Radius > 0 ? town.Kind : QuarterKind.Rural;
    }

    public static QuarterKind At(Spot spot) => Hearts.MinBy(heart => spot.To(new Spot(heart.X, heart.Y)) / heart.Pull).Kind;
}
