using CityOps.Commands;

namespace CityOps.Postures;

/// <summary>What one rule says: what happens, or why nothing does.</summary>
internal sealed record PostureStep(IReadOnlyList<PostureEvent> Events, Refusal? Refusal)
{
    public static implicit operator PostureStep(PostureEvent happened) => new([happened], null);

    public static implicit operator PostureStep(Refusal refusal) => new([], refusal);

    public static PostureStep Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named[name] = value;
        return new Refusal(code, named);
    }
}
