using System.Collections;
using System.Runtime.CompilerServices;

namespace CityOps.Words;

/// <summary>Values of every type that an event holds.</summary>
internal static class Samples
{
    public static object? Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "text"
            : plain == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero)
            : plain == typeof(DateOnly) ? new DateOnly(2026, 11, 21)
            : plain == typeof(int) || plain == typeof(long) || plain == typeof(double) || plain == typeof(decimal) ? Convert.ChangeType(3, plain, System.Globalization.CultureInfo.InvariantCulture)
            : plain.IsEnum ? Enum.GetValues(plain).GetValue(0)
            : plain.IsPrimitive ? Activator.CreateInstance(plain)
            : plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)) ? Array.CreateInstance(plain.GetGenericArguments()[0], 0)
            : Made(plain);
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().Where(one => one.GetParameters().Length > 0).MaxBy(one => one.GetParameters().Length);
        return constructor is null ? RuntimeHelpers.GetUninitializedObject(type) : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }
}
