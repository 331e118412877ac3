namespace CityOps.DemoCity.Things;

/// <summary>What the vehicles of the demo city can do, and how many people are in them: a plausible mix, as a city of this size keeps it.</summary>
internal static class VehicleSkills
{
    private static readonly (string[] Capabilities, int Crew)[] Fire =
    [
        (["firefighting", "high-pressure-water"], 6),
        (["firefighting", "aerial-rescue"], 4),
        (["firefighting", "collapse-rescue", "search-dogs"], 8),
        (["firefighting", "hazmat", "foam"], 6),
        (["water-rescue", "pumping"], 6),
    ];

    private static readonly (string[] Capabilities, int Crew)[] Sanitation =
    [
        (["street-washing", "water-delivery"], 2),
        (["snow-clearing", "road-spreading"], 2),
        (["street-washing"], 2),
    ];

    private static readonly (string[] Capabilities, int Crew)[] Ambulances =
    [
        (["patient-transport"], 3),
        (["patient-transport", "trauma-care"], 4),
        (["patient-transport", "negative-pressure"], 3),
    ];

    /// <summary>Skills of a vehicle.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="number">Its number in the fleet, from 0.</param>
    /// <param name="organisation">Whose it is; repair crews differ by it.</param>
    public static (string[] Capabilities, int Crew) Of(string type, int number, string organisation) => type switch
    {
        "fire" => Fire[number % Fire.Length],
        "sanitation" => Sanitation[number % Sanitation.Length],
        "ambulance" => Ambulances[number % Ambulances.Length],
        "muck-truck" => (["bulk-haulage"], 1),
        "enforcement" => (["cordon", "traffic-control"], 4),
        _ => Repair(number, organisation),
    };

    private static (string[] Capabilities, int Crew) Repair(int number, string organisation) => organisation switch
    {
        "municipal-works" => number < 7 ? (["road-repair", "excavation", "ground-survey"], 6) : (["road-repair", "excavation", "heavy-lifting"], 8),
        "drainage" => (["drain-repair", "pumping"], 6),
        "street-lighting" => (["lighting", "power-repair"], 4),
        "water-supply" => number < 14 ? (["water-main-repair", "excavation"], 20) : (["water-main-repair"], 8),
        "power-supply" => (["power-repair", "power-supply"], 5),
        "gas" => (["gas-repair"], 6),
        _ => (["tree-clearing"], 5),
    };
}
