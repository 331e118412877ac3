using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CityOps.Hosting;

/// <summary>
/// OpenTelemetry. Metrics are always counted and can be read at <c>/metrics</c>. Traces, metrics and logs leave by OTLP when
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; the other <c>OTEL_…</c> variables of the specification (protocol, headers, sampling,
/// resource attributes) apply as well. Without it nobody listens for spans, and none is made.
/// </summary>
internal static class Telemetry
{
    /// <summary>Turns the export on.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ProbePath = "/health";

    /// <summary>Adds all of it.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                builder.Environment.ApplicationName, serviceVersion: Assembly.GetEntryAssembly()?.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics
                .AddMeter(TelemetrySources.Meters)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (string.IsNullOrWhiteSpace(builder.Configuration[Variable]))
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.IncludeFormattedMessage = true;
        });
        telemetry
            .WithTracing(traces => traces
                .AddSource(TelemetrySources.Traces)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWork)
                .AddHttpClientInstrumentation()
                .AddNpgsql())
            .UseOtlpExporter();
    }

    /// <summary>
    /// Maps <c>/metrics</c> (Prometheus' text format), only for this machine: who else needs them has them sent by OTLP, or has his own agent
    /// here. A connection without an address is one within the process.
    /// </summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes
        .MapPrometheusScrapingEndpoint("/metrics", null, branch => branch.Use(FromHereAsync), null)
        .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
        .ExcludeFromDescription()
        .AllowAnonymous();

    /// <summary>Whether somebody wanted something: who asks every few seconds whether the server is well would fill the traces.</summary>
    private static bool IsWork(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(ProbePath, StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal);

    private static Task FromHereAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
