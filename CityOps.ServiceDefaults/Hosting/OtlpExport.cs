using System.Reflection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CityOps.Hosting;

/// <summary>
/// Sends traces and metrics by OTLP while the host runs, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. The other
/// <c>OTEL_…</c> variables of the specification (protocol, headers, sampling, resource attributes) apply as well.
/// </summary>
internal sealed class OtlpExport(IHostEnvironment environment) : IHostedService, IDisposable
{
    /// <summary>Turns it on.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault()
            .AddService(environment.ApplicationName, serviceVersion: Assembly.GetEntryAssembly()?.GetName().Version?.ToString());
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(TelemetrySources.Traces).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(TelemetrySources.Meters).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
