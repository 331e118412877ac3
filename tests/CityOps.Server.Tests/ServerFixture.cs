using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Hazards;
using CityOps.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Server.Tests;

/// <summary>The real server on a database of its own with the <see cref="TestCity"/> in it, on a port of this machine: limits and web sockets are the real ones.</summary>
public sealed class ServerFixture : TestDatabase, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly List<WebApplicationFactory<Program>> _others = [];
    private WebApplicationFactory<Program>? _server;

    /// <summary>Signed in as nobody.</summary>
    public HttpClient Stranger => _server!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = _server.ClientOptions.BaseAddress });

    public IServiceProvider Services => _server!.Services;

    public Uri Address => Stranger.BaseAddress!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _server = Start();
        for (var servers = int.Parse(Environment.GetEnvironmentVariable("CITYOPS_TEST_SERVERS") ?? "1", CultureInfo.InvariantCulture); servers > 1; servers--)
            _others.Add(Start());
        await TestCity.WriteAsync(ConnectionString, Services.GetRequiredService<IAccountWriter>());
        foreach (var one in _others.Prepend(_server))
            await one.Services.GetRequiredService<ICityDirectory>().RefreshAsync(CancellationToken.None);
        await Services.GetRequiredService<HazardTakeOver>().RunAsync(CancellationToken.None);
    }

    /// <summary>A bearer token of an account; signed in once.</summary>
    public async Task<string> TokenAsync(string account) => _tokens.TryGetValue(account, out var known) ? known : _tokens.GetOrAdd(account, await SignInAsync(account));

    /// <summary>A client that speaks for an account.</summary>
    public async Task<HttpClient> AsAsync(string account)
    {
        var client = Stranger;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(account));
        return client;
    }

    public async Task<T?> QueryAsync<T>(string sql)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return (T?)await command.ExecuteScalarAsync();
    }

    public override async Task DisposeAsync()
    {
        foreach (var other in _others)
            await other.DisposeAsync();
        await _server!.DisposeAsync();
        await base.DisposeAsync();
    }

    private WebApplicationFactory<Program> Start()
    {
        var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseUrls($"http://127.0.0.1:{FreePort.Next()}").UseSetting("CITYOPS_DB", ConnectionString)
            .ConfigureTestServices(services => services.AddSingleton<PlacementStrategy, RandomPlacement>()));
        server.UseKestrel();
        server.StartServer();
        return server;
    }

    private async Task<string> SignInAsync(string account)
    {
        using var answer = await Stranger.PostAsJsonAsync("/api/v1/sign-in", new { account, password = TestCity.Password });
        Assert.True(answer.IsSuccessStatusCode, $"{account}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }
}

/// <summary>One server for all tests of the project: it starts once.</summary>
[CollectionDefinition(Name)]
public sealed class ServerCollection : ICollectionFixture<ServerFixture>
{
    public const string Name = "server";
}
