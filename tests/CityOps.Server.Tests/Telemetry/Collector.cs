using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityOps.Server.Tests.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP, and remembers which signals came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private static readonly string[] Signals = ["/v1/traces", "/v1/metrics", "/v1/logs"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _first = new(StringComparer.Ordinal);

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        foreach (var signal in Signals)
            collector._app.MapPost(signal, collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>The first body that came for a signal, as text: names stand in it as they are.</summary>
    public Task<string> FirstAsync(string signal) => Of(signal).Task.WaitAsync(TimeSpan.FromMinutes(1));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, System.Text.Encoding.Latin1);
        Of(request.Path.Value!).TrySetResult(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
        return Results.Ok();
    }

    private TaskCompletionSource<string> Of(string signal) => _first.GetOrAdd(signal, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
}
