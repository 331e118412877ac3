using CityOps.City;
using CityOps.Testing;

namespace CityOps.Hosting;

/// <summary>The server as a process, on a database with the test city. It can be killed and started again on the same address.</summary>
public sealed class CityServer : TestDatabase, IAsyncDisposable
{
    private ServerProcess? _server;

    /// <summary>Its address.</summary>
    public string Address => Server.Address;

    private ServerProcess Server => _server ?? throw new InvalidOperationException("It has not been started: await InitializeAsync first.");

    /// <summary>Writes the city and starts.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await TestCity.WriteAsync(ConnectionString, CancellationToken.None);
        _server = new ServerProcess(ConnectionString);
        await StartAsync(CancellationToken.None);
    }

    /// <summary>Starts it, and waits until it is ready.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Server.StartAsync(cancellationToken);

    /// <summary>Ends it at once, as a crash would.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => Server.KillAsync(cancellationToken);

    /// <summary>What it has said since it was last asked.</summary>
    public IReadOnlyList<string> Said() => _server?.Said() ?? [];

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
