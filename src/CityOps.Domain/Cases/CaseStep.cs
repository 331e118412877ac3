using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>What one rule says: what happens, or why nothing does.</summary>
internal sealed record CaseStep(IReadOnlyList<CaseEvent> Events, Refusal? Refusal)
{
    public static implicit operator CaseStep(CaseEvent happened) => new([happened], null);

    public static implicit operator CaseStep(Refusal refusal) => new([], refusal);

    public static CaseStep Of(params IReadOnlyList<CaseEvent> events) => new(events, null);

    public static CaseStep Refuse(string code) => Commands.Refusal.Of(code);

    public static CaseStep Refuse(string code, string name, string value) => Commands.Refusal.Of(code, name, value);
}
