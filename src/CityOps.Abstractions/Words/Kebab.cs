using System.Collections.Concurrent;
using System.Text.Json;

namespace CityOps.Words;

/// <summary>Enumerations as columns and addresses have them: <c>ShiftLeader</c> is <c>shift-leader</c>.</summary>
public static class Kebab
{
    /// <summary>In kebab case; flags parted by commas, none as <c>none</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of(value);

    /// <summary>The value of a word that <see cref="Of{T}"/> gave.</summary>
    /// <exception cref="FormatException">There is no such word.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum => Names<T>.Parse(word);

    /// <summary>The words there are are few, and asked for with every command and row: each is made once.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly ConcurrentDictionary<T, string> Words = new();
        private static readonly ConcurrentDictionary<string, T> Values = new(StringComparer.Ordinal);

        public static string Of(T value) => Words.GetOrAdd(value, static value => string.Join(
            ',', value.ToString().Split(", ").Select(JsonNamingPolicy.KebabCaseLower.ConvertName)));

        public static T Parse(string word)
        {
            if (Values.TryGetValue(word, out var known))
                return known;
            return Enum.TryParse<T>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value) && Of(value) == word
                ? Values.GetOrAdd(word, value)
                : throw new FormatException($"'{word}' is no {typeof(T).Name}.");
        }
    }
}
