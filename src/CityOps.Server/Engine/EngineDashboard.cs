using CityOps.Accounts;
using Orleans.Dashboard;

namespace CityOps.Engine;

/// <summary>What the engine is doing: servers, grains, calls and their times, for administrators.</summary>
internal static class EngineDashboard
{
    /// <summary>Its address.</summary>
    public const string Path = "/engine";

    public static void MapEngineDashboard(this IEndpointRouteBuilder routes) =>
        routes.MapOrleansDashboard(Path).RequireAuthorization().RequirePost().OrAdministrator().ExcludeFromDescription();
}
