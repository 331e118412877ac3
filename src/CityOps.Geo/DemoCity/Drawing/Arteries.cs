namespace CityOps.DemoCity.Drawing;

/// <summary>Class of a road: the words of the base map.</summary>
internal enum RoadClass
{
    Motorway,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Residential,
    Service,
    Path,
}

/// <summary>A road before it is cut at the junctions.</summary>
internal sealed record RoadLine(RoadClass Class, string Zh, string En, IReadOnlyList<Spot> Spots);

/// <summary>The main roads, drawn by hand: two rings, the drives along the river, radials and cross roads.</summary>
internal static class Arteries
{
    private static readonly (RoadClass Class, string Zh, string En, bool Ring, double[] At)[] Drawn =
    [
        (RoadClass.Trunk, "外环", "Outer Ring", true, [-4180, 380, -3780, 1560, -2500, 2130, -900, 2330, 700, 2640, 2250, 2560, 3550, 1950, 4020, 900, 4080, -150, 4420, -1250, 4060, -2380, 2650, -3080, 900, -3560, -1100, -3330, -2700, -3250, -3900, -2480, -4220, -1050]),
        (RoadClass.Primary, "内环", "Inner Ring", true, [-1880, 180, -1640, 1020, -760, 1440, 480, 1450, 1580, 1080, 2080, 150, 2050, -900, 1760, -2020, 640, -2440, -700, -2380, -1680, -1980, -1960, -900]),
        (RoadClass.Trunk, "解放路", "Jiefang Road", false, [-760, -6600, -620, -4900, -560, -3480, -450, -2380, -620, -1500, -600, -450, -430, 500, -400, 1480, -520, 2510, -330, 3400, -150, 4900, -260, 6600]),
        (RoadClass.Primary, "白鹭路", "Bailu Road", false, [930, -3510, 840, -2420, 700, -1400, 630, -450, 740, 400, 830, 1420, 930, 2490]),
        (RoadClass.Primary, "学府路", "Xuefu Road", false, [-2880, -3080, -2820, -2200, -3050, -1450, -3060, -400, -2880, 600, -2900, 1500, -2870, 2010]),
        (RoadClass.Primary, "东湖路", "Donghu Road", false, [2330, 2300, 2330, 1300, 2500, 350, 2800, -600, 2850, -1250]),
        (RoadClass.Primary, "人民路", "Renmin Road", false, [-11200, 1700, -9000, 1120, -6600, 180, -5200, 60, -3930, 80, -2850, -60, -1880, 80, -500, 160, 720, 260, 2080, 180, 3300, -90, 4250, -260, 5400, -140, 6800, 120, 8900, 640, 11200, 520]),
        (RoadClass.Primary, "中兴路", "Zhongxing Road", false, [-3640, 1180, -2820, 1000, -1720, 840, -410, 800, 790, 880, 1820, 820, 2420, 560]),
        (RoadClass.Primary, "湖滨大道", "Hubin Avenue", false, [2330, 1480, 3050, 1420, 3600, 1250, 4020, 1120]),
        (RoadClass.Primary, "南湖路", "Nanhu Road", false, [-3870, -2080, -2820, -2010, -1700, -1960, -520, -1860, 760, -1780, 1820, -1900, 2600, -2250, 3900, -2080]),
        (RoadClass.Primary, "新城大道", "Xincheng Avenue", false, [-3180, -2780, -1800, -2790, -500, -2920, 880, -2920, 2350, -2790, 3480, -2690]),
        (RoadClass.Secondary, "中山路", "Zhongshan Road", false, [-1210, -560, -1130, 150, -1060, 830, -1150, 1320]),
        (RoadClass.Secondary, "建设路", "Jianshe Road", false, [1430, -450, 1400, 230, 1330, 870, 1180, 1300]),
        (RoadClass.Secondary, "望江路", "Wangjiang Road", false, [-1930, -350, -1450, -290, -1000, -240, -720, -190]),
        (RoadClass.Secondary, "临江路", "Linjiang Road", false, [730, 150, 1100, 80, 1500, -110, 2080, -390]),
        (RoadClass.Secondary, "科创大道", "Kechuang Avenue", false, [-3700, -680, -3060, -600, -2480, -620]),
        (RoadClass.Secondary, "站前路", "Zhanqian Road", false, [-1500, 1290, -450, 1680, 840, 1650, 1700, 960]),
        (RoadClass.Secondary, "工业大道", "Gongye Avenue", false, [2480, -1780, 3000, -2130, 2900, -2750, 2950, -3060]),
        (RoadClass.Secondary, "江城路", "Jiangcheng Road", false, [-1380, -1080, -1250, -1950, -1220, -2850, -1100, -3430]),
        (RoadClass.Trunk, "北山公路", "Beishan Highway", false, [3820, 1500, 4500, 2250, 5300, 2950, 6700, 3900, 8600, 4420, 11200, 5000]),
        (RoadClass.Trunk, "西郊公路", "Xijiao Highway", false, [-3520, 1480, -4300, 2300, -5100, 2850, -6700, 3650, -8500, 4600, -10600, 6600]),
        (RoadClass.Trunk, "东南公路", "Dongnan Highway", false, [3720, -2480, 4500, -3150, 5400, -3600, 6700, -4350, 8700, -4700, 11200, -5600]),
        (RoadClass.Trunk, "西南公路", "Xinan Highway", false, [-3800, -2230, -4600, -2900, -5400, -3300, -6700, -3850, -8700, -3950, -11200, -3300]),
        (RoadClass.Motorway, "澜江绕城高速", "Lanjiang Orbital Expressway", false, [-11200, 3300, -9000, 2420, -6800, 2480, -5200, 3350, -3300, 3620, -1300, 3720, 900, 3680, 3000, 3500, 4600, 2700, 5380, 1450, 5480, 0, 5350, -1500, 5300, -3000, 4500, -3900, 3900, -4900, 3700, -6600]),
        (RoadClass.Tertiary, "环岛路", "Huandao Road", false, [120, -330, 400, -385, 640, -420, 900, -450, 1040, -480]),
    ];

    private static readonly (double From, double Until, string Zh, string En)[] RingNames =
    [
        (-180, -135, "{0}西路", "{1} Road West"), (-135, -45, "{0}南路", "{1} Road South"), (-45, 45, "{0}东路", "{1} Road East"), (45, 135, "{0}北路", "{1} Road North"), (135, 180, "{0}西路", "{1} Road West"),
    ];

    /// <summary>The main roads, each a smooth line.</summary>
    public static List<RoadLine> All(Waters waters)
    {
        List<RoadLine> roads =
        [
            new(RoadClass.Primary, "滨江大道", "Binjiang Avenue", Within(waters.NorthDrive, -6500, 5300)),
            new(RoadClass.Primary, "江南大道", "Jiangnan Avenue", Within(waters.SouthDrive, -6500, 5250)),
        ];
        foreach (var (type, zh, en, ring, at) in Drawn)
        {
            var points = at.Chunk(2).Select(pair => new Spot(pair[0], pair[1])).ToArray();
            if (ring)
                roads.AddRange(Ring(type, zh, en, Curve.Through(points, 30, closed: true)));
            else
                roads.Add(new RoadLine(type, zh, en, Curve.Through(points, 30)));
        }

        return roads;
    }

    /// <summary>A ring bears a name for each quarter of the sky.</summary>
    private static IEnumerable<RoadLine> Ring(RoadClass type, string zh, string en, List<Spot> ring)
    {
        var centre = new Spot(100, -500);
        foreach (var (from, until, nameZh, nameEn) in RingNames)
        {
            List<Spot> part = [];
            for (var i = 0; i < ring.Count - 1; i++)
            {
                var degrees = ((ring[i] + ring[i + 1]) * 0.5 - centre).Angle * 180 / Math.PI;
                if (degrees < from || degrees >= until)
                    continue;
                if (part.Count > 0 && part[^1] != ring[i])
                {
                    yield return new RoadLine(type, Named(nameZh, zh, en), Named(nameEn, zh, en), part);
                    part = [];
                }

                if (part.Count == 0)
                    part.Add(ring[i]);
                part.Add(ring[i + 1]);
            }

            if (part.Count > 1)
                yield return new RoadLine(type, Named(nameZh, zh, en), Named(nameEn, zh, en), part);
        }
    }

    private static string Named(string pattern, string zh, string en) => pattern.Replace("{0}", zh, StringComparison.Ordinal).Replace("{1}", en, StringComparison.Ordinal);

    private static List<Spot> Within(List<Spot> line, double west, double east) => [.. line.Where(spot => spot.X >= west && spot.X <= east)];
}
