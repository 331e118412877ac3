using System.Globalization;
using CityOps.Cases;
using CityOps.Frame;

namespace CityOps.Incidents;

/// <summary>Where an incident is begun from.</summary>
internal static class IncidentStart
{
    /// <summary>Whether any of the viewer's posts receives incidents.</summary>
    public static bool MayReceive(Viewer viewer) => IncidentTransitions.Legal(IncidentStatus.Absent, [.. viewer.Account.Posts.Select(post => post.Role)]).Any();

    /// <summary>Whether any of the viewer's posts makes an incident of a case.</summary>
    public static bool MayEscalate(Viewer viewer) => viewer.Account.Posts.Any(post => post.Role is CaseRole.ShiftLeader or CaseRole.Leader);

    /// <summary>Address of the page that begins one at a place.</summary>
    public static string At(CasePosition place) => string.Create(CultureInfo.InvariantCulture, $"/incidents/new?at={place.Longitude:0.000000},{place.Latitude:0.000000}");

    /// <summary>Address of the page that begins one from a case.</summary>
    public static string Of(string key) => $"/incidents/new?case={Uri.EscapeDataString(key)}";
}
