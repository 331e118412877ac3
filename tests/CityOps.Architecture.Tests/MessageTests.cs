using System.Reflection;
using CityOps.Journal;

namespace CityOps.Architecture;

/// <summary>Within a server the engine copies no immutable message, so what travels in a call must not change after it was sent.</summary>
public sealed class MessageTests
{
    private static readonly HashSet<Type> Immutable =
    [
        typeof(string), typeof(Guid), typeof(DateTimeOffset), typeof(DateTime), typeof(DateOnly), typeof(TimeSpan), typeof(decimal), typeof(CancellationToken), typeof(Uri), typeof(ReadOnlyMemory<byte>),
    ];

    private static readonly HashSet<Type> ImmutableContainers =
    [
        typeof(Nullable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>), typeof(System.Collections.Immutable.ImmutableArray<>),
        typeof(System.Collections.Immutable.ImmutableList<>), typeof(System.Collections.Immutable.ImmutableDictionary<,>),
    ];

    public static IEnumerable<object[]> Methods => typeof(OperationId).Assembly.GetTypes()
        .Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods())
        .Select(method => new object[] { method });

    [Theory]
    [MemberData(nameof(Methods))]
    public void Whatever_a_grain_method_takes_or_gives_is_immutable(MethodInfo method)
    {
        var seen = new HashSet<Type>();
        foreach (var parameter in method.GetParameters())
            Check(parameter.ParameterType, $"{method.DeclaringType!.Name}.{method.Name}({parameter.Name})", seen);
        Check(ResultOf(method.ReturnType), $"{method.DeclaringType!.Name}.{method.Name} (result)", seen);
    }

    [Fact]
    public void Whatever_says_that_it_is_immutable_is()
    {
        var messages = typeof(OperationId).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ImmutableAttribute), inherit: false)).ToArray();

        Assert.NotEmpty(messages);
        foreach (var message in messages)
            Check(message, message.Name, []);
    }

    [Theory]
    [InlineData(typeof(List<int>))]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(MutableRecord))]
    [InlineData(typeof(Dictionary<string, string>))]
    public void Something_that_can_change_is_found(Type type) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Check(type, "sample", []));

    private static void Check(Type type, string where, HashSet<Type> seen)
    {
        if (type.IsPrimitive || type.IsEnum || Immutable.Contains(type) || type == typeof(void) || !seen.Add(type))
            return;
        if (type.IsGenericType && ImmutableContainers.Contains(type.GetGenericTypeDefinition()))
        {
            foreach (var argument in type.GetGenericArguments())
                Check(argument, where, seen);
            return;
        }

        Assert.True(type.Assembly == typeof(OperationId).Assembly, $"{where}: {type} is not known to be immutable.");
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Assert.True(field.IsInitOnly, $"{where}: {type}.{field.Name} can be changed.");
            Check(field.FieldType, $"{where}: {type.Name}.{field.Name}", seen);
        }

        foreach (var derived in type.Assembly.GetTypes().Where(other => other.BaseType == type))
            Check(derived, where, seen);
    }

    private static Type ResultOf(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) ? typeof(void) : type.IsGenericType ? type.GetGenericArguments()[0] : type;

    public sealed record MutableRecord
    {
        public int Count { get; set; }
    }
}
