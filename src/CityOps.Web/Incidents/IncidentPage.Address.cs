using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <content>Addresses of the board: what is looked at stands in them, so that they can be passed on.</content>
public sealed partial class IncidentPage
{
    private void Go(string address) => Navigation.NavigateTo(address, replace: true);

    /// <summary>Address of this board with something changed; empty takes it away.</summary>
    private string Address(string? task = null, string? tasks = null, string? show = null, string? act = null) =>
        Navigation.GetUriWithQueryParameters($"/incidents/{Key}", new Dictionary<string, object?>
        {
            ["task"] = Or(task, show is null && act is null ? TaskId : null),
            ["tasks"] = Or(tasks, Filter),
            ["show"] = Or(show, task is null && act is null ? Show : null),
            ["act"] = Or(act, null),
        });

    /// <summary>The report that is looked at; null when none is.</summary>
    private IncidentReportDue? ShownReport => Show?.StartsWith("report-", StringComparison.Ordinal) == true ? _file?.ReportOf(Show["report-".Length..]) : null;

    private DateTimeOffset NextChange(DateTimeOffset now) => _file?.View.Tasks.Select(task => task.Deadline().NextChange(now))
        .Concat(_file.View.Reports.Where(report => report.SentAt is null).Select(report => report.Due > now ? report.Due : null)).Min() ?? DateTimeOffset.MaxValue;

    private IReadOnlyList<IncidentLine> Linkable(IncidentView view) => [.. Board.Current.Where(line =>
        line.Key != view.Key && line.Parent is null && view.Parent?.Key != line.Key && view.Children.All(child => child.Key != line.Key) && IncidentSight.MaySee(Viewer.Account, line.Grid)
        && line.Grid.StartsWith(view.Report.Grid[..4], StringComparison.Ordinal))];

    private static string? Or(string? changed, string? before) => (changed ?? before) is { Length: > 0 } value ? value : null;
}

/// <summary>An address of the board: another task, filter of tasks, list of things or act.</summary>
public delegate string BoardAddress(string? task = null, string? tasks = null, string? show = null, string? act = null);
