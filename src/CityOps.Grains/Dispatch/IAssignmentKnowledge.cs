namespace CityOps.Dispatch;

/// <summary>What decisions on assignments rest on.</summary>
public interface IAssignmentKnowledge
{
    /// <summary>Gathers what the rules need for one command.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<AssignmentGround> GatherAsync(string unit, AssignmentCommand command, CancellationToken cancellationToken);

    /// <summary>A case or incident by its key; null when there is none.</summary>
    /// <exception cref="Journal.JournalUnavailableException">It cannot be read now.</exception>
    ValueTask<KnownJob?> FindJobAsync(string key, CancellationToken cancellationToken);
}

/// <summary>Lists of assignments.</summary>
public interface IAssignmentList
{
    /// <summary>Every unit that was ever sent, by code.</summary>
    Task<IReadOnlyList<AssignmentLine>> ReadAsync(CancellationToken cancellationToken);
}
