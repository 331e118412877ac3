namespace CityOps.Simulation;

/// <summary>What is done to a case next.</summary>
/// <param name="Account">By whom.</param>
/// <param name="Command">Name of the command.</param>
/// <param name="Body">Its body.</param>
/// <param name="Otherwise">What is tried when it is refused; null for nothing.</param>
internal sealed record CaseStep(string Account, string Command, object Body, CaseStep? Otherwise = null);
