using CityOps.Journal;
using CityOps.Live;
using CityOps.Plans;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentBoard"/>
/// <remarks>Of what changed only the lines that changed are read: who follows a response must not wait for the list of all others.</remarks>
public sealed class IncidentBoard(IIncidentList list, IIncidentKnowledge knowledge, IJournal journal, LiveBoardGround ground)
    : LiveBoard("incident", ground), IIncidentBoard
{
    private static readonly EventCodec<IncidentEvent> Events = new();

    private readonly Viewers<IReadOnlyCollection<string>> _viewers = new(ground.Logs.CreateLogger<IncidentBoard>());

    /// <inheritdoc />
    public IReadOnlyList<IncidentLine> Current { get; private set; } = [];

    /// <inheritdoc />
    public IDisposable Subscribe(Action<IReadOnlyCollection<string>> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public async Task<IReadOnlyList<IncidentHappening>> HistoryAsync(string key, CancellationToken cancellationToken)
    {
        List<IncidentHappening> happenings = [];
        await foreach (var row in journal.ReadAsync($"incident/{key}", 0, cancellationToken))
            happenings.Add(new IncidentHappening(row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
        return happenings;
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyDictionary<PlanItemId, string>> LeadsAsync(IncidentView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var gathered = await knowledge.GatherAsync(view.Key, new IncidentState { Report = view.Report, Plans = [.. view.Plans] }, null, cancellationToken);
        var leads = new Dictionary<PlanItemId, string>();
        foreach (var task in view.Tasks)
        {
            if (IncidentTasks.LeadOf(task.Planned, view.Report.Grid, gathered) is { } lead)
                leads[task.Planned.Id] = lead;
        }

        return leads;
    }

    /// <inheritdoc />
    protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
    {
        var changed = heard.Select(thing => thing.Key).ToHashSet(StringComparer.Ordinal);
        var before = Current.ToDictionary(line => line.Key, line => line.Version, StringComparer.Ordinal);
        Current = everything
            ? await list.ReadAsync([], ended: false, cancellationToken)
            : [.. Current.Where(line => !changed.Contains(line.Key)).Concat(await list.OpenOfAsync(changed, cancellationToken)).OrderBy(line => line.Level ?? (ResponseLevel)9).ThenByDescending(line => line.ReceivedAt)];
        changed.UnionWith(Current.Where(line => before.GetValueOrDefault(line.Key) != line.Version).Select(line => line.Key));
        if (changed.Count > 0)
            _viewers.Tell(changed);
    }

    /// <inheritdoc />
    protected override Task CheckAsync(CancellationToken cancellationToken) => CheckWholeAsync(cancellationToken);
}
