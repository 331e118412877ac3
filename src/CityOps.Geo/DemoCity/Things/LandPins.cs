using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Things;

/// <summary>What has land of its own in the city: parks, campuses, hospitals, halls.</summary>
internal static class LandPins
{
    /// <summary>Where the main station stands.</summary>
    public static readonly Spot Station = new(-180, 1935);

    private static readonly (string Kind, string Zh, string En, double X, double Y, double Land)[] Drawn =
    [
        ("park", "人民公园", "People's Park", 260, 600, 95_000),
        ("park", "中山公园", "Zhongshan Park", -830, 330, 42_000),
        ("park", "凤凰山公园", "Phoenix Hill Park", -3480, 1180, 170_000),
        ("park", "城北公园", "North City Park", -1620, 1980, 60_000),
        ("park", "铁道公园", "Railway Park", 980, 2060, 40_000),
        ("park", "科技公园", "Science Park Green", 2750, -2350, 70_000),
        ("park", "新城中央公园", "New Town Central Park", -3350, -2380, 120_000),
        ("park", "江南公园", "Jiangnan Park", 330, -2080, 80_000),
        ("park", "金桥公园", "Golden Bridge Park", 3420, 260, 70_000),
        ("park", "儿童公园", "Children's Park", 1600, 620, 36_000),
        ("park", "福源公园", "Fuyuan Park", -900, -2620, 50_000),
        ("park", "梧桐公园", "Wutong Park", -3620, 320, 45_000),
        ("park", "杨柳公园", "Willow Park", 2560, -330, 36_000),
        ("park", "春晓公园", "Chunxiao Park", -780, 2090, 30_000),
        ("park", "枫桥公园", "Fengqiao Park", -1850, -3020, 40_000),
        ("park", "港口公园", "Harbour Park", 3560, -1900, 40_000),
        ("park", "钟楼花园", "Bell Tower Garden", -1180, 1010, 14_000),
        ("park", "文庙园", "Confucian Temple Garden", -700, 620, 12_000),
        ("park", "南浦花园", "Nanpu Garden", -1500, -1520, 14_000),
        ("square", "市民广场", "Citizens' Square", 420, 420, 32_000),
        ("square", "站前广场", "Station Square", -180, 1830, 26_000),
        ("university", "澜江大学", "Lanjiang University", -2760, -330, 260_000),
        ("university", "澜江师范学院", "Lanjiang Normal College", -3480, -330, 170_000),
        ("university", "澜江职业技术学院", "Lanjiang Vocational College", -2900, -2930, 110_000),
        ("hospital", "市第一人民医院", "First People's Hospital", 470, 1050, 45_000),
        ("hospital", "市中医院", "Hospital of Chinese Medicine", -1420, 640, 24_000),
        ("hospital", "妇幼保健院", "Women and Children's Hospital", 1180, 320, 30_000),
        ("hospital", "江南医院", "Jiangnan Hospital", 380, -1560, 40_000),
        ("hospital", "东湖医院", "Donghu Hospital", 3380, -420, 45_000),
        ("hospital", "大学附属医院", "University Hospital", -2640, 420, 42_000),
        ("hospital", "高新人民医院", "High-tech Zone Hospital", 2150, -2450, 42_000),
        ("government", "市民中心", "Civic Centre", 620, 600, 60_000),
        ("government", "滨江区政府", "Binjiang District Government", 1650, 180, 26_000),
        ("government", "江南区政府", "Jiangnan District Government", -170, -1620, 28_000),
        ("stadium", "体育中心", "Sports Centre", 1010, 1180, 120_000),
        ("stadium", "江南体育馆", "Jiangnan Gymnasium", -520, -2620, 45_000),
        ("museum", "澜江博物馆", "Lanjiang Museum", 1020, -120, 28_000),
        ("library", "市图书馆", "City Library", 120, 300, 26_000),
        ("theatre", "澜江大剧院", "Lanjiang Grand Theatre", 960, -1180, 34_000),
        ("museum", "科技馆", "Science Museum", 3350, 1650, 50_000),
        ("exhibition", "会展中心", "Exhibition Centre", 720, -1640, 90_000),
        ("mall", "中兴广场", "Zhongxing Plaza", 80, 700, 30_000),
        ("mall", "江南天地", "Jiangnan Tiandi", 120, -1250, 32_000),
        ("mall", "东湖里", "Donghu Lane Mall", 2700, 1300, 40_000),
        ("mall", "学府天街", "Xuefu Walk", -2520, -120, 26_000),
        ("mall", "新城汇", "New Town Hub", -3000, -2150, 38_000),
        ("market", "西津批发市场", "Xijin Wholesale Market", -1720, -180, 24_000),
        ("market", "南塘农贸市场", "Nantang Market", 1620, -2150, 26_000),
        ("station", "澜江客运中心", "Lanjiang Coach Station", 350, 1780, 40_000),
        ("station", "江南客运站", "Jiangnan Coach Station", 450, -3080, 38_000),
        ("works", "澜江自来水厂", "Lanjiang Waterworks", -3700, -1780, 60_000),
        ("works", "污水处理厂", "Sewage Works", 4000, -1780, 80_000),
        ("works", "城市绿化苗圃", "City Nursery", 3550, 1980, 70_000),
    ];

    public static IReadOnlyList<LandPin> All { get; } = [.. Drawn.Select(pin => new LandPin(pin.Kind, pin.Zh, pin.En, new Spot(pin.X, pin.Y), pin.Land))];
}
