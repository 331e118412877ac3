using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>One event of an incident's history.</summary>
/// <param name="Seq">Number in the incident's stream, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Account of the one who did it.</param>
/// <param name="Event">What happened.</param>
public sealed record IncidentHappening(long Seq, DateTimeOffset At, string Actor, IncidentEvent Event);

/// <summary>The incidents that are not at an end, kept in memory and brought up to date by the live feed: what lists, boards and the posture are drawn from.</summary>
public interface IIncidentBoard
{
    /// <summary>When the board was last known to be up to date.</summary>
    DateTimeOffset FreshAt { get; }

    /// <summary>Incidents that are not at an end, the gravest and then the newest first.</summary>
    IReadOnlyList<IncidentLine> Current { get; }

    /// <summary>Tells, on a thread of the pool, the keys of incidents that have changed.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action<IReadOnlyCollection<string>> changed);

    /// <summary>What happened to an incident, in order.</summary>
    Task<IReadOnlyList<IncidentHappening>> HistoryAsync(string key, CancellationToken cancellationToken);

    /// <summary>Organisations that lead the working groups of an incident's tasks, by task; a task whose group nobody leads is left out.</summary>
    ValueTask<IReadOnlyDictionary<PlanItemId, string>> LeadsAsync(IncidentView view, CancellationToken cancellationToken);
}
