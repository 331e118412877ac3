using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

/// <summary>The engine of one process: the grain classes, the clock, and whether calls are taken in.</summary>
internal sealed class GrainEngine
{
    private readonly FrozenDictionary<Type, Func<GrainReferenceTarget, GrainReference>> _proxies;
    private readonly CancellationTokenSource _stopping = new();
    private long _now = 1;

    public GrainEngine(IServiceProvider services, EngineParts parts, GrainManifest manifest)
    {
        Services = services;
        Limits = parts.Limits;
        Log = parts.Log;
        Clock = parts.Clock;
        Filters = [.. services.GetServices<IIncomingGrainCallFilter>()];
        Factory = new GrainFactory(this);
        _proxies = manifest.Proxies;
        Kinds = new GrainKinds(this, manifest, services.GetRequiredService<ServiceLifetimes>());
        Busy = new BusyList();
    }

    public IServiceProvider Services { get; }

    public GrainEngineLimits Limits { get; }

    public EngineLog Log { get; }

    public TimeProvider Clock { get; }

    public IIncomingGrainCallFilter[] Filters { get; }

    public GrainFactory Factory { get; }

    public GrainKinds Kinds { get; }

    public BusyList Busy { get; }

    /// <summary>Ends when the process stops; handed to activations that are being made.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Coarse clock in milliseconds, from 1. Moved on by the sweep, read by every call: reading a real clock would cost more.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Calls from outside the grains are refused: not started yet, or stopping.</summary>
    public bool RefusesClients { get; private set; } = true;

    /// <summary>No activation is made any more.</summary>
    public bool RefusesActivations { get; private set; } = true;

    public string UnavailableReason { get; private set; } = "The engine has not started yet.";

    public void Open()
    {
        UnavailableReason = string.Empty;
        RefusesActivations = false;
        RefusesClients = false;
        Log.Started(Kinds.All.Count, _proxies.Count);
    }

    public void CloseToClients()
    {
        UnavailableReason = "The engine stops; nothing new is taken in.";
        RefusesClients = true;
    }

    public void CloseToActivations()
    {
        RefusesActivations = true;
        _stopping.Cancel();
    }

    public void MoveClock(TimeSpan sinceStart) => Volatile.Write(ref _now, 1 + (long)sinceStart.TotalMilliseconds);

    public GrainReference CreateReference(Type interfaceType, GrainReferenceTarget target) =>
        _proxies.TryGetValue(interfaceType, out var create)
            ? create(target)
            : throw new ArgumentException($"{interfaceType} is not a grain interface known to the engine: its assembly must be compiled with the generator and be referenced by the host.", nameof(interfaceType));
}

/// <summary>Parts of the engine that come from the host.</summary>
internal sealed record EngineParts(GrainEngineLimits Limits, EngineLog Log, TimeProvider Clock);
