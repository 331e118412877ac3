using CityOps.Commands;

namespace CityOps.Incidents;

/// <summary>What one rule says: what happens, or why nothing does.</summary>
internal sealed record IncidentStep(IReadOnlyList<IncidentEvent> Events, Refusal? Refusal)
{
    public static implicit operator IncidentStep(IncidentEvent happened) => new([happened], null);

    public static implicit operator IncidentStep(Refusal refusal) => new([], refusal);

    public static IncidentStep Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named[name] = value;
        return new Refusal(code, named);
    }
}
