using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Incidents;
using CityOps.Plans;
using Microsoft.AspNetCore.SignalR;

namespace CityOps.Live;

/// <summary>
/// Incidents: <c>incidents</c>, a line for each that is not at an end, and <c>incident/{key}</c>, one whole. Who sees which is asked anew for
/// each viewer and each change, of the view that all share: a department sees an incident from its first task in it.
/// </summary>
internal sealed class IncidentTopics(IIncidentBoard board, IncidentViews views) : ILiveTopics
{
    private const int LongestKey = 40;

    /// <inheritdoc />
    public IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken) => topic.Split('/') switch
    {
        ["incidents"] => AllAsync(topic, account, cancellationToken),
        ["incident", ['I', ..] key] => OneAsync(topic, key, account, cancellationToken),
        _ => null,
    };

    private async IAsyncEnumerable<LiveFrame> AllAsync(string topic, AccountEntry account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pending = new PendingNews<bool>();
        using var subscription = views.Subscribe(keys => pending.Add(keys.Select(key => KeyValuePair.Create(key, true))));
        var sequence = 1L;
        List<IncidentLine> seen = [];
        foreach (var line in board.Current)
        {
            if (IncidentSight.MaySee(account, line.Grid) || (IncidentSight.HasDepartment(account) && await FindAsync(line.Key, account, cancellationToken) is not null))
                seen.Add(line);
        }

        yield return new LiveFrame(topic, sequence, true) { Incidents = seen };
        while (true)
        {
            List<IncidentLine> changed = [];
            foreach (var (key, _) in await pending.TakeAsync(cancellationToken))
            {
                if (await FindAsync(key, account, cancellationToken) is { } view)
                    changed.Add(LineOf(view));
            }

            if (changed.Count > 0)
                yield return new LiveFrame(topic, ++sequence, false) { Incidents = changed };
        }
    }

    private async IAsyncEnumerable<LiveFrame> OneAsync(string topic, string key, AccountEntry account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pending = new PendingNews<bool>();
        using var subscription = views.Subscribe(keys => pending.Add(keys.Contains(key) ? [KeyValuePair.Create(key, true)] : []));
        var sequence = 1L;
        yield return new LiveFrame(topic, sequence, true) { Incident = Written(key.Length <= LongestKey ? await views.ReadAnewAsync(key, cancellationToken) : null, account) };
        while (true)
        {
            await pending.TakeAsync(cancellationToken);
            yield return new LiveFrame(topic, ++sequence, false) { Incident = Written(await views.ReadAsync(key, cancellationToken), account) };
        }
    }

    private static WrittenIncident Written(SharedIncident? shared, AccountEntry account) =>
        shared is not null && IncidentSight.MaySee(account, shared.View) ? shared.Written : throw new HubException("topic_unknown");

    private async Task<IncidentView?> FindAsync(string key, AccountEntry account, CancellationToken cancellationToken) =>
        (await views.ReadAsync(key, cancellationToken))?.View is { } view && IncidentSight.MaySee(account, view) ? view : null;

    private static IncidentLine LineOf(IncidentView view)
    {
        var tasks = view.Tasks.Where(task => task.Status != PlanTaskStatus.Withdrawn).ToArray();
        return new IncidentLine(
            view.Key, view.Version, view.Status, view.Class, view.Type, view.Title, view.Level, view.Report.Grid, view.Report.Place, view.Report.Address,
            view.Report.Exercise, view.Report.At, view.ActivatedAt, view.EndedAt, tasks.Length, tasks.Count(task => task.Status is PlanTaskStatus.Done or PlanTaskStatus.Skipped))
        {
            ReportDue = view.Reports.Where(report => report is { SentAt: null, OmittedAt: null }).Min(report => report.Due),
            ReportsLate = view.Reports.Count(report => report.Late),
            ReportsOmitted = view.Reports.Count(report => report.OmittedAt is not null),
            Parent = view.Parent?.Key,
        };
    }
}
