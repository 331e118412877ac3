using System.Collections.Concurrent;
using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Orleans.Embedded.Tests.Contract;

/// <summary>A host with grains, on whichever engine this assembly was built with. Shared by the tests that need nothing special.</summary>
public sealed class Engine : IAsyncLifetime
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly IHost _host;

    public Engine()
        : this(static _ => { })
    {
    }

    private Engine(Action<ISiloBuilder> configure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Trace>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort.Next(), FreePort.Next(), serviceId: "test", clusterId: Guid.NewGuid().ToString("N"));
            silo.AddMemoryGrainStorage("PubSubStore").AddMemoryGrainStorage("memory").AddMemoryStreams("one").AddMemoryStreams("two");
            configure(silo);
        });
        _host = builder.Build();
    }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    public Trace Trace => _host.Services.GetRequiredService<Trace>();

    public IServiceProvider Services => _host.Services;

    public static async Task<Engine> StartAsync(Action<ISiloBuilder> configure)
    {
        var engine = new Engine(configure);
        await engine.InitializeAsync();
        return engine;
    }

    public static Task<Engine> StartWithTimeoutAsync(TimeSpan timeout, Action<ISiloBuilder>? configure = null) => StartAsync(silo =>
    {
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = timeout);
        configure?.Invoke(silo);
    });

    public async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var end = DateTime.UtcNow + Patience; !condition(); await Task.Delay(10))
            Assert.True(DateTime.UtcNow < end, $"Not within {Patience}: {what}");
    }

    public Task InitializeAsync() => _host.StartAsync();

    public Task StopAsync(CancellationToken patience = default) => _host.StopAsync(patience);

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

/// <summary>What grains note for the tests to see.</summary>
public sealed class Trace
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string key)
    {
        lock (_gate)
            return [.. _lines.Where(line => line.StartsWith(key + ":", StringComparison.Ordinal)).Select(line => line[(key.Length + 1)..])];
    }

    /// <summary>Until it is opened, whoever of that key notes a thing waits.</summary>
    public TaskCompletionSource Gate(string key) => _gates[key] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task PassAsync(string key) => _gates.TryGetValue(key, out var gate) ? gate.Task : Task.CompletedTask;

    public void Note(string key, string line)
    {
        lock (_gate)
            _lines.Add($"{key}:{line}");
    }
}
