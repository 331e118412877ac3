using System.Collections.Immutable;
using CityOps.Plans.Reading;

namespace CityOps.Plans;

/// <summary>The plans that come with the product, in both languages: a beginning that a city makes its own.</summary>
public static class PlanLibrary
{
    private static readonly Lazy<ImmutableArray<Plan>> Delivered = new(() => [.. PlanFiles.In("Library").Select(file => Read(file, PlanFiles.Text(file)))]);

    /// <summary>All plans, by identifier.</summary>
    public static ImmutableArray<Plan> All => Delivered.Value;

    /// <summary>The plan of an identifier; null when there is none.</summary>
    public static Plan? Of(string id) => All.FirstOrDefault(plan => plan.Id == id);

    private static Plan Read(string file, string json)
    {
        var reading = PlanJson.Read(json);
        return reading.Plan ?? throw new InvalidOperationException($"{file}: {string.Join("; ", reading.Flaws)}");
    }
}
