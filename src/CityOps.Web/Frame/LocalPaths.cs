using Microsoft.AspNetCore.Components;

namespace CityOps.Frame;

/// <summary>Addresses of this server.</summary>
internal static class LocalPaths
{
    /// <summary>Path and query of the screen that is shown.</summary>
    public static string ToLocalPath(this NavigationManager navigation) => "/" + navigation.ToBaseRelativePath(navigation.Uri);
}
