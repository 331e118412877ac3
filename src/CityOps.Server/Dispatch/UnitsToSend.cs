using System.Collections.Concurrent;
using CityOps.Accounts;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>A unit as it stands, ready to be ranked.</summary>
internal sealed record UnitToSend(UnitLine Line, AssignmentLine? Assignment, DispatchUnit Unit);

/// <summary>The units that a caller may see, with where they are on the roads and what they are doing.</summary>
internal sealed class UnitsToSend(IUnitBoard board, IAssignmentBoard assignments)
{
    private const double Moving = 1; // metres a second: what stands has no heading
    private const double CaseWeight = 1;
    private const double IncidentWeight = 3;

    /// <summary>Putting a unit on the roads is most of what asking for it costs, and between two of its fixes the answer is the same.</summary>
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="types">Types of units; all when empty.</param>
    /// <param name="roads">The roads of the city.</param>
    public IReadOnlyList<UnitToSend> Current(AccountEntry account, IReadOnlyCollection<string> types, CityRoads roads)
    {
        var known = assignments.Current;
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

    private UnitToSend Of(UnitLine line, AssignmentLine? assignment, CityRoads roads)
    {
        if (_known.TryGetValue(line.Entry.Code, out var known) && ReferenceEquals(known.Unit.Line, line) && ReferenceEquals(known.Unit.Assignment, assignment) && known.Network == roads.Network)
            return known.Unit;
        var unit = Made(line, assignment, roads);
        _known[line.Entry.Code] = new Known(unit, roads.Network);
        return unit;
    }

    private static UnitToSend Made(UnitLine line, AssignmentLine? assignment, CityRoads roads)
    {
        var travels = TravelOf(line.Entry.Type);
        var position = line.Fix is { } fix ? roads.Snap(fix.Place, travels, fix.Speed > Moving ? fix.Heading : null) : null;
        var job = assignment?.Job ?? line.Case;
        var weight = job is null ? 0 : job.StartsWith('I') ? IncidentWeight : CaseWeight;
        return new UnitToSend(line, assignment, new DispatchUnit(line.Entry.Code, position, travels, ReadinessOf(line, assignment), weight, line.Entry.Capabilities, line.Entry.Crew));
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

    /// <param name="Unit">The unit as it was made.</param>
    /// <param name="Network">The roads it was put on.</param>
    private sealed record Known(UnitToSend Unit, RoadNetwork Network);
}
