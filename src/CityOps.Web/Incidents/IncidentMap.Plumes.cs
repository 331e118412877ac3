using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <content>A zone downwind: entered, seen on the map as it would be, then confirmed. In place of another one when the wind has turned.</content>
public sealed partial class IncidentMap
{
    /// <summary>Name of the tool.</summary>
    public const string PlumeTool = "plume";

    private PlumeEntry _plume = new();
    private PlumeDrawing? _computed;
    private CasePosition _source;
    private IncidentZone? _replaced;
    private string? _taken;
    private bool _entered;

    /// <summary>What is to be done, from the address of the board: plume, or plume and the zone that is worked out anew.</summary>
    [Parameter]
    public string? Act { get; set; }

    /// <summary>Address of a plume in place of a zone.</summary>
    public static string ActOf(PlanItemId zone) => $"{PlumeTool}-{zone}";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Act == _taken)
            return;
        _taken = Act;
        if (Act?.StartsWith(PlumeTool, StringComparison.Ordinal) == true && File.Legal.Contains(typeof(DrawZone)))
            OpenPlume(File.View.Zones.FirstOrDefault(zone => Act == ActOf(zone.Id)));
    }

    private void OpenPlume(IncidentZone? replaced)
    {
        _tool = PlumeTool;
        _shape = null;
        _refused = null;
        _replaced = replaced;
        _kind = replaced?.Kind ?? PlanZoneKind.Evacuation;
        _source = replaced?.Place ?? File.View.Report.Place;
        _plume = PlumeEntry.Of(replaced);
        if (replaced?.Plume is not null)
            _plume.Reason = T(PlumeWords.WindTurned);
        _entered = false;
        Compute();
    }

    /// <summary>What is missing is a hint until somebody has entered something.</summary>
    private void Entered()
    {
        _entered = true;
        Compute();
    }

    private void MoveSource(CasePosition place)
    {
        _source = place;
        _operation = OperationId.New();
        StateHasChanged();
    }

    private void Compute()
    {
        _operation = OperationId.New();
        _refused = null;
        _computed = PlumeZones.Of(_plume.ToRelease());
    }

    private async Task SavePlumeAsync()
    {
        if (_saving || _computed is not { Refusal: null })
            return;
        _saving = true;
        var (kind, rule, gas) = (IncidentWords.Of(_kind), IncidentWords.RuleOf(_kind), PlumeWords.SubstanceOf(_plume.Substance));
        var name = new PlanText(string.Format(Speech.Culture, PlumeWords.WithPlume.Zh, kind.Zh, gas.Zh), string.Format(Speech.Culture, PlumeWords.WithPlume.En, kind.En, char.ToLowerInvariant(gas.En[0]) + gas.En[1..]));
        _refused = await Send(new DrawZone(_operation, File.Viewer.Name, null, _kind, name, new PlanText(rule.Zh, rule.En), null, _source)
        {
            Plume = _plume.ToRelease(),
            Replaces = _replaced?.Id,
            Reason = _replaced is null ? null : _plume.Reason,
        });
        _saving = false;
        _operation = _refused is null ? _operation : OperationId.New();
        if (_refused is null)
            await ClosePlumeAsync();
    }

    private async Task ClosePlumeAsync()
    {
        await UseAsync(null);
        if (Act is not null)
            Navigation.NavigateTo(AddressOf(show: "zones"), replace: true);
    }

    private string Said(Refusal refusal) => Speech[
        IncidentRefusalWords.All[refusal.Code],
        [.. IncidentRefusalWords.Arguments(refusal.Code).Select(name => name == "field" ? T(IncidentFieldWords.Of(refusal.Arguments[name])) : refusal.Arguments[name])]];
}
