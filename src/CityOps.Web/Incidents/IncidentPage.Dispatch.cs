using CityOps.Dispatch;
using CityOps.Plans;
using CityOps.Postures;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <content>The units of the incident: who is on it, who might be sent, and which of them is looked at.</content>
public sealed partial class IncidentPage
{
    private const string Panel = "dispatch";
    private const string UnitPrefix = "unit-";
    private DispatchScene? _scene;

    [Inject]
    private IPostureBoard Postures { get; set; } = null!;

    private bool IsDispatching => TaskId is null && Show is { } show && (show == Panel || show.StartsWith(Panel + "-", StringComparison.Ordinal));

    private string? WantedRequest => Show?.Length > Panel.Length && IsDispatching ? Show[(Panel.Length + 1)..] : null;

    private string? UnitCode => Show?.StartsWith(UnitPrefix, StringComparison.Ordinal) == true ? Show[UnitPrefix.Length..] : null;

    private bool MaySend => _file is { View.EndedAt: null } file && AssignmentOffers.MaySend(Viewer.Account, file.View.Report.Grid, file.Posture);

    /// <summary>What units can be sent for: crews, vehicles and sets; not water and beds.</summary>
    private IReadOnlyList<RequestStanding> Requests => [.. (_file?.View.Resources ?? [])
        .Where(resource => resource.Resource.Kind.IsUnit())
        .Select(resource => new RequestStanding(
            resource.Id,
            resource.Resource,
            resource.Quantity,
            _scene?.On.Count(unit => unit.Line.Request == resource.Id) ?? 0,
            _scene?.There.Count(unit => unit.Line.Request == resource.Id) ?? 0))];

    private string? RequestName(PlanItemId id) => _file?.View.Resources.FirstOrDefault(resource => resource.Id == id) is { } found ? _names?.Text(found.Resource.Type) : null;

    private PostureHere? PostureAt(string grid) => Postures.At(grid) is { } line ? new PostureHere(line.Area, line.Posture) : null;

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
