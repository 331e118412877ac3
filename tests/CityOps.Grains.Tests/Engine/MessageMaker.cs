using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using CityOps.Journal;

namespace CityOps.Engine;

/// <summary>Makes messages of any type at random, the same for the same seed: every collection in every shape that a program may give it.</summary>
/// <param name="seed">Another one, another message.</param>
public sealed class MessageMaker(int seed)
{
    private const int Deep = 5;
    private static readonly string[] Texts = ["", "水位上涨 20 cm", "a\tb\"\\", "👍🏽 3 号泵", new string('长', 300)];
    private static readonly NullabilityInfoContext Nulls = new();
    private static readonly Type[] Known = [.. typeof(OperationId).Assembly.GetTypes().Where(type => !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];
    private static readonly ConcurrentDictionary<Type, Type[]> Kinds = new();
    private readonly Random _chance = new(seed);

    /// <summary>A value of that type.</summary>
    /// <param name="type">What is declared.</param>
    /// <param name="depth">How deep in the message it lies: far down lists are empty and what may be missing is.</param>
    public object? Make(Type type, int depth = 0)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return depth > Deep || _chance.Next(3) == 0 ? null : Make(value, depth);
        if (Plain(type) is { } plain)
            return plain;
        if (type.IsArray)
            return Items(type.GetElementType()!, depth);
        if (type.IsGenericType && Collection(type, depth) is { } collection)
            return collection;
        return Compose(type, depth);
    }

    private object? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => Texts[_chance.Next(Texts.Length)],
        _ when type == typeof(bool) => _chance.Next(2) == 0,
        _ when type == typeof(int) => _chance.Next(int.MinValue, int.MaxValue),
        _ when type == typeof(long) => _chance.NextInt64(long.MinValue, long.MaxValue),
        _ when type == typeof(double) => (_chance.NextDouble() - 0.5) * 1e6,
        _ when type == typeof(decimal) => (decimal)_chance.Next() / 100,
        _ when type == typeof(Guid) => new Guid(Enumerable.Range(0, 16).Select(_ => (byte)_chance.Next(256)).ToArray()),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(_chance.Next(700_000, 740_000)),
        _ when type == typeof(TimeOnly) => new TimeOnly(_chance.NextInt64(TimeSpan.TicksPerDay)),
        _ when type == typeof(TimeSpan) => TimeSpan.FromTicks(_chance.NextInt64(TimeSpan.TicksPerDay * 1000)),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(_chance.NextInt64(TimeSpan.TicksPerDay * 700_000, TimeSpan.TicksPerDay * 740_000), TimeSpan.FromHours(_chance.Next(-11, 12))),
        _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, 2, (byte)_chance.Next(256)]),
        _ when type.IsEnum => Enum.GetValuesAsUnderlyingType(type) is var all ? Enum.ToObject(type, all.GetValue(_chance.Next(all.Length))!) : null,
        _ => null,
    };

    private object? Collection(Type type, int depth)
    {
        var arguments = type.GetGenericArguments();
        var shape = type.GetGenericTypeDefinition() switch
        {
            var list when list == typeof(IReadOnlyList<>) || list == typeof(IReadOnlyCollection<>) || list == typeof(IEnumerable<>) => nameof(ListOf),
            var array when array == typeof(ImmutableArray<>) => nameof(ImmutableArrayOf),
            var list when list == typeof(ImmutableList<>) => nameof(ImmutableListOf),
            var map when map == typeof(IReadOnlyDictionary<,>) => nameof(MapOf),
            var map when map == typeof(ImmutableDictionary<,>) => nameof(ImmutableMapOf),
            _ => null,
        };
        if (shape is null)
            return null;
        var method = GetType().GetMethod(shape, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(arguments);
        return method.Invoke(this, [.. arguments.Select(argument => (object)Items(argument, depth + 1))]);
    }

    private Array Items(Type type, int depth)
    {
        var items = Array.CreateInstance(type, depth > Deep ? 0 : _chance.Next(4));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Make(type, depth + 1), i);
        return items;
    }

    // A collection expression is a type of the compiler's own, one for a single item, one for a counted and one for an uncounted source.
    private IReadOnlyList<T> ListOf<T>(T[] items) => _chance.Next(7) switch
    {
        0 => items,
        1 => items.ToList(),
        2 => [.. items],
        3 => [.. items.Where(_ => true)],
        4 when items.Length > 0 => [items[0]],
        5 => items.ToImmutableArray(),
        6 => items.ToImmutableList(),
        _ => items.AsReadOnly(),
    };

    private ImmutableArray<T> ImmutableArrayOf<T>(T[] items) => [.. items];

    private ImmutableList<T> ImmutableListOf<T>(T[] items) => [.. items];

    private ImmutableDictionary<TKey, TValue> ImmutableMapOf<TKey, TValue>(TKey[] keys, TValue[] values)
        where TKey : notnull => Pairs(keys, values).ToImmutableDictionary();

    private IReadOnlyDictionary<TKey, TValue> MapOf<TKey, TValue>(TKey[] keys, TValue[] values)
        where TKey : notnull => _chance.Next(4) switch
        {
            0 => Pairs(keys, values),
            1 => Pairs(keys, values).ToImmutableDictionary(),
            2 => Pairs(keys, values).AsReadOnly(),
            _ => Pairs(keys, values).ToFrozenDictionary(),
        };

    private static Dictionary<TKey, TValue> Pairs<TKey, TValue>(TKey[] keys, TValue[] values)
        where TKey : notnull => keys.Zip(values).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);

    private object Compose(Type type, int depth)
    {
        var made = type.IsAbstract ? Derived(type, depth) : type;
        var maker = made.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault();
        var message = maker is null
            ? Activator.CreateInstance(made)!
            : maker.Invoke([.. maker.GetParameters().Select(part => Missing(Nulls.Create(part).WriteState, depth) ? null : Make(part.ParameterType, depth + 1))]);
        var given = maker?.GetParameters().Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var part in made.GetProperties().Where(part => part.SetMethod is { IsPublic: true } && !given.Contains(part.Name)))
            part.SetValue(message, Missing(Nulls.Create(part).WriteState, depth) ? null : Make(part.PropertyType, depth + 1));
        return message;
    }

    private Type Derived(Type type, int depth)
    {
        var all = Kinds.GetOrAdd(type, static wanted => [.. Known.Where(one => one.IsAssignableTo(wanted))]);
        return depth > Deep ? all.MinBy(one => one.GetConstructors().Max(maker => maker.GetParameters().Length))! : all[_chance.Next(all.Length)];
    }

    private bool Missing(NullabilityState state, int depth) => state == NullabilityState.Nullable && (depth > Deep || _chance.Next(3) == 0);
}
