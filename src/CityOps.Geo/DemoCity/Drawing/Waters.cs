using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>The river 澜江 with its island 白鹭洲, the tributary, the canal and the lakes, as drawn by hand.</summary>
internal sealed class Waters
{
    private static readonly Spot[] RiverPoints =
    [
        new(-11800, 420), new(-9400, 640), new(-7600, -150), new(-6200, -620), new(-4900, -1230), new(-3550, -1500), new(-2250, -1230), new(-1150, -640), new(80, -380),
        new(1280, -640), new(2300, -1250), new(3400, -1560), new(4650, -1230), new(5900, -560), new(7600, -420), new(9500, -1050), new(11800, -880),
    ];

    private static readonly double[] HalfWidths = [190, 195, 205, 215, 250, 245, 225, 235, 335, 320, 235, 255, 290, 250, 235, 240, 250];

    private static readonly Spot[] CreekPoints =
    [
        new(-1500, 6600), new(-1900, 5000), new(-2250, 4050), new(-2050, 3200), new(-2480, 2380), new(-2330, 1500), new(-2520, 720), new(-2260, 0), new(-2470, -620), new(-2520, -1350),
    ];

    private static readonly Spot[] CanalPoints =
    [
        new(2500, -6600), new(2000, -5000), new(1500, -3950), new(1720, -3200), new(1330, -2620), new(1480, -1900), new(1330, -1350), new(1250, -700),
    ];

    public Waters(ulong seed)
    {
        var dice = Dice.Of(seed, "waters");
        Course = Curve.Through(RiverPoints, 30);
        var widths = Curve.Through([.. HalfWidths.Select((width, i) => new Spot(i * 1000, width))], 25);
        double HalfWidth(int corner) => widths[(int)((double)corner / (Course.Count - 1) * (widths.Count - 1))].Y;
        NorthBank = Curve.Beside(Course, HalfWidth);
        SouthBank = Curve.Beside(Course, i => -HalfWidth(i));
        NorthDrive = Curve.Beside(Course, i => HalfWidth(i) + 62);
        SouthDrive = Curve.Beside(Course, i => -HalfWidth(i) - 58);
        Middle = Curve.Beside(Course, i => -(HalfWidth(i) - 240) * 1.9 * Nearness(Course[i]));
        River = Curve.Area([.. NorthBank, .. Enumerable.Reverse(SouthBank), NorthBank[0]]);
        Island = Curve.Area(Curve.Round(new Spot(560, -405), 1180, 225, -0.13, 0.05, dice));
        Creek = Ribbon(Curve.Through(CreekPoints, 30), 36);
        Canal = Ribbon(Curve.Through(CanalPoints, 30), 17);
        Lakes =
        [
            ("东湖", "East Lake", Curve.Area(Curve.Round(new Spot(3080, 800), 960, 640, 0.5, 0.13, dice))),
            ("南湖", "South Lake", Curve.Area(Curve.Round(new Spot(-2300, -2420), 620, 330, -0.2, 0.12, dice))),
            ("镜湖", "Mirror Lake", Curve.Area(Curve.Round(new Spot(-5150, 1150), 760, 520, 0.9, 0.16, dice))),
            ("莲塘", "Lotus Pond", Curve.Area(Curve.Round(new Spot(5050, -2850), 520, 330, 0.3, 0.18, dice))),
        ];
    }

    /// <summary>The river's middle.</summary>
    public List<Spot> Course { get; }

    public List<Spot> NorthBank { get; }

    public List<Spot> SouthBank { get; }

    /// <summary>Where the road along the north bank runs.</summary>
    public List<Spot> NorthDrive { get; }

    /// <summary>Where the road along the south bank runs.</summary>
    public List<Spot> SouthDrive { get; }

    /// <summary>Boundary of the two districts: the middle of the river, and of its southern arm beside the island.</summary>
    public List<Spot> Middle { get; }

    /// <summary>The river without regard to its island.</summary>
    public Polygon River { get; }

    public Polygon Island { get; }

    public Polygon Creek { get; }

    public Polygon Canal { get; }

    public IReadOnlyList<(string Zh, string En, Polygon Shape)> Lakes { get; }

    private static double Nearness(Spot spot) => Math.Abs(spot.X - 600) < 1500 ? Math.Pow(Math.Cos((spot.X - 600) / 1500 * Math.PI / 2), 0.6) : 0;

    private static Polygon Ribbon(List<Spot> course, double half)
    {
        List<Spot> ring = [.. Curve.Beside(course, _ => half), .. Enumerable.Reverse(Curve.Beside(course, _ => -half))];
        return Curve.Area([.. ring, ring[0]]);
    }
}
