using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Simulation;

/// <summary>Where a scenario takes place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Address">The place in words.</param>
internal sealed record ScenarioPlace(CasePosition Place, string Address)
{
    /// <summary>Beside a street: where a component stands near the middle of the first community that has one there. The same place each time.</summary>
    /// <returns>The place; null when none was found.</returns>
    public static async Task<ScenarioPlace?> FindAsync(SimulationClient client, SimulatedCity city, CancellationToken cancellationToken)
    {
        foreach (var box in city.Areas.Where(area => area.Level == AreaLevel.Community).OrderBy(area => area.Code, StringComparer.Ordinal).Select(area => area.Box))
        {
            var middle = At(new CasePosition((box[0] + box[2]) / 2, (box[1] + box[3]) / 2));
            var near = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/components?{middle}&metres=150", cancellationToken);
            if (near.IsDone && near.Read<IReadOnlyList<Component>>() is [{ } first, ..])
                return new ScenarioPlace(first.Place, await AddressAsync(client, city, first.Place, cancellationToken));
        }

        return null;
    }

    private static async Task<string> AddressAsync(SimulationClient client, SimulatedCity city, CasePosition place, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/address?{At(place)}", cancellationToken);
        return answer.IsDone && answer.Body.GetProperty("zh").GetString() is { Length: > 0 } words ? words : city.City.NameZh;
    }

    private static string At(CasePosition place) => string.Create(CultureInfo.InvariantCulture, $"longitude={place.Longitude:F6}&latitude={place.Latitude:F6}");
}
