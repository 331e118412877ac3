namespace CityOps.Front;

/// <summary>How the front itself is: <c>/front/health/live</c> that it answers, <c>/front/health/ready</c> that a server is up.</summary>
internal static class FrontHealth
{
    public static void MapFrontHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/front/health/live", () => TypedResults.Text("live"));
        routes.MapGet("/front/health/ready", (ServerStates servers) =>
        {
            var all = servers.All().ToDictionary(server => server.Address, server => server.Up, StringComparer.Ordinal);
            return TypedResults.Json(all, statusCode: all.ContainsValue(true) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
