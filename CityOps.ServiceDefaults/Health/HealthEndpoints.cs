using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityOps.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; asks nothing else, so that a slow database never gets a working server restarted.
/// <c>/health/ready</c>: every registered check, by name; 503 while one of them is unhealthy.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>Adds both.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(
            report.Status.ToString(),
            report.Entries.ToDictionary(
                e => e.Key,
                e => new CheckAnswer(e.Value.Status.ToString(), e.Value.Description, e.Value.Duration.TotalSeconds),
                StringComparer.Ordinal)),
        context.RequestAborted);

    /// <summary>The answer's shape. Exceptions stay in the log: anybody may ask.</summary>
    private sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, CheckAnswer> Checks);

    private sealed record CheckAnswer(string Status, string? Description, double Seconds);
}
