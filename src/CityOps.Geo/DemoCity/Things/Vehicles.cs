using CityOps.DemoCity.Drawing;
using CityOps.DemoCity.Offices;
using CityOps.Units;

namespace CityOps.DemoCity.Things;

/// <summary>Inspectors and vehicles.</summary>
internal static class Vehicles
{
    private static readonly (string Type, int Count, string Organisation, string Zh, string En, int First)[] Fleets =
    [
        ("sanitation", 50, "sanitation", "环卫", "San", 101),
        ("muck-truck", 30, "urban-management", "渣土", "Muck", 201),
        ("enforcement", 25, "urban-management", "城管", "Enf", 301),
        ("fire", 12, "fire", "消防", "Fire", 401),
        ("ambulance", 13, "emergency-management", "急救", "Amb", 501),
        ("repair", 20, string.Empty, "抢修", "Rep", 601),
    ];

    private static readonly string[] RepairOwners = ["municipal-works", "drainage", "street-lighting", "water-supply", "power-supply", "gas", "landscaping"];

    public static List<UnitEntry> All()
    {
        List<UnitEntry> units = [];
        foreach (var fleet in Fleets)
        {
            for (var i = 0; i < fleet.Count; i++)
                units.Add(Vehicle(fleet, i));
        }

        for (var number = 1; number <= DemoPosts.Collectors; number++)
        {
            var account = CollectorGrids.AccountOf(number);
            var post = DemoPosts.All.Single(entry => entry.Name == account).Posts[0];
            units.Add(new UnitEntry(account, "inspector", post.Organisation, $"监督员 {number:000}", $"Insp {number:000}", account, post.Area, Simulated: true) { Capabilities = ["patrol"], Crew = 1 });
        }

        return units;
    }

    private static UnitEntry Vehicle((string Type, int Count, string Organisation, string Zh, string En, int First) fleet, int number)
    {
        var sign = fleet.First + number;
        var area = number % 2 == 0 ? CommunitySeeds.North : CommunitySeeds.South;
        var organisation = fleet.Type switch
        {
            "repair" => RepairOwners[number % RepairOwners.Length],
            "sanitation" or "enforcement" => DemoOffices.DistrictUnit(area, fleet.Organisation),
            _ => fleet.Organisation,
        };
        var (capabilities, crew) = VehicleSkills.Of(fleet.Type, number, organisation);
        return new UnitEntry($"{fleet.Type}-{sign}", fleet.Type, organisation, $"{fleet.Zh} {sign}", $"{fleet.En} {sign}", null, fleet.Type is "sanitation" or "enforcement" ? area : CommunitySeeds.City, Simulated: true)
        {
            Capabilities = capabilities,
            Crew = crew,
        };
    }
}
