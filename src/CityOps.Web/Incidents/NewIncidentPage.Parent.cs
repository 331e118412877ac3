using CityOps.Commands;
using CityOps.Journal;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <content>Receiving an incident that comes of another one (次生事件).</content>
public sealed partial class NewIncidentPage
{
    private IncidentView? _parent;

    [SupplyParameterFromQuery(Name = "parent")]
    private string? ParentKey { get; set; }

    private async Task TakeParentAsync(string key)
    {
        if (!key.StartsWith('I') || key.Length > 40 || await Incidents.ReadAsync(key, _gone.Token) is not { } view || !IncidentSight.MaySee(Viewer.Account, view))
        {
            _gone404 = true;
            return;
        }

        _parent = view;
        (_place, _address) = (view.Report.Place, view.Report.Address);
        Suggest();
    }

    /// <summary>Links what was received. Repeated after a fault, it is the same operation.</summary>
    private async Task<Refusal?> LinkAsync(string key)
    {
        if (_parent is not { } parent)
            return null;
        var attach = new AttachChild(OperationId.Of($"incident/{key}/received-of/{parent.Key}"), Viewer.Account.Name, null, key, IncidentRelation.Secondary, T(ReportWords.ChildReason));
        return (await Incidents.ExecuteAsync(parent.Key, attach, _gone.Token)).Refusal;
    }
}
