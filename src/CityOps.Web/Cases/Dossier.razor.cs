using CityOps.Areas;
using CityOps.Frame;
using CityOps.Languages;
using CityOps.WorkingTimes;
using Microsoft.AspNetCore.Components;

namespace CityOps.Cases;

/// <summary>The facts of a case.</summary>
public sealed partial class Dossier
{
    private const double ComponentWithin = 30;

    private readonly Leaving _gone = new();
    private Component? _component;
    private string? _componentOf;
    private int _duplicates;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required CaseFile File { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _duplicates = NearLine.Around(Board, Viewer, File.View.Report.Place, 50, File.View.Key, File.TypeCode).Count;
        if (_componentOf == File.View.Key)
            return;
        _componentOf = File.View.Key;
        _component = null;
        if (File.Kind != CaseKind.Part)
            return;
        try
        {
            _component = File.View.Report.Component is { } named
                ? await Directory.FindComponentAsync(named, _gone.Token)
                : (await Directory.ComponentsNearAsync(File.View.Report.Place, ComponentWithin, _gone.Token)).FirstOrDefault(component => component.TypeCode == File.TypeCode);
        }
        catch (OperationCanceledException)
        {
            // The screen was left.
        }
    }

    private IEnumerable<(Word Word, string? Value)> Facts()
    {
        var view = File.View;
        var type = Names.FindType(File.TypeCode, File.Grid);
        yield return (DossierWords.Source, T(StatusWords.Of(view.Report.Source)) + "·" + Names.Account(view.Report.By));
        yield return (DossierWords.Type, type is null ? File.TypeCode : $"{T(StatusWords.Of(type.Kind))} {Speech.Heading(type.MajorZh, type.MajorEn)} / {type.Code} {Speech.Heading(type.NameZh, type.NameEn)}");
        yield return (DossierWords.Condition, view.Registration?.Condition ?? view.Report.Evidence.Text);
        yield return (DossierWords.Territory, Names.Territory(File.Grid));
        yield return (DossierWords.Cell, File.Grid);
        yield return (DossierWords.Component, _component is null ? null : T(DossierWords.Distance, _component.Code, Math.Round(NearLine.Distance(_component.Place, view.Report.Place))));
        yield return (DossierWords.Owner, _component?.Owner is { } owner ? Names.Organisation(owner) : null);
        yield return (DossierWords.Maintainer, _component?.Maintainer is { } maintainer ? Names.Organisation(maintainer) : null);
        foreach (var fact in Handling(view, type))
            yield return fact;
        yield return (DossierWords.Finding, view.Finding is { } finding ? T(StatusWords.Of(finding)) : null);
        yield return (DossierWords.Contact, view.Report.Contact is not { } contact ? null : view.Report.CallBackAgreed ? T(DossierWords.CallBackAgreed, contact) : contact);
        yield return (DossierWords.Report, view.Key);
        yield return (DossierWords.ReportedAt, Speech.Full(view.Report.At));
        foreach (var fact in Counts(view))
            yield return fact;
    }

    private IEnumerable<(Word Word, string? Value)> Handling(CaseView view, CaseTypeEntry? type)
    {
        yield return (DossierWords.Unit, File.Task is { } task ? Names.Organisation(task.Unit) : null);
        yield return (DossierWords.Centre, File.Task?.Centre is { } centre ? Names.Organisation(centre) : null);
        yield return (DossierWords.FiledBy, view.FilingOrganisation is { } filing ? Names.Organisation(filing) : null);
        // The catalogue says these in Chinese only.
        yield return (DossierWords.FilingStandard, Speech.Language == Language.Chinese ? type?.FilingStandard : null);
        yield return (DossierWords.ClosingStandard, Speech.Language == Language.Chinese ? type?.ClosingStandard : null);
        yield return (DossierWords.Limit, type is null ? null : string.Join("；", new[] { Limit(DossierWords.Urgent, type.UrgentLimit), Limit(DossierWords.Ordinary, type.NormalLimit) }.OfType<string>()).Replace("；", T(new Word("；", "; ")), StringComparison.Ordinal));
        yield return (DossierWords.Duplicates, CaseTransitions.Open.Contains(File.Status) ? T(DossierWords.DuplicatesFound, _duplicates) : null);
    }

    private IEnumerable<(Word Word, string? Value)> Counts(CaseView view)
    {
        yield return (DossierWords.Tasks, Times(view.Tasks.Count));
        yield return (DossierWords.Extensions, Times(view.Extensions));
        yield return (DossierWords.FailedChecks, Times(view.FailedChecks));
        yield return (DossierWords.Master, view.Master);
        yield return (DossierWords.Absorbed, string.Join(' ', view.Absorbed));
        yield return (DossierWords.Incident, view.Incident);
        yield return (DossierWords.Rating, view.Rating is { } rating ? T(StatusWords.Of(rating)) : null);
    }

    private string? Times(int count) => count == 0 ? null : T(DossierWords.Times, count);

    private string? Limit(Word word, string limit) => WorkingSpan.TryParse(limit, out var span) ? T(word, Speech.Say(span)) : null;
}
