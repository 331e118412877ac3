using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Accounts;

/// <summary>
/// The accounts that the simulator works through: one for each post, office and district of a city, named after it. Whoever makes the city
/// adds them; the simulator signs in to them by the same names. Cases that people report are left to people.
/// </summary>
public static class SimulatedPosts
{
    /// <summary>What their names begin with.</summary>
    public const string Prefix = "sim-";

    /// <summary>Reports what the public sees.</summary>
    public const string Citizen = Prefix + "citizen";

    /// <summary>Takes calls.</summary>
    public const string Intake = Prefix + "intake";

    /// <summary>Files and closes.</summary>
    public const string ShiftLeader = Prefix + "shift-leader";

    /// <summary>Dispatches.</summary>
    public const string Dispatcher = Prefix + "dispatcher";

    /// <summary>Decides what needs a leader.</summary>
    public const string Leader = Prefix + "leader";

    /// <summary>Reports for the collectors of a district.</summary>
    public static string Collector(string district) => $"{Prefix}collector-{district}";

    /// <summary>Verifies and checks in a district: another one than who reports or puts right there.</summary>
    public static string Checker(string district) => $"{Prefix}checker-{district}";

    /// <summary>The seat of a district's centre.</summary>
    public static string Seat(string centre) => $"{Prefix}seat-{centre}";

    /// <summary>The desk of an office that handles cases.</summary>
    public static string Unit(string organisation) => $"{Prefix}unit-{organisation}";

    /// <summary>All of a city.</summary>
    /// <param name="city">First four digits of its codes.</param>
    /// <param name="districts">Codes of its districts.</param>
    /// <param name="organisations">Its organisations.</param>
    /// <param name="password">The simulator's password.</param>
    public static IReadOnlyList<NewAccount> Of(string city, IEnumerable<string> districts, IReadOnlyCollection<Organisation> organisations, string password)
    {
        ArgumentNullException.ThrowIfNull(districts);
        ArgumentNullException.ThrowIfNull(organisations);
        var supervision = CodeOf(organisations, OrganisationKind.SupervisionCentre);
        var command = CodeOf(organisations, OrganisationKind.CommandCentre);
        var team = CodeOf(organisations, OrganisationKind.InspectorTeam);
        return
        [
            New(Citizen, "模拟市民", "Simulated citizen", CaseRole.Citizen, string.Empty, city),
            New(Intake, "模拟受理员", "Simulated intake", CaseRole.IntakeOperator, supervision, city),
            New(ShiftLeader, "模拟值班长", "Simulated shift leader", CaseRole.ShiftLeader, supervision, city),
            New(Dispatcher, "模拟派遣员", "Simulated dispatcher", CaseRole.Dispatcher, command, city),
            New(Leader, "模拟主管领导", "Simulated leader", CaseRole.Leader, supervision, city),
            .. districts.SelectMany(district => new[]
            {
                New(Collector(district), "模拟采集员", "Simulated collector", CaseRole.Collector, team, district),
                New(Checker(district), "模拟核查员", "Simulated checker", CaseRole.Collector, team, district),
            }),
            .. organisations.Where(organisation => organisation.Kind == OrganisationKind.DistrictCentre)
                .Select(centre => New(Seat(centre.Code), $"{centre.NameZh}模拟坐席", $"{centre.NameEn}, simulated seat", CaseRole.DistrictSeat, centre.Code, centre.Area)),
            .. organisations.Where(organisation => organisation.HandlesCases)
                .Select(unit => New(Unit(unit.Code), $"{unit.NameZh}模拟坐席", $"{unit.NameEn}, simulated desk", CaseRole.Handler, unit.Code, string.Empty)),
        ];

        NewAccount New(string name, string zh, string en, CaseRole role, string organisation, string area) =>
            new(new AccountEntry(name, zh, en, [new AccountPost(role, organisation, area)], false, false), password, true);
    }

    private static string CodeOf(IEnumerable<Organisation> organisations, OrganisationKind kind) =>
        organisations.FirstOrDefault(organisation => organisation.Kind == kind)?.Code ?? string.Empty;
}
