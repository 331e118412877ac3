using CityOps.Coordinates;
using CityOps.Frame;

namespace CityOps.Cases;

/// <summary>An open case near a place.</summary>
/// <param name="Line">The case.</param>
/// <param name="Metres">How far away.</param>
public sealed record NearLine(CaseLine Line, double Metres)
{
    /// <summary>Open cases that the viewer may see within so many metres, nearest first.</summary>
    public static IReadOnlyList<NearLine> Around(ICaseBoard board, Viewer viewer, CasePosition place, double metres, string? except = null, string? type = null)
    {
        var selection = new CaseSelection { Scopes = viewer.Scopes, Areas = [viewer.City.Prefix], Statuses = CaseTransitions.Open, Types = type is null ? [] : [type] };
        return
        [
            .. board.Current(selection)
                .Where(line => line.Key != except && (type is null || line.TypeCode == type) && Close(place, line.Place, metres))
                .Select(line => new NearLine(line, Distance(place, line.Place)))
                .Where(near => near.Metres <= metres)
                .OrderBy(near => near.Metres),
        ];
    }

    /// <summary>Metres between two places.</summary>
    public static double Distance(CasePosition one, CasePosition other) =>
        Geodesy.SphereDistance(new GeoPoint(one.Longitude, one.Latitude), new GeoPoint(other.Longitude, other.Latitude));

    /// <summary>A look at the degrees first: a city's open cases are thousands, those near by a handful.</summary>
    private static bool Close(CasePosition one, CasePosition other, double metres) =>
        Math.Abs(one.Latitude - other.Latitude) * 111_000 <= metres + 1 && Math.Abs(one.Longitude - other.Longitude) * 111_000 * Math.Cos(one.Latitude * Math.PI / 180) <= metres + 1;
}
