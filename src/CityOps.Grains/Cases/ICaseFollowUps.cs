using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>What follows from a command.</summary>
public enum FollowUpKind
{
    /// <summary>The master has to hear of a case that was merged into it.</summary>
    Absorb,

    /// <summary>A case that was taken up again has to be reported under its new key.</summary>
    Repeat,
}

/// <summary>Something to do after a command to a case, when the command took effect.</summary>
/// <param name="Operation">The command's operation.</param>
/// <param name="Kind">What.</param>
/// <param name="Key">The case that the command went to.</param>
/// <param name="Target">The other case.</param>
public sealed record CaseFollowUp(OperationId Operation, FollowUpKind Kind, string Key, string Target);

/// <summary>Where follow-ups are noted before their command is given, so that none is lost with the server that gave it.</summary>
public interface ICaseFollowUps
{
    /// <summary>Notes one; the same operation is noted once.</summary>
    Task NoteAsync(CaseFollowUp followUp, CancellationToken cancellationToken);

    /// <summary>It is done, or there is nothing to do.</summary>
    Task RemoveAsync(OperationId operation, CancellationToken cancellationToken);

    /// <summary>Those noted before a moment and not done, oldest first, at most 100.</summary>
    Task<IReadOnlyList<CaseFollowUp>> NotedBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
