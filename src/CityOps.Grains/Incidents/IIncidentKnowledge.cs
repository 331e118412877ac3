using CityOps.Cases;
using CityOps.Journal;

namespace CityOps.Incidents;

/// <summary>What decisions on incidents rest on.</summary>
public interface IIncidentKnowledge
{
    /// <summary>Gathers what the rules need for one command, or for a question when there is none.</summary>
    ValueTask<IncidentGround> GatherAsync(string key, IncidentState state, IncidentCommand? command, CancellationToken cancellationToken);
}

/// <summary>Lists of incidents.</summary>
public interface IIncidentList
{
    /// <summary>As <see cref="IIncidentDesk.ListAsync"/>.</summary>
    Task<IReadOnlyList<IncidentLine>> ReadAsync(IReadOnlyList<string> areas, bool ended, CancellationToken cancellationToken);

    /// <summary>Lines of those of these incidents that are not at an end.</summary>
    Task<IReadOnlyList<IncidentLine>> OpenOfAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Keys of the incidents whose response is under way.</summary>
    Task<IReadOnlyList<string>> UnderWayAsync(CancellationToken cancellationToken);

    /// <summary>Keys of the incidents that have something to be tended: a response under way, or reports that are due.</summary>
    Task<IReadOnlyList<string>> TendedAsync(CancellationToken cancellationToken);

    /// <summary>Parents and children that do not say the same of each other, because a server ended in between.</summary>
    Task<IReadOnlyList<(string Parent, string Child)>> HalfLinkedAsync(CancellationToken cancellationToken);

    /// <summary>Keys of the incidents that grew from a case and whose response ended after a moment.</summary>
    Task<IReadOnlyList<string>> EndedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}

/// <summary>Gives the key of an incident, the same for the same operation.</summary>
public interface IIncidentNumbers
{
    /// <summary>The key of the incident that an operation begins; null when the place lies in no city.</summary>
    Task<string?> NumberAsync(OperationId operation, CasePosition place, CancellationToken cancellationToken);
}
