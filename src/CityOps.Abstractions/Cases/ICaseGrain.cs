using CityOps.Commands;
using Orleans.Concurrency;

namespace CityOps.Cases;

/// <summary>One case (案卷), from its report to the archive. Its key is the number of its report: <c>R</c>, tenant (6), date (8), sequence (6).</summary>
[Alias("case")]
public interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<CaseReceipt>> Execute(CaseCommand command, CancellationToken cancellationToken);

    /// <summary>The case as it stands; null before it was reported.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<CaseView?> Read(CancellationToken cancellationToken);

    /// <summary>
    /// Does what the system has to do with the case by now: registers a collector's report, marks it late, urges, resumes, escalates, archives.
    /// </summary>
    /// <returns>When there is something to do next; null when nothing is before the case changes.</returns>
    [Alias("tend")]
    Task<DateTimeOffset?> Tend(CancellationToken cancellationToken);
}

/// <summary>
/// Gives out the numbers that cases are filed under, in order and none twice. Its key is tenant (6) and date (8): <c>990102/20261121</c>.
/// Numbers that were set aside and not used when a server ended stay unused.
/// </summary>
[Alias("case-numbers")]
public interface ICaseNumbersGrain : IGrainWithStringKey
{
    /// <summary>The next number: tenant (6), date (8), sequence (5).</summary>
    /// <exception cref="InvalidOperationException">The day has used up its 99,999 numbers.</exception>
    [Alias("next")]
    Task<string> Next(CancellationToken cancellationToken);
}
