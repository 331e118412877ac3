using CityOps.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;

namespace CityOps.Hosting;

/// <summary>What every host of the system does the same way.</summary>
public static class CityOpsDefaults
{
    private const string LogVariable = "CITYOPS_LOG";

    /// <summary>
    /// Adds logs to the console (one line each; JSON when <c>CITYOPS_LOG=json</c>), health checks, metrics, export of
    /// traces, metrics and logs by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, and for every HTTP client service discovery and the
    /// standard repetition, timeout and circuit breaker. Add the checks that decide about readiness with
    /// <c>builder.Services.AddHealthChecks().AddCheck(name, …)</c>.
    /// </summary>
    public static TBuilder AddCityOpsDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        AddLogs(builder.Logging);
        builder.Services.AddHealthChecks();
        builder.AddTelemetry();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(client =>
        {
            client.AddServiceDiscovery();

            // A request that changes something is repeated by whoever knows that it may be.
            client.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
        });
        return builder;
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> (JSON, by name; 503 while unhealthy) and <c>/metrics</c> (Prometheus' text format).</summary>
    public static WebApplication MapCityOpsDefaults(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
        return app;
    }

    private static void AddLogs(ILoggingBuilder logging)
    {
        logging.ClearProviders();

        // A line for each request would drown what matters; metrics count them.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        logging.AddFilter("Polly", LogLevel.Warning);
        if (Environment.GetEnvironmentVariable(LogVariable) is "json")
        {
            logging.AddJsonConsole(o =>
            {
                o.IncludeScopes = true;
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
            return;
        }

        logging.AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "HH:mm:ss.fff ";
        });
    }
}
