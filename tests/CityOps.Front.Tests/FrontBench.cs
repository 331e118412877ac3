using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityOps.Front;

/// <summary>A front with tiny servers behind it.</summary>
internal sealed class FrontBench : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly int _port = FreePort.Next();
    private WebApplication? _front;

    private FrontBench(int servers) => Servers = [.. Enumerable.Range(1, servers).Select(number => new TinyServer($"server-{number}", Receipts))];

    /// <summary>Everything the servers were sent, in order.</summary>
    public ConcurrentQueue<Receipt> Receipts { get; } = new();

    public IReadOnlyList<TinyServer> Servers { get; }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>A client without cookies, as a program is one.</summary>
    public HttpClient Program { get; private set; } = null!;

    /// <summary>Starts the servers and the front, and waits until all are up.</summary>
    /// <param name="servers">How many.</param>
    /// <param name="with">Other settings.</param>
    /// <param name="configure">Another way to listen.</param>
    public static async Task<FrontBench> StartAsync(int servers = 2, Func<FrontSettings, FrontSettings>? with = null, Action<WebApplicationBuilder, Uri>? configure = null)
    {
        var bench = new FrontBench(servers);
        foreach (var server in bench.Servers)
            await server.StartAsync();
        var settings = new FrontSettings([.. bench.Servers.Select(server => server.Address)]) { ProbeInterval = TimeSpan.FromMilliseconds(100), Patience = Limit };
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(bench.Address.AbsoluteUri);
        configure?.Invoke(builder, bench.Address);
        bench._front = builder.BuildFront(with?.Invoke(settings) ?? settings);
        await bench._front.StartAsync();
        bench.Program = bench.Client(cookies: false);
        await bench.UntilAsync(states => states.Count == servers && states.Values.All(up => up));
        return bench;
    }

    /// <summary>A client of the front.</summary>
    public HttpClient Client(bool cookies) => new(new SocketsHttpHandler { UseCookies = cookies, CookieContainer = new CookieContainer() }) { BaseAddress = Address, Timeout = Limit };

    /// <summary>Waits until the front knows of its servers what the test needs.</summary>
    public async Task UntilAsync(Func<Dictionary<string, bool>, bool> wanted)
    {
        using var over = new CancellationTokenSource(Limit);
        while (true)
        {
            using var answer = await Program.GetAsync("/front/health/ready", over.Token);
            if (wanted((await answer.Content.ReadFromJsonAsync<Dictionary<string, bool>>(over.Token))!))
                return;
            await Task.Delay(20, over.Token);
        }
    }

    /// <summary>Waits until the front knows that a server is up, or that it is not.</summary>
    public Task UntilAsync(TinyServer server, bool up) => UntilAsync(states => states[server.Address.Authority] == up);

    /// <summary>The server of that name.</summary>
    public TinyServer Named(string name) => Servers.Single(server => server.Name == name);

    /// <summary>Whichever server is asked first acts like this; the next ones answer.</summary>
    public void FirstOne(Func<HttpContext, Task> act)
    {
        var asked = 0;
        foreach (var server in Servers)
            server.Act = context => Interlocked.Increment(ref asked) == 1 ? act(context) : context.Response.WriteAsync(server.Name, context.RequestAborted);
    }

    /// <summary>The code of a problem.</summary>
    public static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    public async ValueTask DisposeAsync()
    {
        Program?.Dispose();
        if (_front is not null)
        {
            await _front.StopAsync(new CancellationToken(canceled: true));
            await _front.DisposeAsync();
        }

        foreach (var server in Servers)
            await server.DisposeAsync();
    }
}
