using System.Text.Json;

namespace CityOps.Cases;

/// <summary>Enumerations as columns and addresses have them.</summary>
internal static class Words
{
    /// <summary>In kebab case; flags parted by commas, none as <c>none</c>.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => Names<T>.Of(value);

    /// <summary>A case is summarised with every command: the few values there are get their words once.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<T, string> Known = new();

        public static string Of(T value) => Known.GetOrAdd(value, static value => string.Join(
            ',', value.ToString().Split(", ").Select(JsonNamingPolicy.KebabCaseLower.ConvertName)));
    }
}
