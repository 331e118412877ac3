using CityOps.City;
using CityOps.Testing;

namespace CityOps.Hosting;

/// <summary>Several servers as processes on one database with the test city.</summary>
internal sealed class CityCluster : TestDatabase, IAsyncDisposable
{
    private readonly List<ServerProcess> _servers = [];

    public IReadOnlyList<ServerProcess> Servers => _servers;

    /// <summary>Writes the city and starts so many servers.</summary>
    public static async Task<CityCluster> StartAsync(int servers, CancellationToken cancellationToken)
    {
        var cluster = new CityCluster();
        await cluster.InitializeAsync();
        await TestCity.WriteAsync(cluster.ConnectionString, cancellationToken);
        cluster._servers.AddRange(Enumerable.Range(0, servers).Select(_ => new ServerProcess(cluster.ConnectionString)));
        foreach (var server in cluster._servers)
            await server.StartAsync(cancellationToken);
        return cluster;
    }

    /// <summary>Ends all of them at the same moment, as a power failure would.</summary>
    public Task KillAllAsync(CancellationToken cancellationToken) => Task.WhenAll(_servers.Select(server => server.KillAsync(cancellationToken)));

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
