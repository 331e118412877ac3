using System.Collections.Immutable;
using Orleans.Embedded.Engine;

namespace Orleans.Runtime;

/// <summary>Values that travel with calls, from caller to callee and on.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<ContextValues?> Values = new();

    /// <summary>Names of the values that are set.</summary>
    public static IEnumerable<string> Keys => Current?.Values.Keys ?? [];

    /// <summary>The values that are set.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => Current?.Values ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>Names the call chain for re-entrancy; empty when it is not allowed.</summary>
    public static Guid ReentrancyId
    {
        get => Current?.ReentrancyId ?? Guid.Empty;
        set => Change(values => values with { ReentrancyId = value });
    }

    internal static ContextValues? Current => Values.Value;

    /// <summary>A value, or null.</summary>
    public static object? Get(string key) => Current?.Values.GetValueOrDefault(key);

    /// <summary>Sets a value for the calls made from here on.</summary>
    public static void Set(string key, object value) => Change(values => values with { Values = values.Values.SetItem(key, value) });

    /// <summary>Takes a value away; true when it was set.</summary>
    public static bool Remove(string key)
    {
        if (Current?.Values.ContainsKey(key) != true)
            return false;
        Change(values => values with { Values = values.Values.Remove(key) });
        return true;
    }

    /// <summary>Takes all values away.</summary>
    public static void Clear() => Values.Value = null;

    /// <summary>Until disposed, calls that come back to this grain along the chain of calls made from here are let in.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var before = ReentrancyId;
        var id = before == Guid.Empty ? Guid.NewGuid() : before;
        ReentrancyId = id;
        Activation.OfThisTurn?.EnterReentrantSection(id);
        return new ReentrancySection(before, id);
    }

    /// <summary>Until disposed, calls made from here may not come back.</summary>
    public static ReentrancySection SuppressCallChainReentrancy()
    {
        var before = ReentrancyId;
        ReentrancyId = Guid.Empty;
        return new ReentrancySection(before, Guid.Empty);
    }

    internal static void Install(ContextValues? values)
    {
        if (!ReferenceEquals(Values.Value, values))
            Values.Value = values;
    }

    private static void Change(Func<ContextValues, ContextValues> change) => Values.Value = change(Current ?? ContextValues.Empty);

    /// <summary>A stretch of code in which re-entrancy along the call chain is allowed or not.</summary>
    public readonly struct ReentrancySection(Guid before, Guid id) : IDisposable
    {
        /// <summary>Ends the stretch.</summary>
        public void Dispose()
        {
            if (id != Guid.Empty)
                Activation.OfThisTurn?.ExitReentrantSection(id);
            ReentrancyId = before;
        }
    }
}

/// <summary>Values of a request context; never changed, only replaced.</summary>
internal sealed record ContextValues(ImmutableDictionary<string, object> Values, Guid ReentrancyId)
{
    public static ContextValues Empty { get; } = new(ImmutableDictionary.Create<string, object>(StringComparer.Ordinal), Guid.Empty);
}
