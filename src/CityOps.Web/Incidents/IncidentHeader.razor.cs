using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Languages;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <summary>Who, where, since when and how grave; each figure opens what it counts.</summary>
public sealed partial class IncidentHeader
{
    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Addresses of the board.</summary>
    [Parameter, EditorRequired]
    public required BoardAddress AddressOf { get; set; }

    /// <summary>Dispatch to it; null before it was looked at.</summary>
    [Parameter]
    public DispatchScene? Scene { get; set; }

    private IncidentView View => File.View;

    private IReadOnlyList<IncidentTaskView> Tasks => [.. View.Tasks.Where(task => task.Status != PlanTaskStatus.Withdrawn)];

    private int Done => View.Tasks.Count(task => task.IsDone());

    private int Late => View.Tasks.Count(task => task.IsOverdue(Speech.Now));

    private IncidentReportDue? Report => View.Reports.Where(report => report is { SentAt: null, OmittedAt: null, Due: not null }).MinBy(report => report.Due);

    private string Length => View.ActivatedAt is { } since && View.EndedAt is { } ended ? Speech.Length(ended - since) : "—";

    /// <summary>Dead, missing and injured; unknown only while none of them is known.</summary>
    private int? Casualties
    {
        get
        {
            int?[] all = [View.Figures.Deaths, View.Figures.Missing, View.Figures.SeriousInjured, View.Figures.LightInjured];
            return all.All(one => one is null) ? null : all.Sum();
        }
    }

    private string Say(int? figure) => figure?.ToString("N0", Speech.Culture) ?? "—";

    private Urgency UrgencyOf(DateTimeOffset due) => new Deadline(View.ActivatedAt ?? View.Report.At, due).At(Speech.Now);
}
