using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>
/// The draft of a report, from what is known of the incident at this moment. A follow-up begins with what has changed since the last report
/// to its receiver and does not say again what that one said.
/// </summary>
/// <param name="file">The incident.</param>
/// <param name="names">Names of codes, in the writer's language.</param>
/// <param name="report">The report.</param>
internal sealed class ReportDrafting(IncidentFile file, IncidentNames names, IncidentReportDue report)
{
    private const int MostSteps = 6;
    private readonly IncidentReportDue? _last = report.Number == 0 ? null : file.View.Reports
        .Where(other => other.SentAt is not null && other.Report.Report.To == report.Report.Report.To).MaxBy(other => other.SentAt);

    private IncidentView View => file.View;

    private Speech Speech => names.Speech;

    private IEnumerable<IncidentHappening> Since => _last?.SentAt is { } at ? file.History.Where(entry => entry.At > at) : file.History;

    /// <summary>What the element would say; empty where nothing is known, or nothing new.</summary>
    public string Of(ReportElement element)
    {
        if (report.Draft is { } draft)
            return draft.Parts.FirstOrDefault(part => part.Element == element)?.Text ?? string.Empty;
        return Known(element) is { } text && (_last is null || IsNews(element)) ? text : string.Empty;
    }

    /// <summary>The whole report as one text, for the one who signs it.</summary>
    public string Whole() => string.Join('\n', Enum.GetValues<ReportElement>().Select(element => (element, Text: Of(element)))
        .Where(part => part.Text.Length > 0).Select(part => $"{Speech[ReportWords.Of(part.element)]}: {part.Text}"));

    private bool IsNews(ReportElement element) => element switch
    {
        ReportElement.Course or ReportElement.Measures or ReportElement.NextSteps or ReportElement.Contact => true,
        ReportElement.Casualties or ReportElement.Loss or ReportElement.Range => Since.Any(entry => entry.Event is FiguresUpdated),
        ReportElement.Nature => Since.Any(entry => entry.Event is LevelChanged or IncidentClassified),
        ReportElement.Leaders => Since.Any(entry => entry.Event is CommandTaken),
        _ => false,
    };

    private string? Known(ReportElement element) => element switch
    {
        ReportElement.Source => Speech[ReportWords.FromWhom, Speech.Full(View.Report.At), Speech[IncidentWords.Of(View.Report.Source)], names.Cases.Account(View.Report.By)],
        ReportElement.Place => $"{Speech.Full(View.Report.At)} {View.Report.Address}",
        ReportElement.Nature => Nature(),
        ReportElement.Course => _last is null ? View.Report.Text : Changes(),
        ReportElement.Casualties => Figures("deaths", "missing", "seriousInjured", "lightInjured", "relocatedPeople"),
        ReportElement.Loss => Figures("lossYuan"),
        ReportElement.Range => Figures("affectedPeople", "areaSquareKilometres"),
        ReportElement.Measures => View.ActivatedAt is { } at ? Speech[ReportWords.Begun, Speech.Moment(at), Tasks.Length, Tasks.Count(task => task.IsDone()), View.Zones.Count] : null,
        ReportElement.Leaders => View.Commander is { } commander ? Speech[ReportWords.CommanderOf, names.Cases.Account(commander.Account)] : null,
        ReportElement.NextSteps => Steps(),
        ReportElement.Contact => names.Cases.Account(file.Viewer.Name),
        _ => null,
    };

    private IncidentTaskView[] Tasks => [.. View.Tasks.Where(task => task.Status != PlanTaskStatus.Withdrawn)];

    private string Nature()
    {
        var level = View.Level is { } at ? Speech[BoardWords.Comma] + Speech[ReportWords.Level, Speech[IncidentWords.Of(at)]] : string.Empty;
        return $"{Speech[IncidentWords.Of(View.Class)]}{Speech[BoardWords.Comma]}{Speech[IncidentTypes.NameOf(View.Type)]}{level}";
    }

    private string? Figures(params string[] wanted)
    {
        var known = IncidentFigure.Of(View.Figures).Where(figure => wanted.Contains(figure.Name) && figure.Value is not null).Select(figure => $"{Speech[figure.Word]} {figure.Say(Speech)}").ToArray();
        return known.Length == 0 ? null : string.Join(Speech[BoardWords.Comma], known);
    }

    private string? Steps()
    {
        var open = Tasks.Where(task => task.IsOpen()).OrderBy(task => task.Due ?? task.Planned.PlannedDue).Take(MostSteps).Select(task => names.Text(task.Planned.Task.Text)).ToArray();
        return open.Length == 0 ? null : string.Join(Speech[new Word("；", "; ")], open);
    }

    private string Changes()
    {
        var news = Since
            .Where(entry => entry.Event is LevelChanged or FiguresUpdated or ZoneDrawn or ZoneLifted or CommandTaken or IncidentDeescalating or IncidentTerminated or IncidentNoted or PlanTaskCompleted or ChildAttached)
            .Select(entry => $"{Speech.Minute(entry.At)} {names.Cases.Account(entry.Actor)} {IncidentSentences.Of(entry.Event, names, View)}").ToArray();
        return $"{Speech[ReportWords.SinceLast, Speech.Moment(_last!.SentAt!.Value)]} {(news.Length == 0 ? Speech[ReportWords.NothingNew] : string.Join(' ', news))}";
    }
}
