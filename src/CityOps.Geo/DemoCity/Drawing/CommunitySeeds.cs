namespace CityOps.DemoCity.Drawing;

/// <summary>A community as it is named, and where its heart is.</summary>
internal sealed record CommunitySeed(string Code, string Zh, string En, Spot At);

/// <summary>District, streets and communities by name.</summary>
internal static class CommunitySeeds
{
    /// <summary>First four digits of all codes of the city.</summary>
    public const string City = "9901";

    /// <summary>The district north of the river.</summary>
    public const string North = "990101";

    /// <summary>The district south of it.</summary>
    public const string South = "990102";

    private static readonly (string Code, string Zh, string En, (string Zh, string En, double X, double Y)[] Communities)[] Drawn =
    [
        ("990101001", "老城街道", "Laocheng Subdistrict", [("桃园", "Taoyuan", -1600, 500), ("钟楼", "Zhonglou", -1150, 1000), ("文庙", "Wenmiao", -750, 450), ("中山", "Zhongshan", -950, -150), ("西津", "Xijin", -1750, -250)]),
        ("990101002", "中兴街道", "Zhongxing Subdistrict", [("人民广场", "Renmin Square", 150, 500), ("白鹭洲", "Bailuzhou", 450, -100), ("建设", "Jianshe", 1150, 500), ("临江", "Linjiang", 1600, -150), ("体育场", "Stadium", 700, 1150)]),
        ("990101003", "学府街道", "Xuefu Subdistrict", [("学府", "Xuefu", -2800, -500), ("书院", "Shuyuan", -3550, -600), ("清溪", "Qingxi", -2600, 450), ("梧桐", "Wutong", -3500, 450), ("青枫", "Qingfeng", -3200, 1400)]),
        ("990101004", "北站街道", "Beizhan Subdistrict", [("站前", "Zhanqian", -150, 1750), ("北苑", "Beiyuan", -1500, 1700), ("春晓", "Chunxiao", -900, 2100), ("铁路新村", "Railway Village", 750, 2150), ("花园", "Huayuan", 1700, 1700)]),
        ("990101005", "东湖街道", "Donghu Subdistrict", [("东湖", "Donghu", 2900, 900), ("湖滨", "Hubin", 2900, 2000), ("杨柳", "Yangliu", 2200, 100), ("朝阳", "Chaoyang", 3400, -700), ("金桥", "Jinqiao", 3700, 300)]),
        ("990102001", "江南街道", "Jiangnan Subdistrict", [("江南", "Jiangnan", 50, -1350), ("南浦", "Nanpu", -1450, -1500), ("会展", "Huizhan", 950, -1350), ("银杏", "Yinxing", -300, -2150), ("长虹", "Changhong", 950, -2200)]),
        ("990102002", "南湖街道", "Nanhu Subdistrict", [("南湖", "Nanhu", -2350, -2350), ("西浦", "Xipu", -3300, -1900), ("新城", "Xincheng", -3450, -2550), ("枫桥", "Fengqiao", -1750, -2950), ("福源", "Fuyuan", -700, -2950)]),
        ("990102003", "高新街道", "Gaoxin Subdistrict", [("科技园", "Science Park", 2550, -2450), ("港口", "Gangkou", 3700, -1850), ("工业园", "Industrial Park", 3400, -2450), ("南塘", "Nantang", 1750, -1850), ("迎春", "Yingchun", 700, -3050)]),
    ];

    /// <summary>The streets: code and names.</summary>
    public static IEnumerable<(string Code, string Zh, string En)> Streets => Drawn.Select(street => (street.Code, street.Zh, street.En));

    /// <summary>The communities, by code.</summary>
    public static IReadOnlyList<CommunitySeed> All { get; } =
        [.. Drawn.SelectMany(street => street.Communities.Select((one, i) => new CommunitySeed($"{street.Code}{i + 1:000}", one.Zh + "社区", one.En + " Community", new Spot(one.X, one.Y))))];
}
