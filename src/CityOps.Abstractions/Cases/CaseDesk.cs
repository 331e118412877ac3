using CityOps.Commands;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>What became of a report: the key that its case got, and the outcome.</summary>
/// <param name="Key">Key of the case; the same for the same operation.</param>
/// <param name="Outcome">What the grain said.</param>
public sealed record ReportAnswer(string Key, Outcome<CaseReceipt> Outcome);

/// <summary>Where screens and the HTTP interface hand in commands to cases, and read one.</summary>
public interface ICaseDesk
{
    /// <summary>Gives the report its number and hands it in.</summary>
    Task<ReportAnswer> ReportAsync(ReportCase command, CancellationToken cancellationToken);

    /// <summary>Hands in any other command.</summary>
    Task<Outcome<CaseReceipt>> ExecuteAsync(string key, CaseCommand command, CancellationToken cancellationToken);

    /// <summary>The case as it stands; null when there is none.</summary>
    Task<CaseView?> ReadAsync(string key, CancellationToken cancellationToken);
}

/// <summary>Why a unit may be dispatched to.</summary>
public enum UnitReason
{
    /// <summary>指定代处置: a leader designated it.</summary>
    Designated,

    /// <summary>Named as the right one by the unit that gave the task back.</summary>
    Named,

    /// <summary>属主: it owns or looks after the thing.</summary>
    Owner,

    /// <summary>属地: it looks after the place.</summary>
    Territory,

    /// <summary>Takes over when the first cannot.</summary>
    Fallback,

    /// <summary>Does it in the place of an absent owner.</summary>
    Substitute,
}

/// <summary>A unit that a case may be dispatched to now.</summary>
/// <param name="Unit">Code of the organisation.</param>
/// <param name="Centre">Second-level centre that it goes through; null when it goes straight to the unit.</param>
/// <param name="Reason">Why.</param>
/// <param name="Limit">Limit of handling.</param>
/// <param name="Due">Due time when dispatched now.</param>
public sealed record UnitAdvice(string Unit, string? Centre, UnitReason Reason, WorkingSpan Limit, DateTimeOffset Due);

/// <summary>What the routing rule says of a case before anybody decides.</summary>
public interface ICaseAdvice
{
    /// <summary>Whom the case may be dispatched to, best first; empty when nobody is responsible.</summary>
    Task<IReadOnlyList<UnitAdvice>> UnitsAsync(CaseView view, CancellationToken cancellationToken);
}
