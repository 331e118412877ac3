namespace CityOps.Commands;

/// <summary>Why a command has no effect. A value, not an exception: the caller did something that the rules of the trade do not allow.</summary>
/// <param name="Code">Stable, in snake case; the edge puts it into words in the reader's language.</param>
/// <param name="Arguments">What the words are filled with, by name.</param>
[GenerateSerializer, Immutable]
[Alias("refusal")]
public sealed record Refusal(
    [property: Id(0)] string Code,
    [property: Id(1)] IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>A refusal without arguments.</summary>
    public static Refusal Of(string code) => new(code, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A refusal with one argument.</summary>
    public static Refusal Of(string code, string name, string value) => new(code, new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value });
}

/// <summary>What became of a command: an answer, or a refusal.</summary>
/// <typeparam name="TAnswer">What the caller is told when it took effect.</typeparam>
/// <param name="Version">Version of the thing after the command; of the thing as it stands when refused.</param>
/// <param name="Answer">The answer; null when refused.</param>
/// <param name="Refusal">The refusal; null when it took effect.</param>
[GenerateSerializer, Immutable]
[Alias("outcome`1")]
public sealed record Outcome<TAnswer>(
    [property: Id(0)] long Version,
    [property: Id(1)] TAnswer? Answer,
    [property: Id(2)] Refusal? Refusal)
    where TAnswer : class
{
    /// <summary>True when it took effect, now or when it came the first time.</summary>
    public bool IsDone => Refusal is null;
}
