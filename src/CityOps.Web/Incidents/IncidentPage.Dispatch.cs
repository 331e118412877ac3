using CityOps.Dispatch;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Units;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <content>The units of the incident: who is on it, who might be sent, and which of them is looked at.</content>
public sealed partial class IncidentPage
{
    private const string Panel = "dispatch";
    private const string UnitPrefix = "unit-";
    private DispatchScene? _scene;
    private UnitNeed _need = UnitNeed.Any;
    private UnitOffer? _offer;

    [Inject]
    private IPostureBoard Postures { get; set; } = null!;

    private bool IsDispatching => TaskId is null && Show is { } show && (show == Panel || show.StartsWith(Panel + "-", StringComparison.Ordinal));

    private string? WantedRequest => Show?.Length > Panel.Length && IsDispatching ? Show[(Panel.Length + 1)..] : null;

    private string? UnitCode => Show?.StartsWith(UnitPrefix, StringComparison.Ordinal) == true ? Show[UnitPrefix.Length..] : null;

    private bool MaySend => _file is { View.EndedAt: null } file && AssignmentOffers.MaySend(Viewer.Account, file.View.Report.Grid, file.Posture);

    /// <summary>What units can be sent for.</summary>
    private IReadOnlyList<RequestStanding> Requests => RequestStanding.Of(_file?.View.Resources ?? [], [.. _scene?.On.Select(unit => unit.Line) ?? []]);

    private string? RequestName(PlanItemId id) => _file?.View.Resources.FirstOrDefault(resource => resource.Id == id) is { } found ? _names?.Text(found.Resource.Type) : null;

    private PostureHere? PostureAt(string grid) => Postures.At(grid) is { } line ? new PostureHere(line.Area, line.Posture) : null;

    /// <summary>A unit was pointed at on the map: the ranking opens, if it is not, and has it.</summary>
    private void Offered(string unit, bool send)
    {
        _offer = new UnitOffer(unit, send);
        if (!IsDispatching)
            Go(Address(task: string.Empty, show: Panel));
    }

    private void SelectUnit(string code) => Go(Address(task: string.Empty, show: UnitPrefix + code));

    private async Task SceneAsync(DispatchScene? scene)
    {
        var isMore = scene?.History.Count != _scene?.History.Count;
        _scene = scene;

        // Who sent the units has a name too.
        if (isMore && scene is not null)
            await LoadAsync();
    }
}
