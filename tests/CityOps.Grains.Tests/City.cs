using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CityOps;

/// <summary>
/// A database of its own, and clusters of silos with grains on it. Tests that need nothing special share the city's clusters; two clusters are
/// two activations of one key: what one cluster has for a moment after a failure.
/// </summary>
public class City : TestDatabase, IAsyncLifetime
{
    private readonly Dictionary<int, CityCluster> _shared = [];
    private readonly List<CityCluster> _clusters = [];
    private readonly short _silos;

    public City()
        : this(silos: 1)
    {
    }

    protected City(short silos) => _silos = silos;

    /// <summary>The clock of every grain of the city. It stands: a Monday at nine in Shanghai, until a test sets it ahead.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Services of the first silo of one of the clusters that the class shares.</summary>
    /// <param name="number">Which one; another number is another activation of each key.</param>
    public async Task<IServiceProvider> HostAsync(int number = 0) => (await ClusterAsync(number)).Services;

    /// <summary>Grains of one of the clusters that the class shares.</summary>
    public async Task<IGrainFactory> GrainsAsync(int number = 0) => (await ClusterAsync(number)).Services.GetRequiredService<IGrainFactory>();

    /// <summary>One of the clusters that the class shares; started by the first who asks.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="configure">What its silos have beside the city's services, told by each who asks for it.</param>
    public async Task<CityCluster> ClusterAsync(int number = 0, Action<IServiceCollection>? configure = null) =>
        _shared.TryGetValue(number, out var cluster) ? cluster : _shared[number] = await StartAsync(configure);

    /// <summary>A cluster of the test's own.</summary>
    /// <param name="configure">What its silos have beside the city's services.</param>
    public async Task<CityCluster> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var cluster = await CityCluster.StartAsync(
            _silos,
            services =>
            {
                services.AddCity(ConnectionString, Clock);
                configure?.Invoke(services);
            });
        _clusters.Add(cluster);
        return cluster;
    }

    /// <summary>Ends the activation of a grain in the clusters that the class shares, if there is one: whoever calls it next has read nothing yet.</summary>
    public async Task ForgetAsync(IAddressable grain)
    {
        foreach (var cluster in _shared.Values)
            await cluster.ForgetAsync(grain);
    }

    public async Task<T?> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T?)await command.ExecuteScalarAsync();
    }

    public override async Task DisposeAsync()
    {
        await Task.WhenAll(_clusters.Select(cluster => cluster.DisposeAsync().AsTask()));
        await base.DisposeAsync();
    }
}

/// <summary>A city whose clusters have three silos: grains lie on any of them, and calls cross from one to another.</summary>
public sealed class CityOnThreeSilos() : City(silos: 3);
