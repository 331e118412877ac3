using CityOps.Areas;
using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Offices;

/// <summary>The organisations of the demo city: two centres, two second-level centres, the collectors' teams and 36 departments on two levels.</summary>
public static class DemoOffices
{
    /// <summary>The city's prefix.</summary>
    public const string City = CommunitySeeds.City;

    /// <summary>监督中心.</summary>
    public const string Supervision = "supervision-centre";

    /// <summary>指挥中心.</summary>
    public const string Command = "command-centre";

    private static readonly (string Code, string Zh, string En)[] Bureaux =
    [
        ("urban-management", "城市管理行政执法局", "Urban Management Bureau"),
        ("municipal-works", "市政设施管理处", "Municipal Works Office"),
        ("sanitation", "环境卫生管理处", "Sanitation Office"),
        ("landscaping", "园林绿化局", "Parks and Greening Bureau"),
        ("street-lighting", "路灯照明管理处", "Street Lighting Office"),
        ("drainage", "排水管理处", "Drainage Office"),
        ("water-supply", "自来水公司", "Water Supply Company"),
        ("power-supply", "供电公司", "Power Supply Company"),
        ("gas", "燃气公司", "Gas Company"),
        ("telecom", "通信公司", "Telecom Company"),
        ("broadcasting", "广电网络公司", "Cable Television Company"),
        ("traffic-police", "公安局交通警察支队", "Traffic Police"),
        ("police", "公安局", "Public Security Bureau"),
        ("fire", "消防救援支队", "Fire and Rescue Service"),
        ("transport", "交通运输局", "Transport Bureau"),
        ("water-conservancy", "水利局", "Water Conservancy Bureau"),
        ("housing-construction", "住房和城乡建设局", "Housing and Construction Bureau"),
        ("environment", "生态环境局", "Ecology and Environment Bureau"),
        ("civil-affairs", "民政局", "Civil Affairs Bureau"),
        ("emergency-management", "应急管理局", "Emergency Management Bureau"),
        ("planning", "自然资源和规划局", "Planning Bureau"),
        ("parking", "停车管理公司", "Parking Company"),
    ];

    private static readonly (string Code, string Zh, string En)[] DistrictUnits =
    [
        ("urban-management", "城市管理局", "Urban Management Bureau"), ("sanitation", "环境卫生所", "Sanitation Station"), ("landscaping", "园林绿化所", "Greening Station"),
    ];

    /// <summary>The districts: code of the area, first word of their organisations' codes, names.</summary>
    internal static readonly (string Area, string Word, string Zh, string En)[] Districts =
        [(CommunitySeeds.North, "binjiang", "滨江区", "Binjiang District"), (CommunitySeeds.South, "jiangnan", "江南区", "Jiangnan District")];

    /// <summary>Codes of the districts.</summary>
    public static IReadOnlyList<string> DistrictCodes { get; } = [.. Districts.Select(district => district.Area)];

    /// <summary>All organisations, those above before those below.</summary>
    public static IReadOnlyList<Organisation> All { get; } = [.. Centres(), .. Departments(), .. Teams()];

    /// <summary>Code of the office of a street.</summary>
    internal static string OfficeOf(string street) => $"street-{street[4..]}";

    /// <summary>Code of the team that the collectors of a street belong to.</summary>
    internal static string TeamOf(string street) => $"inspectors-{DistrictOf(street).Word}";

    /// <summary>Code of a district's unit.</summary>
    internal static string DistrictUnit(string area, string unit) => $"{DistrictOf(area).Word}-{unit}";

    /// <summary>Code of the second-level centre of an area.</summary>
    internal static string CentreOf(string area) => $"{DistrictOf(area).Word}-centre";

    private static (string Area, string Word, string Zh, string En) DistrictOf(string area) => Districts.Single(district => area.StartsWith(district.Area, StringComparison.Ordinal));

    private static IEnumerable<Organisation> Centres()
    {
        yield return new Organisation(Supervision, null, OrganisationKind.SupervisionCentre, "澜江市城市管理监督中心", "Lanjiang Supervision Centre", CommunitySeeds.City, null, HandlesCases: false);
        yield return new Organisation(Command, null, OrganisationKind.CommandCentre, "澜江市城市管理指挥中心", "Lanjiang Command Centre", CommunitySeeds.City, null, HandlesCases: false);
        foreach (var (area, word, zh, en) in Districts)
            yield return new Organisation($"{word}-centre", Command, OrganisationKind.DistrictCentre, $"{zh}城市管理指挥中心", $"{en} Centre", area, null, HandlesCases: false);
    }

    private static IEnumerable<Organisation> Departments()
    {
        foreach (var (code, zh, en) in Bureaux)
            yield return new Organisation(code, null, OrganisationKind.Department, $"澜江市{zh}", $"Lanjiang {en}", CommunitySeeds.City, null, HandlesCases: true);
        foreach (var (area, word, zh, en) in Districts)
        {
            foreach (var unit in DistrictUnits)
                yield return new Organisation($"{word}-{unit.Code}", unit.Code, OrganisationKind.Department, zh + unit.Zh, $"{en} {unit.En}", area, $"{word}-centre", HandlesCases: true);
        }

        foreach (var (code, zh, en) in CommunitySeeds.Streets)
            yield return new Organisation(OfficeOf(code), CentreOf(code), OrganisationKind.StreetOffice, $"{zh}办事处", $"{en} Office", code, CentreOf(code), HandlesCases: true);
    }

    private static IEnumerable<Organisation> Teams() => Districts.Select(district =>
        new Organisation($"inspectors-{district.Word}", Supervision, OrganisationKind.InspectorTeam, $"{district.Zh}信息采集队", $"{district.En} Inspector Team", district.Area, null, HandlesCases: false));
}
