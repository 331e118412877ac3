using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.Http;
using CityOps.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityOps.Server.Tests.Http;

/// <summary>A server that may do one thing at a time, and lets nobody wait.</summary>
public sealed class OverloadTests : TestDatabase, IAsyncLifetime
{
    private WebApplicationFactory<Program>? _server;

    private HttpClient? _ours;

    private HttpClient Client => _ours!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseUrls($"http://127.0.0.1:{FreePort.Next()}").UseSetting("CITYOPS_DB", ConnectionString).UseSetting(Overload.AtOnceSetting, "1").UseSetting(Overload.WaitingSetting, "0"));
        _server.UseKestrel();
        _server.StartServer();

        // Not the one that follows redirections: it reads a body to its end before it sends it.
        _ours = _server.CreateDefaultClient();
        _ours.BaseAddress = _server.ClientOptions.BaseAddress;
    }

    public override async Task DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task What_is_more_than_the_server_can_do_is_refused_at_once_with_a_time_to_come_back_and_nothing_else_is_held_up()
    {
        var body = new HeldBody();
        var held = Client.PostAsync("/api/v1/sign-in", body);
        await body.Begun.Task;

        // Whoever is held may stand before the door for a moment: what is asked for may not be refused before.
        HttpResponseMessage refused;
        do
            refused = await Client.PostAsJsonAsync("/api/v1/sign-in", new { account = "nobody", password = "nothing" });
        while (refused.StatusCode == HttpStatusCode.Unauthorized);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal("overloaded", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);

        body.GoOn.SetResult();
        Assert.Equal(HttpStatusCode.Unauthorized, (await held).StatusCode);

        // Whoever is answered leaves the door a moment later.
        HttpResponseMessage next;
        do
            next = await Client.PostAsJsonAsync("/api/v1/sign-in", new { account = "nobody", password = "nothing" });
        while (next.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.Unauthorized, next.StatusCode);
    }

    /// <summary>A body whose end comes when the test says so.</summary>
    private sealed class HeldBody : HttpContent
    {
        public HeldBody() => Headers.ContentType = new("application/json");

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("{\"account\":\"nobody\","u8.ToArray());
            await stream.FlushAsync();
            Begun.SetResult();
            await GoOn.Task;
            await stream.WriteAsync("\"password\":\"nothing\"}"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
