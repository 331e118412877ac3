using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Storage;

/// <summary>State of one grain in one storage.</summary>
internal sealed class PersistentState<TState>(Activation activation, string name, IGrainStorage storage) : IPersistentState<TState>
{
    private readonly GrainState<TState> _record = new(NewState());

    public TState State
    {
        get => _record.State!;
        set => _record.State = value;
    }

    public string? Etag => _record.ETag;

    public bool RecordExists => _record.RecordExists;

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public async Task ReadStateAsync(CancellationToken cancellationToken)
    {
        await storage.ReadStateAsync(name, activation.GrainId, _record, cancellationToken);
        if (!_record.RecordExists)
            _record.State = NewState();
    }

    public Task WriteStateAsync(CancellationToken cancellationToken) => storage.WriteStateAsync(name, activation.GrainId, _record, cancellationToken);

    public async Task ClearStateAsync(CancellationToken cancellationToken)
    {
        await storage.ClearStateAsync(name, activation.GrainId, _record, cancellationToken);
        _record.State = NewState();
    }

    private static TState NewState() =>
        typeof(TState).IsValueType || typeof(TState).GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance<TState>() : default!;
}

/// <summary>Makes persistent states for the constructors of grains.</summary>
internal static class PersistentStates
{
    private static readonly MethodInfo OpenFactory = typeof(PersistentStates).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<Activation, object> FactoryFor(ParameterInfo parameter)
    {
        var attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            throw new InvalidOperationException($"{parameter.Member.DeclaringType}: the parameter {parameter.Name} has a PersistentState attribute but is no IPersistentState<T>.");
        return OpenFactory.MakeGenericMethod(type.GetGenericArguments()[0])
            .CreateDelegate<Func<PersistentStateAttribute, Func<Activation, object>>>()(attribute);
    }

    private static Func<Activation, object> Create<TState>(PersistentStateAttribute attribute) =>
        activation => new PersistentState<TState>(activation, attribute.StateName, StorageOf(activation, attribute.StorageName));

    private static IGrainStorage StorageOf(Activation activation, string? name)
    {
        var services = activation.Engine.Services;
        var storage = name is null ? services.GetService<IGrainStorage>() ?? services.GetKeyedService<IGrainStorage>("Default") : services.GetKeyedService<IGrainStorage>(name);
        return storage ?? throw new InvalidOperationException($"{activation.Type.GrainClass} wants the grain storage '{name ?? "Default"}', and no storage of that name is registered.");
    }
}
