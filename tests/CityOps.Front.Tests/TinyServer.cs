using System.Collections.Concurrent;
using CityOps.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityOps.Front;

/// <summary>What a tiny server was sent.</summary>
/// <param name="Server">Which one.</param>
/// <param name="Body">The whole body.</param>
internal sealed record Receipt(string Server, string Method, string Path, string Body, string? Key, string Host, string? ForwardedFor, string? ForwardedProto);

/// <summary>A server behind the front: notes what it gets, then does what the test says. It can go away and come back on its port.</summary>
internal sealed class TinyServer(string name, ConcurrentQueue<Receipt> receipts) : IAsyncDisposable
{
    private readonly int _port = FreePort.Next();
    private WebApplication? _app;

    /// <summary>Whether /health/ready says so.</summary>
    public volatile bool Ready = true;

    /// <summary>What it does with a request that has been noted; answers with its name when null.</summary>
    public Func<HttpContext, Task>? Act { get; set; }

    /// <summary>What it does with a request before it reads the body; null for nothing.</summary>
    public Func<HttpContext, Task>? ActFirst { get; set; }

    public string Name => name;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.AbsoluteUri).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = FrontApp.LargestBody);
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGet("/health/ready", () => Results.StatusCode(Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
        app.Map("/{**rest}", AnswerAsync);
        await app.StartAsync();
        _app = app;
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync(new CancellationToken(canceled: true));
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (ActFirst is { } first)
        {
            await first(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        receipts.Enqueue(new Receipt(
            name, context.Request.Method, context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted),
            headers["Idempotency-Key"], context.Request.Host.Value!, headers["X-Forwarded-For"], headers["X-Forwarded-Proto"]));
        if (Act is { } act)
            await act(context);
        else
            await context.Response.WriteAsync(name, context.RequestAborted);
    }
}
