using CityOps.Accounts;
using CityOps.Areas;

namespace CityOps.Simulation;

/// <summary>What the simulator knows of its city, read once through the public interface.</summary>
internal sealed record SimulatedCity(
    CityEntry City,
    IReadOnlyList<Area> Areas,
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyList<CaseTypeEntry> Types)
{
    /// <summary>Reads a city that is marked as simulated.</summary>
    /// <param name="client">The interface.</param>
    /// <param name="prefix">Its prefix; null for the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SimulationException">There is none.</exception>
    public static async Task<SimulatedCity> ReadAsync(SimulationClient client, string? prefix, CancellationToken cancellationToken)
    {
        var cities = await ReadAsync<IReadOnlyList<CityEntry>>(client, "/api/v1/cities", cancellationToken);
        var city = cities.FirstOrDefault(city => city.Simulated && (prefix is null || city.Prefix == prefix))
            ?? throw new SimulationException("There is no city that is marked as simulated: the simulator never touches another.");
        var organisations = await ReadAsync<IReadOnlyList<Organisation>>(client, $"/api/v1/organisations?city={city.Prefix}", cancellationToken);
        return new SimulatedCity(
            city,
            await ReadAsync<IReadOnlyList<Area>>(client, $"/api/v1/areas?city={city.Prefix}", cancellationToken),
            organisations.ToDictionary(organisation => organisation.Code, StringComparer.Ordinal),
            await ReadAsync<IReadOnlyList<CaseTypeEntry>>(client, $"/api/v1/catalogue?city={city.Prefix}", cancellationToken));
    }

    private static async Task<T> ReadAsync<T>(SimulationClient client, string path, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(SimulatedPosts.ShiftLeader, path, cancellationToken);
        return answer.IsDone ? answer.Read<T>() : throw new SimulationException($"{path}: {(int)answer.Status} {answer.Code}");
    }
}
