namespace CityOps.Plans.Activation;

/// <summary>Works out which tasks an activation issues, and which the incident has already.</summary>
internal sealed class TaskPlanning
{
    private readonly ActivationRequest _request;
    private readonly Dictionary<PlanItemId, DateTimeOffset> _ended;
    private readonly RoleHolders _roles;
    private readonly Dictionary<PlanItemId, PlannedTask> _byId;
    private readonly Dictionary<string, PlannedTask> _bySameness;
    private readonly List<PlannedTask> _issued = [];
    private readonly List<MergedTask> _merged = [];

    public TaskPlanning(ActivationRequest request, PlanStanding standing, RoleHolders roles)
    {
        (_request, _roles) = (request, roles);
        _ended = standing.Ended.ToDictionary(ended => ended.Task, ended => ended.At);
        _byId = standing.Tasks.ToDictionary(task => task.Id);
        _bySameness = new Dictionary<string, PlannedTask>(StringComparer.Ordinal);
        foreach (var task in standing.Tasks)
            Remember(task);
    }

    public IReadOnlyList<MergedTask> Merged => [.. _merged];

    /// <summary>What is issued, in the order in which it falls due.</summary>
    public PlannedTask[] Issued() => [.. _issued.OrderBy(task => task.PlannedDue).ThenBy(task => task.Origin.Plan, StringComparer.Ordinal).ThenBy(task => task.Task.Sequence)];

    /// <summary>A task comes after the one it waits for, whatever their order in the plan.</summary>
    public void Add(ChosenPlan chosen)
    {
        var all = chosen.Plan.Tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        var placed = new Dictionary<string, Placed>(StringComparer.Ordinal);
        foreach (var task in chosen.Plan.Tasks)
            Place(task, chosen, all, placed);
    }

    private Placed Place(PlanTask task, ChosenPlan chosen, Dictionary<string, PlanTask> all, Dictionary<string, Placed> placed)
    {
        if (placed.TryGetValue(task.Id, out var known))
            return known;
        var before = task.Due.After is { } key ? Place(all[key], chosen, all, placed) : new Placed(null, _request.At);
        var id = PlanItemId.Of(_request.Incident, chosen.Plan.Id, "task", task.Id);
        var due = Later(before.PlannedDue, _request.At).AddMinutes(task.Due.Minutes);
        return placed[task.Id] = Place(task, chosen, id, before.Id, due);
    }

    private Placed Place(PlanTask task, ChosenPlan chosen, PlanItemId id, PlanItemId? after, DateTimeOffset due)
    {
        if (_byId.TryGetValue(id, out var standing))
            return new Placed(id, standing.PlannedDue);
        if (!chosen.Has(task, _request.Level))
            return new Placed(null, due);
        if (Same(task) is { } same)
        {
            _merged.Add(new MergedTask(chosen.Origin, task.Id, same.Id, due));
            return new Placed(same.Id, same.PlannedDue);
        }

        var holding = _roles.Find(task.Owner);
        var group = chosen.Plan.Command.Groups.Single(group => group.Id == task.Group).Name;
        var planned = new PlannedTask(id, chosen.Origin, task, group, holding?.Organisation, holding?.Relayed ?? false, due, DueNow(task, after, due), after);
        _issued.Add(planned);
        _byId.Add(id, planned);
        Remember(planned);
        return new Placed(id, due);
    }

    /// <summary>
    /// The countdown runs at once when nothing has to come before, when that was left out, or when it is over; never from a time before the
    /// task was issued.
    /// </summary>
    private DateTimeOffset? DueNow(PlanTask task, PlanItemId? after, DateTimeOffset planned)
    {
        if (after is not { } id)
            return planned;
        return _ended.TryGetValue(id, out var ended) ? Later(ended, _request.At).AddMinutes(task.Due.Minutes) : null;
    }

    private PlannedTask? Same(PlanTask task) => Samenesses(task).Select(key => _bySameness.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);

    private void Remember(PlannedTask task)
    {
        foreach (var key in Samenesses(task.Task))
            _bySameness.TryAdd(key, task);
    }

    private static IEnumerable<string> Samenesses(PlanTask task)
    {
        if (task.Common is { } common)
            yield return $"common\n{task.Owner}\n{common}";
        yield return $"words\n{task.Owner}\n{string.Concat(task.Text.Zh.Where(char.IsLetterOrDigit))}";
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>Which task stands for one of the plan (null: none was chosen) and when it should be done.</summary>
    private sealed record Placed(PlanItemId? Id, DateTimeOffset PlannedDue);
}
