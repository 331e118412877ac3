using CityOps.DemoCity;
using CityOps.Journal;
using CityOps.Resources;

namespace CityOps.Import;

/// <summary>Registers the demo city's emergency resources, by the same commands as people do. Broken off, it goes on the next time: each has one operation for ever.</summary>
internal static class DemoRegister
{
    private const string Administrator = "admin";
    private const int AtOnce = 64;

    /// <summary>Registers them.</summary>
    /// <returns>How many there are.</returns>
    /// <exception cref="ImportException">One was refused: the demo city contradicts itself.</exception>
    public static async Task<int> RunAsync(IGrainFactory grains, DemoTown town, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(town.Resources, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (resource, token) =>
        {
            var register = new RegisterResource(OperationId.Of($"demo/resource/{resource.Code}"), Administrator, null, resource.Entry);
            if ((await grains.GetGrain<IResourceGrain>(resource.Code).Execute(register, token)).Refusal is { } refusal)
                throw new ImportException($"{resource.Code}: {refusal.Code}");
        });
        return town.Resources.Count;
    }
}
