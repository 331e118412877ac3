using CityOps.Catalogues;

namespace CityOps.Import;

/// <summary>What the department of a trade is mostly called.</summary>
internal static class TradeNames
{
    private static readonly Dictionary<DepartmentKind, (string Zh, string En)> Names = new()
    {
        [DepartmentKind.UrbanManagement] = ("城管执法局", "Urban management"),
        [DepartmentKind.Sanitation] = ("环卫处", "Sanitation"),
        [DepartmentKind.MunicipalWorks] = ("市政管理处", "Municipal works"),
        [DepartmentKind.Drainage] = ("排水管理处", "Drainage"),
        [DepartmentKind.StreetLighting] = ("路灯管理所", "Street lighting"),
        [DepartmentKind.Landscaping] = ("园林局", "Parks"),
        [DepartmentKind.TrafficPolice] = ("交警支队", "Traffic police"),
        [DepartmentKind.Police] = ("公安局", "Police"),
        [DepartmentKind.Transport] = ("交通运输局", "Transport"),
        [DepartmentKind.Parking] = ("停车管理中心", "Parking"),
        [DepartmentKind.WaterConservancy] = ("水利局", "Water conservancy"),
        [DepartmentKind.WaterSupply] = ("供水公司", "Water supply"),
        [DepartmentKind.PowerSupply] = ("供电公司", "Power supply"),
        [DepartmentKind.Gas] = ("燃气公司", "Gas"),
        [DepartmentKind.HousingConstruction] = ("住建局", "Housing and construction"),
        [DepartmentKind.Planning] = ("规划局", "Planning"),
        [DepartmentKind.Environment] = ("生态环境局", "Environment"),
        [DepartmentKind.Meteorology] = ("气象局", "Meteorology"),
        [DepartmentKind.EmergencyManagement] = ("应急管理局", "Emergency management"),
        [DepartmentKind.IndustryRegulator] = ("行业主管部门", "Industry regulator"),
        [DepartmentKind.Fire] = ("消防救援支队", "Fire and rescue"),
        [DepartmentKind.CivilAffairs] = ("民政局", "Civil affairs"),
        [DepartmentKind.CivilDefence] = ("人防办", "Civil defence"),
        [DepartmentKind.Sports] = ("体育局", "Sports"),
        [DepartmentKind.Agriculture] = ("农业农村局", "Agriculture"),
    };

    public static string Zh(DepartmentKind trade) => Names[trade].Zh;

    public static string En(DepartmentKind trade) => Names[trade].En;
}
