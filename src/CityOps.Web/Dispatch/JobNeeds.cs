using CityOps.Plans;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>
/// What a plan for several jobs is made for: for each job that was taken in, a need for each of its requests that is not met, or one need for
/// any unit where nothing is asked. Somebody changes numbers and weights; what was sent is not asked for again.
/// </summary>
internal sealed class JobNeeds
{
    private const int MostUnits = 10; // that one request is planned for at once
    private const int MostWeight = 1_000;

    private readonly SortedDictionary<string, List<DispatchPlanNeed>> _jobs = new(StringComparer.Ordinal);

    /// <summary>All of them, by job.</summary>
    public IReadOnlyList<DispatchPlanNeed> All => [.. _jobs.Values.SelectMany(needs => needs)];

    /// <summary>The needs of a job; empty for one that is not taken in.</summary>
    public IReadOnlyList<DispatchPlanNeed> Of(string job) => _jobs.TryGetValue(job, out var needs) ? needs : [];

    /// <summary>Whether a job is taken in.</summary>
    public bool Holds(string job) => _jobs.ContainsKey(job);

    /// <summary>Takes a job in.</summary>
    public void Include(JobLine job)
    {
        List<DispatchPlanNeed> needs =
        [
            .. job.Requests.Where(request => request.Open > 0).Select(request =>
                new DispatchPlanNeed(job.Key, null, job.Weight, Math.Min(request.Open, MostUnits), null, request.Id, request.Resource.Units)),
        ];
        _jobs[job.Key] = needs.Count > 0 ? needs : [new DispatchPlanNeed(job.Key, null, job.Weight, 1, null, null, UnitNeed.Any)];
    }

    /// <summary>Takes a job out.</summary>
    public void Exclude(string job) => _jobs.Remove(job);

    /// <summary>Takes out whatever is not among these jobs any more.</summary>
    public void Keep(IEnumerable<string> jobs)
    {
        foreach (var gone in _jobs.Keys.Except(jobs, StringComparer.Ordinal).ToArray())
            _jobs.Remove(gone);
    }

    /// <summary>How many units are planned for a need; 0 leaves it out.</summary>
    public void ChangeUnits(string job, PlanItemId? request, int units) => Change(job, request, need => need with { Units = Math.Clamp(units, 0, MostUnits) });

    /// <summary>What the seconds of a job count.</summary>
    public void ChangeWeight(string job, int weight)
    {
        foreach (var need in Of(job).ToArray())
            Change(job, need.Request, was => was with { Weight = Math.Clamp(weight, 1, MostWeight) });
    }

    /// <summary>Which type of unit is of use for a need; null for any.</summary>
    public void ChangeType(string job, PlanItemId? request, string? type) => Change(job, request, need => need with { Types = type is null ? null : [type] });

    /// <summary>One unit was sent for a need. A job with nothing left to send is taken out.</summary>
    public void Sent(DispatchPlanNeed need)
    {
        ArgumentNullException.ThrowIfNull(need);
        if (need.Job is not { } job || !_jobs.TryGetValue(job, out var needs))
            return;
        Change(job, need.Request, was => was with { Units = Math.Max(0, was.Units - 1) });
        if (needs.All(left => left.Units == 0))
            _jobs.Remove(job);
    }

    private void Change(string job, PlanItemId? request, Func<DispatchPlanNeed, DispatchPlanNeed> change)
    {
        if (!_jobs.TryGetValue(job, out var needs) || needs.FindIndex(need => need.Request == request) is not (>= 0 and var place))
            return;
        needs[place] = change(needs[place]);
    }
}
