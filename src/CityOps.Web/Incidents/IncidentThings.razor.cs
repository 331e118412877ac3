using CityOps.Dispatch;
using CityOps.Languages;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <summary>What one of the board's numbers counts: plans, zones, messages, reports, resources, figures, command.</summary>
public sealed partial class IncidentThings
{
    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Which things.</summary>
    [Parameter, EditorRequired]
    public required string Show { get; set; }

    /// <summary>Address of the board without the list.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    /// <summary>Addresses of the board.</summary>
    [Parameter, EditorRequired]
    public required BoardAddress AddressOf { get; set; }

    /// <summary>Requests that units can be sent for, with how much of each is met.</summary>
    [Parameter]
    public IReadOnlyList<RequestStanding> Requests { get; set; } = [];

    /// <summary>Where units are sent for a request; null for those who send none.</summary>
    [Parameter]
    public Func<PlanItemId, string>? SendFor { get; set; }

    /// <summary>Where a plume is worked out anew; null where that is not done.</summary>
    [Parameter]
    public Func<PlanItemId, string>? Redraw { get; set; }

    private IncidentView View => File.View;

    private Word Title => Show switch
    {
        "plans" => BoardWords.Plans,
        "zones" => BoardWords.Zones,
        "messages" => BoardWords.Messages,
        "reports" => BoardWords.Reports,
        "resources" => BoardWords.Resources,
        "command" => BoardWords.CommandOf,
        _ => BoardWords.Figures,
    };

    private int Count => Show switch
    {
        "plans" => View.Plans.Count,
        "zones" => View.Zones.Count,
        "messages" => View.Messages.Count,
        "reports" => View.Reports.Count,
        "resources" => View.Resources.Count,
        _ => 1,
    };

    /// <summary>How figures and command came to stand as they do.</summary>
    private IEnumerable<IncidentHappening> Heard => Show switch
    {
        "plans" or "zones" or "messages" or "reports" or "resources" => [],
        "command" => File.History.Where(entry => entry.Event is CommandOffered or CommandTaken).Reverse(),
        _ => File.History.Where(entry => entry.Event is FiguresUpdated).Reverse(),
    };

    private string Shape(PlanShape shape) => shape switch
    {
        { Kind: PlanShapeKind.Plume, Corners.Count: > 0, Plume.CapMetres: var reach } => $"{T(BoardWords.Plume)}, {T(PlumeWords.Reach, reach)}",
        { Kind: PlanShapeKind.Plume, RadiusMetres: { } radius } => $"{T(BoardWords.Plume)}, {T(BoardWords.Radius, Math.Round(radius))}",
        { Kind: PlanShapeKind.Plume } => T(BoardWords.Plume),
        { Kind: PlanShapeKind.Polygon } => T(BoardWords.Corners, shape.Corners.Count),
        _ => T(BoardWords.Radius, Math.Round(shape.RadiusMetres ?? 0)),
    };

    private string Standing(IncidentMessage message) => message switch
    {
        { ReleasedAt: null, Message.Approval: { } approval } => T(BoardWords.WaitsForRelease, Names.Text(approval)),
        { ReleasedAt: null } => T(BoardWords.ToRelease),
        { Message.Approval: null } => T(BoardWords.WentOut),
        _ => T(BoardWords.ReleasedAt, Speech.Moment(message.ReleasedAt.Value)),
    };
}
