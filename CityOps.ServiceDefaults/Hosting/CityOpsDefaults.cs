using System.Net;
using CityOps.Health;
using CityOps.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Hosting;

/// <summary>What every host of the system does the same way.</summary>
public static class CityOpsDefaults
{
    private const string LogVariable = "CITYOPS_LOG";

    /// <summary>
    /// Adds logs to the console (one line each; JSON when <c>CITYOPS_LOG=json</c>), health checks, metrics, and export by OTLP when
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. Add the checks that decide about readiness with
    /// <c>builder.Services.AddHealthChecks().AddCheck(name, …)</c>.
    /// </summary>
    public static TBuilder AddCityOpsDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        AddLogs(builder.Logging);
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton(services => new MetricReader(TelemetrySources.Has, services.GetRequiredService<ILogger<MetricReader>>()));

        // Created with the host and not at the first reading: counters count from the start.
        builder.Services.AddHostedService<MetricStart>();
        if (Environment.GetEnvironmentVariable(OtlpExport.Variable) is { Length: > 0 })
        {
            builder.Services.AddHostedService<OtlpExport>();
        }

        if (Environment.GetEnvironmentVariable(StopWithStandardInput.Variable) is "1")
        {
            builder.Services.AddHostedService<StopWithStandardInput>();
        }

        return builder;
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> (JSON, by name; 503 while unhealthy) and <c>/metrics</c> (Prometheus' text format).</summary>
    public static WebApplication MapCityOpsDefaults(this WebApplication app)
    {
        app.MapHealth();
        app.MapGet("/metrics", Metrics).ExcludeFromDescription().AllowAnonymous();
        return app;
    }

    /// <summary>Only for this machine: who else needs them has them sent by OTLP, or has his own agent here. A connection without an address is one within the process.</summary>
    private static IResult Metrics(HttpContext context, MetricReader reader) =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? TypedResults.NotFound()
            : TypedResults.Text(reader.Read(), PrometheusText.ContentType);

    private static void AddLogs(ILoggingBuilder logging)
    {
        logging.ClearProviders();

        // A line for each request would drown what matters; metrics count them.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
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

    /// <summary>Only asks for the reader, which starts listening when it is made.</summary>
    private sealed class MetricStart(MetricReader reader) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(reader);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
