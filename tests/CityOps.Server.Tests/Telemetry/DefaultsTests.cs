using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using CityOps.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CityOps.Server.Tests.Telemetry;

/// <summary>What <c>AddCityOpsDefaults</c> gives a host, without the rest of the server.</summary>
public sealed class DefaultsTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_leave_by_otlp_when_there_is_somebody_to_send_them_to()
    {
        await using var collector = await Collector.StartAsync();
        var app = await StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using (var source = new ActivitySource("CityOps.Test"))
        using (var meter = new Meter("CityOps.Test"))
        {
            source.StartActivity("a thing that is traced")?.Dispose();
            meter.CreateCounter<int>("cityops.test.things").Add(1);
            LoggerExtensions.LogWarning(app.Logger, "A thing that is {Logged}", "logged");

            // Stopping sends what is left.
            await app.DisposeAsync();
        }

        Assert.Contains("a thing that is traced", await collector.FirstAsync("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("cityops.test.things", await collector.FirstAsync("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("A thing that is logged", await collector.FirstAsync("/v1/logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_receiver_no_span_is_made()
    {
        await using var app = await StartAsync();
        using var source = new ActivitySource("CityOps.Unheard");
        Assert.Null(source.StartActivity("work"));
    }

    [Fact]
    public async Task Metrics_are_text_for_prometheus_with_units_and_totals_in_their_names()
    {
        await using var app = await StartAsync();
        using var meter = new Meter("CityOps.Test");
        meter.CreateCounter<int>("cityops.test.orders", "{order}").Add(3, new KeyValuePair<string, object?>("kind", "large"));
        meter.CreateHistogram<double>("cityops.test.wait", "s").Record(0.5);

        var lines = (await TextAsync(app, "/metrics")).Split('\n');

        Assert.Contains(lines, line => line.StartsWith("cityops_test_orders_total{", StringComparison.Ordinal) && line.Contains("kind=\"large\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("cityops_test_wait_seconds_count{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("192.0.2.7", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task Metrics_are_for_this_machine_only(string from, HttpStatusCode expected)
    {
        await using var app = await StartAsync(("from", from));
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"{app.Urls.First()}/metrics"));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_host_without_checks_of_its_own_is_well(string path)
    {
        await using var app = await StartAsync();
        Assert.Contains("Healthy", await TextAsync(app, path), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(WebApplication app, string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"{app.Urls.First()}{path}"));
    }

    private static async Task<WebApplication> StartAsync(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddCityOpsDefaults();
        var app = builder.Build();
        if (app.Configuration["from"] is { } from)
        {
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                return next(context);
            });
        }

        app.MapCityOpsDefaults();
        await app.StartAsync();
        return app;
    }
}
