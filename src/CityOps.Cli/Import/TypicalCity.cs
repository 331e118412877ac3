using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Catalogues;
using CityOps.Codes;
using CityOps.Words;
using CityOps.WorkingTimes;

namespace CityOps.Import;

/// <summary>
/// What a city needs so that cases can go round, when all that is known of it is a map: a supervision centre, a command centre, an inspector
/// team, a department for each trade of the catalogue, the responsibility table that follows from that, and a post for each of them.
/// </summary>
internal sealed class TypicalCity(string prefix, string catalogue)
{
    private static readonly Shift[] OfficeHours = [Shift.Parse("08:00-17:00")];

    // Whoever is first of these in a type's line is no office of the city's own; the next one is asked.
    private static readonly DepartmentKind[] Nobodys = [DepartmentKind.Owner, DepartmentKind.Territory, DepartmentKind.AsDetermined, DepartmentKind.SupervisionCentre];

    private readonly IReadOnlyDictionary<string, CityType> _types =
        CityTypes.Of(catalogue == "2026" ? CategorySeries.FiveDigits : CategorySeries.FourDigits, new Dictionary<string, TypeTerms>(StringComparer.Ordinal)).Types;

    /// <summary>Account that takes reports in.</summary>
    public string Intake => $"{prefix}-intake";

    /// <summary>Account that files and closes.</summary>
    public string ShiftLeader => $"{prefix}-shift-leader";

    /// <summary>Account that dispatches.</summary>
    public string Dispatcher => $"{prefix}-dispatcher";

    /// <summary>Account of the inspector who reports and verifies.</summary>
    public string Inspector => $"{prefix}-inspector";

    /// <summary>Account of the inspector who checks what was done.</summary>
    public string Checker => $"{prefix}-checker";

    /// <summary>Account that signs.</summary>
    public string Leader => $"{prefix}-leader";

    private string Centre => $"{prefix}-centre";

    private string Command => $"{prefix}-command";

    private string Inspectors => $"{prefix}-inspectors";

    /// <summary>Office hours of five days a week, and no holidays: those the city adds.</summary>
    public static string CalendarOf(string timeZone) => WorkingCalendarJson.Write(new CalendarTerms(
        timeZone, Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, IReadOnlyList<Shift> (_) => OfficeHours), [], [], [Shift.AroundTheClock]));

    /// <summary>The organisations.</summary>
    public IReadOnlyList<Organisation> Organisations() =>
    [
        new(Centre, null, OrganisationKind.SupervisionCentre, "监督中心", "Supervision centre", prefix, null, false),
        new(Command, null, OrganisationKind.CommandCentre, "指挥中心", "Command centre", prefix, null, false),
        new(Inspectors, Centre, OrganisationKind.InspectorTeam, "采集队", "Inspector team", prefix, null, false),
        .. Trades().Select(trade => new Organisation(Unit(trade), Command, OrganisationKind.Department, TradeNames.Zh(trade), TradeNames.En(trade), prefix, null, true)),
    ];

    /// <summary>Each type goes to the first office of its line; what has none, to urban management.</summary>
    public IReadOnlyList<RoutingRule> Routing() =>
    [
        .. _types.Values
            .Select(type => (type.Entry.Code, Trade: TradeOf(type)))
            .Where(entry => entry.Trade is not null)
            .OrderBy(entry => entry.Code, StringComparer.Ordinal)
            .Select(entry => new RoutingRule(RoutingBasis.Owner, entry.Code, prefix, Unit(entry.Trade!.Value)) { Fallback = Unit(DepartmentKind.UrbanManagement) }),
        new RoutingRule(RoutingBasis.Owner, string.Empty, prefix, Unit(DepartmentKind.UrbanManagement)),
    ];

    /// <summary>A post for each seat; nobody can sign in before an administrator gives it a password.</summary>
    public IReadOnlyList<NewAccount> Accounts() =>
    [
        Account(Intake, "受理席", "Intake seat", CaseRole.IntakeOperator, Centre),
        Account(ShiftLeader, "值班长", "Shift leader", CaseRole.ShiftLeader, Centre),
        Account(Dispatcher, "派遣席", "Dispatcher", CaseRole.Dispatcher, Command),
        Account(Inspector, "采集员", "Inspector", CaseRole.Collector, Inspectors),
        Account(Checker, "核查员", "Checker", CaseRole.Collector, Inspectors),
        Account(Leader, "主管领导", "Leader", CaseRole.Leader, Command),
        .. Trades().Select(trade => Account(Unit(trade), TradeNames.Zh(trade), TradeNames.En(trade), CaseRole.Handler, Unit(trade))),
    ];

    /// <summary>The account that handles for a unit has the unit's own name.</summary>
    public static string HandlerOf(string unit) => unit;

    private NewAccount Account(string name, string zh, string en, CaseRole role, string organisation) =>
        new(new AccountEntry(name, $"{prefix} {zh}", $"{prefix} {en}", [new AccountPost(role, organisation, prefix)], false, false), null);

    private IEnumerable<DepartmentKind> Trades() =>
        _types.Values.Select(TradeOf).OfType<DepartmentKind>().Append(DepartmentKind.UrbanManagement).Distinct().Order();

    private static DepartmentKind? TradeOf(CityType type)
    {
        var own = type.Departments.Where(kind => !Nobodys.Contains(kind)).ToArray();
        return own.Length == 0 ? null : own[0];
    }

    private string Unit(DepartmentKind trade) => $"{prefix}-{Kebab.Of(trade)}";
}
