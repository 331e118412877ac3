namespace CityOps.Checks;

/// <summary>One wrong entry in data that somebody wrote: where it stands, what is wrong with it, and what was found there.</summary>
/// <param name="Where">Path of the entry, for example <c>holidays[2].to</c>, or the code of the thing, for example <c>01001</c>.</param>
/// <param name="Code">What is wrong, stable and in snake case; the edge puts it into words.</param>
/// <param name="Found">The entry as it was found; empty when it is missing.</param>
public sealed record Flaw(string Where, string Code, string Found)
{
    /// <inheritdoc />
    public override string ToString() => Found.Length == 0 ? $"{Where}: {Code}" : $"{Where}: {Code} ({Found})";
}
