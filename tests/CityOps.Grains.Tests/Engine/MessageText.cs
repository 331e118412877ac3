using System.Collections;
using System.Globalization;
using System.Reflection;
using CityOps.Journal;

namespace CityOps.Engine;

/// <summary>Everything that a message holds, as text: two messages that hold the same have the same text.</summary>
public static class MessageText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool yes => yes ? "yes" : "no",
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IEnumerable items => Items(items),
        IFormattable plain when value.GetType().Assembly != typeof(OperationId).Assembly || value.GetType().IsEnum => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Fields(value.GetType()).Select(field => $"{field.Name} {Of(field.GetValue(value))}"))} }}",
    };

    // Pairs of a dictionary come in any order; what stands in a list stands where it stands.
    private static string Items(IEnumerable items)
    {
        string[] texts = [.. items.Cast<object?>().Select(Of)];
        var isMap = items.GetType().GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
        return $"[{string.Join("; ", isMap ? texts.Order(StringComparer.Ordinal) : texts)}]";
    }

    // Fields, not properties: what travels without an [Id] is lost, and has to be seen to be.
    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
