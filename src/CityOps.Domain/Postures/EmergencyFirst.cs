using CityOps.Cases;

namespace CityOps.Postures;

/// <summary>
/// What comes first in every queue while an emergency or a war holds where it lies: cases of which an incident was made, urgent ones, and those
/// of the type that incidents grew from in the same district. A drill changes no order.
/// </summary>
public sealed class EmergencyFirst
{
    private readonly string[] _areas;
    private readonly HashSet<(string District, string Type)> _types;

    private EmergencyFirst(string[] areas, HashSet<(string District, string Type)> types) => (_areas, _types) = (areas, types);

    /// <summary>The order that holds now; null in which everything is as always.</summary>
    /// <param name="postures">The postures of all areas.</param>
    /// <param name="incidents">Open cases of which an incident was made.</param>
    public static EmergencyFirst? Of(IEnumerable<PostureLine> postures, IEnumerable<CaseLine> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var areas = postures.Where(line => line.Posture >= Posture.Emergency).Select(line => line.Area).ToArray();
        return areas.Length == 0
            ? null
            : new EmergencyFirst(areas, [.. incidents.Where(line => line.ClosedAt is null).Select(line => (ResponseDistrict(line), line.TypeCode))]);
    }

    /// <summary>Whether a case comes first.</summary>
    public bool Holds(CaseLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return _areas.Any(area => line.Grid.StartsWith(area, StringComparison.Ordinal))
            && ((line.Flags & (CaseFlags.Incident | CaseFlags.Urgent)) != CaseFlags.None || _types.Contains((ResponseDistrict(line), line.TypeCode)));
    }

    private static string ResponseDistrict(CaseLine line) => line.Grid[..6];
}
