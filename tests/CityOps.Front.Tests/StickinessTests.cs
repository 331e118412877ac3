using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CityOps.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CityOps.Front;

public sealed class StickinessTests
{
    [Fact]
    public async Task A_browser_stays_with_the_server_it_began_with()
    {
        await using var bench = await FrontBench.StartAsync(3);
        using var browser = bench.Client(cookies: true);

        var servers = new HashSet<string>();
        for (var i = 0; i < 20; i++)
            servers.Add(await browser.GetStringAsync("/"));

        Assert.Single(servers);
    }

    [Fact]
    public async Task A_program_goes_where_least_is_under_way()
    {
        await using var bench = await FrontBench.StartAsync();
        var arrived = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        bench.FirstOne(async context =>
        {
            arrived.SetResult();
            await released.Task;
            await context.Response.WriteAsync("late");
        });

        var first = bench.Program.GetStringAsync("/");
        await arrived.Task;
        for (var i = 0; i < 10; i++)
            await bench.Program.GetStringAsync("/");
        released.SetResult();
        await first;

        var busy = bench.Receipts.First().Server;
        Assert.All(bench.Receipts.Skip(1), receipt => Assert.NotEqual(busy, receipt.Server));
    }

    [Fact]
    public async Task Whose_server_is_gone_goes_to_another_one_and_stays_there()
    {
        await using var bench = await FrontBench.StartAsync();
        using var browser = bench.Client(cookies: true);
        var first = await browser.GetStringAsync("/");
        await bench.Named(first).StopAsync();

        var second = await browser.GetStringAsync("/");
        await bench.Named(first).StartAsync();
        await bench.UntilAsync(bench.Named(first), up: true);

        Assert.NotEqual(first, second);
        for (var i = 0; i < 10; i++)
            Assert.Equal(second, await browser.GetStringAsync("/"));
    }

    [Fact]
    public async Task The_cookie_is_the_browsers_alone()
    {
        await using var bench = await FrontBench.StartAsync();

        using var answer = await bench.Program.GetAsync("/");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        Assert.StartsWith("cityops-server=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_secure_and_the_server_knows_of_it()
    {
        using var certificate = Certificate();
        var port = FreePort.Next();
        await using var bench = await FrontBench.StartAsync(configure: (builder, plain) => builder.WebHost
            .UseUrls($"{plain};https://127.0.0.1:{port}")
            .ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate)));
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, SslOptions = { RemoteCertificateValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == certificate.GetCertHashString() } });

        using var answer = await client.GetAsync($"https://127.0.0.1:{port}/");

        Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("https", bench.Receipts.Last().ForwardedProto);
    }

    [Fact]
    public async Task A_web_socket_passes_to_the_browsers_server_and_back()
    {
        await using var bench = await FrontBench.StartAsync();
        using var browser = bench.Client(cookies: true);
        var server = await browser.GetStringAsync("/");
        foreach (var each in bench.Servers)
            each.ActFirst = context => EchoAsync(context, each.Name);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"{ServerGroup.Cookie}={await CookieOfAsync(bench, server)}");

        await socket.ConnectAsync(new UriBuilder(bench.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);

        Assert.Equal($"{server}: hello", System.Text.Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task The_server_sees_host_and_address_of_who_asked_and_not_what_he_claims()
    {
        await using var bench = await FrontBench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/where") { Headers = { Host = "city.example:8443" } };
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await bench.Program.SendAsync(request);

        var seen = Assert.Single(bench.Receipts);
        Assert.Equal(("city.example:8443", "127.0.0.1", "http"), (seen.Host, seen.ForwardedFor, seen.ForwardedProto));
    }

    /// <summary>The cookie that leads to a server.</summary>
    private static async Task<string> CookieOfAsync(FrontBench bench, string server)
    {
        foreach (var each in bench.Servers)
            each.Ready = each.Name == server;
        await bench.UntilAsync(states => states.Values.Count(up => up) == 1);
        var act = bench.Named(server).ActFirst;
        bench.Named(server).ActFirst = null;
        using var answer = await bench.Program.GetAsync("/");
        bench.Named(server).ActFirst = act;
        foreach (var each in bench.Servers)
            each.Ready = true;
        await bench.UntilAsync(states => states.Values.All(up => up));
        return answer.Headers.GetValues("Set-Cookie").Single().Split('=', ';')[1];
    }

    private static async Task EchoAsync(HttpContext context, string name)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer, context.RequestAborted);
        await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes($"{name}: {System.Text.Encoding.UTF8.GetString(buffer, 0, received.Count)}"), WebSocketMessageType.Text, true, context.RequestAborted);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
