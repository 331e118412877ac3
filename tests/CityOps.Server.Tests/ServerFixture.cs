using CityOps.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityOps.Server.Tests;

/// <summary>The real server on a database of its own, without a socket.</summary>
public sealed class ServerFixture : TestDatabase, IAsyncLifetime
{
    private WebApplicationFactory<Program>? _server;

    public HttpClient Client => _server!.CreateClient();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("CITYOPS_DB", ConnectionString));
    }

    public override async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await base.DisposeAsync();
    }
}
