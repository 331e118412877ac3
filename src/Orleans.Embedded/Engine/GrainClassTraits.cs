using System.Reflection;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Engine;

/// <summary>What a grain class says of itself in attributes. Read once at start.</summary>
internal sealed record GrainClassTraits(
    string Name,
    bool IsReentrant,
    bool IsObserver,
    bool FiltersItself,
    int MaxWorkers,
    TimeSpan? CollectionAge,
    Func<IInvokable, bool>? MayInterleave)
{
    public static GrainClassTraits OfObserver(Type observerInterface) =>
        new($"observer.{observerInterface.Name.ToLowerInvariant()}", IsReentrant: false, IsObserver: true, FiltersItself: false, 0, Timeout.InfiniteTimeSpan, null);

    public static GrainClassTraits Of(Type grainClass) => new(
        NameOf(grainClass),
        grainClass.IsDefined(typeof(ReentrantAttribute), inherit: true),
        IsObserver: false,
        typeof(IIncomingGrainCallFilter).IsAssignableFrom(grainClass),
        grainClass.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0,
        AgeOf(grainClass),
        InterleaveRuleOf(grainClass));

    private static string NameOf(Type grainClass)
    {
        if (grainClass.GetCustomAttribute<GrainTypeAttribute>() is { } named)
            return named.GrainType.ToString();
        var name = grainClass.Name.ToLowerInvariant();
        return name.Length > 5 && name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name;
    }

    private static TimeSpan? AgeOf(Type grainClass) =>
        grainClass.IsDefined(typeof(KeepAliveAttribute)) ? Timeout.InfiniteTimeSpan : grainClass.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit;

    private static Func<IInvokable, bool>? InterleaveRuleOf(Type grainClass)
    {
        if (grainClass.GetCustomAttribute<MayInterleaveAttribute>() is not { } rule)
            return null;
        var method = grainClass.GetMethod(rule.CallbackMethodName, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.FlattenHierarchy, [typeof(IInvokable)])
            ?? throw new InvalidOperationException($"{grainClass} names {rule.CallbackMethodName} as its interleaving rule, but has no static method of that name taking an IInvokable.");
        return method.CreateDelegate<Func<IInvokable, bool>>();
    }
}
