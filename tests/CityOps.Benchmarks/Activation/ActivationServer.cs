using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Incidents;
using CityOps.Server.Tests;
using CityOps.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityOps.Benchmarks.Activation;

/// <summary>The whole server on a port of this machine, with the great plan in force; what asks it goes through HTTP and web sockets as anybody does.</summary>
internal sealed class ActivationServer : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _server;
    private readonly HttpClient _client;

    private ActivationServer(WebApplicationFactory<Program> server, HttpClient client) => (_server, _client) = (server, client);

    public static async Task<ActivationServer> StartAsync(string connectionString)
    {
        var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseContentRoot(AppContext.BaseDirectory)
            .UseUrls($"http://127.0.0.1:{FreePort.Next()}").UseSetting("CITYOPS_DB", connectionString)
            .ConfigureLogging(static logging => logging.ClearProviders())
            .ConfigureTestServices(services => services.AddSingleton<IIncidentKnowledge, GreatCity>()));
        server.UseKestrel();
        server.StartServer();
        await TestCity.WriteAsync(connectionString, server.Services.GetRequiredService<IAccountWriter>());
        await server.Services.GetRequiredService<ICityDirectory>().RefreshAsync(CancellationToken.None);
        return new ActivationServer(server, server.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = server.ClientOptions.BaseAddress }));
    }

    /// <summary>Signs in; the token is for the client's own requests and for those who watch.</summary>
    public async Task<string> SignInAsync(string account)
    {
        using var answer = await _client.PostAsJsonAsync("/api/v1/sign-in", new { account, password = TestCity.Password });
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return token;
    }

    public Task<FeedClient> WatchAsync(string token, string topic, CancellationToken cancellationToken) => FeedClient.ConnectAsync(_client.BaseAddress!, token, topic, cancellationToken);

    /// <summary>Gives a command and returns the answer.</summary>
    public async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsJsonAsync(path, body, cancellationToken);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
