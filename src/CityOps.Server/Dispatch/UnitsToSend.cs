using CityOps.Accounts;
using CityOps.Roads;
using CityOps.Units;
using CityOps.Words;

namespace CityOps.Dispatch;

/// <summary>A unit as it stands, ready to be ranked.</summary>
internal sealed record UnitToSend(UnitLine Line, AssignmentLine? Assignment, DispatchUnit Unit);

/// <summary>The units that a caller may see, with where they are on the roads and what they are doing.</summary>
internal sealed class UnitsToSend(IUnitBoard board, IAssignmentList assignments)
{
    private const double Moving = 1; // metres a second: what stands has no heading
    private const double CaseWeight = 1;
    private const double IncidentWeight = 3;

    /// <summary>All of them.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="types">Types of units; all when empty.</param>
    /// <param name="roads">The roads of the city.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<UnitToSend>> ReadAsync(AccountEntry account, IReadOnlyCollection<string> types, CityRoads roads, CancellationToken cancellationToken)
    {
        var known = (await assignments.ReadAsync(cancellationToken)).ToDictionary(line => line.Unit, StringComparer.Ordinal);
        return [.. board.Current([])
            .Where(line => (types.Count == 0 || types.Contains(line.Entry.Type)) && account.MaySee(line.Entry))
            .Select(line => Of(line, known.GetValueOrDefault(line.Entry.Code), roads))];
    }

    /// <summary>How a type of unit travels.</summary>
    public static RoadUsers TravelOf(string type) => type switch
    {
        "inspector" => RoadUsers.Walkers,
        "fire" or "muck-truck" => RoadUsers.Heavy,
        _ => RoadUsers.Light,
    };

    private static UnitToSend Of(UnitLine line, AssignmentLine? assignment, CityRoads roads)
    {
        var travels = TravelOf(line.Entry.Type);
        var position = line.Fix is { } fix ? roads.Snap(fix.Place, travels, fix.Speed > Moving ? fix.Heading : null) : null;
        var job = assignment?.Job ?? line.Case;
        var weight = job is null ? 0 : job.StartsWith('I') ? IncidentWeight : CaseWeight;
        return new UnitToSend(line, assignment, new DispatchUnit(line.Entry.Code, position, travels, ReadinessOf(line, assignment), weight, [line.Entry.Type], 0));
    }

    private static UnitReadiness ReadinessOf(UnitLine line, AssignmentLine? assignment) => assignment?.Status switch
    {
        AssignmentStatus.OutOfService or AssignmentStatus.Sos => UnitReadiness.OutOfService,
        AssignmentStatus.Transporting => UnitReadiness.Transporting,
        null or AssignmentStatus.Available or AssignmentStatus.Returning when line.Status == UnitStatus.Offline => UnitReadiness.OutOfService,
        AssignmentStatus.Returning => UnitReadiness.Returning,
        null or AssignmentStatus.Available => line.Case is null ? UnitReadiness.Available : UnitReadiness.Busy,
        _ => UnitReadiness.Busy,
    };
}

/// <summary>A unit in its place among those that might be sent.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Organisation">Organisation it belongs to.</param>
/// <param name="CallsignZh">Call sign in Chinese.</param>
/// <param name="CallsignEn">Call sign in English.</param>
/// <param name="Status">What it does, as dispatch or else the board says.</param>
/// <param name="Job">Key of its job; null for none.</param>
/// <param name="Eligible">Whether it can be sent.</param>
/// <param name="Seconds">Until it would be there by road; null when nobody knows.</param>
/// <param name="Score">Seconds with all that counts; null for one that cannot be sent.</param>
/// <param name="Reasons">Why it ranks where it does.</param>
/// <param name="Fix">Where it is; null when nobody knows.</param>
internal sealed record RecommendedUnit(
    string Unit,
    string Type,
    string Organisation,
    string CallsignZh,
    string CallsignEn,
    string Status,
    string? Job,
    bool Eligible,
    double? Seconds,
    double? Score,
    IReadOnlyList<RankReason> Reasons,
    UnitFix? Fix)
{
    public static RecommendedUnit Of(RankedUnit ranked, UnitToSend unit) => new(
        ranked.Unit.Code,
        unit.Line.Entry.Type,
        unit.Line.Entry.Organisation,
        unit.Line.Entry.CallsignZh,
        unit.Line.Entry.CallsignEn,
        unit.Assignment is { Status: not AssignmentStatus.Available } assignment ? Kebab.Of(assignment.Status) : Kebab.Of(unit.Line.Status),
        unit.Assignment?.Job ?? unit.Line.Case,
        ranked.IsEligible,
        ranked.Seconds,
        ranked.IsEligible ? ranked.Score : null,
        ranked.Reasons,
        unit.Line.Fix);
}
