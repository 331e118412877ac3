using CityOps.DemoCity;
using CityOps.Hazards;
using CityOps.Journal;
using CityOps.Resources;

namespace CityOps.Import;

/// <summary>Registers the demo city's emergency resources and dangerous substances, by the same commands as people do. Broken off, it goes on the next time: each has one operation for ever.</summary>
internal static class DemoRegister
{
    private const string Administrator = "admin";
    private const int AtOnce = 64;

    /// <summary>Registers them.</summary>
    /// <returns>How many resources there are.</returns>
    /// <exception cref="ImportException">One was refused: the demo city contradicts itself.</exception>
    public static async Task<int> RunAsync(IGrainFactory grains, DemoTown town, CancellationToken cancellationToken)
    {
        var many = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(town.Hazards, many, async (hazard, token) =>
        {
            // A server that ran meanwhile may have taken it over from an earlier import.
            var register = new RegisterHazard(OperationId.Of($"demo/hazard/{hazard.Code}"), Administrator, null, hazard.Entry);
            if ((await grains.GetGrain<IHazardGrain>(hazard.Code).Execute(register, token)).Refusal is { Code: not HazardRefusals.Registered } refusal)
                throw new ImportException($"{hazard.Code}: {refusal.Code}");
        });
        await Parallel.ForEachAsync(town.Resources, many, async (resource, token) =>
        {
            var register = new RegisterResource(OperationId.Of($"demo/resource/{resource.Code}"), Administrator, null, resource.Entry);
            if ((await grains.GetGrain<IResourceGrain>(resource.Code).Execute(register, token)).Refusal is { } refusal)
                throw new ImportException($"{resource.Code}: {refusal.Code}");
        });
        return town.Resources.Count;
    }
}
