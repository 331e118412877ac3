namespace CityOps.Cases;

/// <summary>What a city knows that decisions on its cases rest on: who holds which post, the catalogue, the map, the units, the calendar.</summary>
public interface ICaseKnowledge
{
    /// <summary>Gathers what the rules need for one command. The number of a case to be filed is not among it: the grain gets that.</summary>
    /// <param name="state">The case as it stands.</param>
    /// <param name="command">The command.</param>
    /// <param name="at">When it happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<CaseFacts> GatherAsync(CaseState state, CaseCommand command, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Key of the grain that numbers the cases of a day: the tenant of the case's place and the date of its city's own calendar.</summary>
    string NumberingAt(CaseState state, DateTimeOffset moment);
}
