using CityOps.Areas;
using CityOps.Cases;
using CityOps.Journal;
using CityOps.Languages;

namespace CityOps.Intake;

/// <summary>A report while it is being taken down. Repeated after a fault it is the same report, not a second one.</summary>
internal sealed class ReportDraft
{
    private readonly OperationId _report = OperationId.New();
    private readonly OperationId _register = OperationId.New();

    public CaseSource Source { get; set; } = CaseSource.Public;

    public string Contact { get; set; } = string.Empty;

    public bool CallBackAgreed { get; set; }

    public CaseTypeEntry? Type { get; set; }

    public CasePosition? Place { get; set; }

    public Cell? Cell { get; set; }

    /// <summary>The component it is about; null when none is meant.</summary>
    public Component? Component { get; set; }

    public string Address { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    public bool Urgent { get; set; }

    public bool Exercise { get; set; }

    public List<string> Photos { get; } = [];

    /// <summary>What is missing first; null when it can be saved.</summary>
    public Word? Missing =>
        Type is null ? IntakeWords.TypeNeeded
        : Place is null ? IntakeWords.PlaceNeeded
        : Cell is null ? IntakeWords.Outside
        : Address.Trim().Length == 0 ? IntakeWords.AddressNeeded
        : Text.Trim().Length == 0 ? IntakeWords.TextNeeded
        : null;

    public ReportCase Report(string actor) => new(
        _report, actor, null, Source, Type!.Code, Address.Trim(), Place!.Value, new CaseEvidence(Text.Trim(), [.. Photos], null),
        Contact.Trim() is { Length: > 0 } contact ? contact : null, CallBackAgreed, Urgent, Exercise)
    {
        Component = Component?.Code,
    };

    public RegisterCase Register(string actor) =>
        new(_register, actor, null, Type!.Code, Text.Trim() is { Length: > 200 } text ? text[..200] : Text.Trim(), Address.Trim());
}
