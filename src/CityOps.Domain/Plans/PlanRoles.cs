using System.Collections.Immutable;
using System.Text.Json;
using CityOps.Plans.Reading;

namespace CityOps.Plans;

/// <summary>A role that plans name in place of a department, whose name differs from city to city.</summary>
/// <param name="Key">Kebab case: <c>water-company</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Holder">What kind of organisation holds it.</param>
public sealed record PlanRole(string Key, PlanText Name, PlanText Holder);

/// <summary>The roles that plans may name.</summary>
public sealed class PlanRoles
{
    private static readonly Lazy<PlanRoles> Delivered = new(() => Read(PlanFiles.Text("roles.json")));

    private PlanRoles(IEnumerable<PlanRole> all)
    {
        All = [.. all];
        Keys = All.Select(role => role.Key).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>The roles that come with the product.</summary>
    public static PlanRoles Standard => Delivered.Value;

    /// <summary>Who holds the roles in the demo city.</summary>
    public static IReadOnlyList<RoleHolding> DemoCity => JsonSerializer.Deserialize<RoleHolding[]>(PlanFiles.Text("demo-city-roles.json"), JsonSerializerOptions.Web)!;

    /// <summary>All roles.</summary>
    public ImmutableArray<PlanRole> All { get; }

    /// <summary>Their keys.</summary>
    public ImmutableHashSet<string> Keys { get; }

    /// <summary>Reads a list of roles: an array of objects with <c>key</c>, <c>name</c> and <c>holder</c>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PlanRoles Read(string json) =>
        new(JsonSerializer.Deserialize<PlanRole[]>(json, JsonSerializerOptions.Web) ?? throw new JsonException("A list of roles is needed."));

    /// <summary>The role of a key; null when there is none.</summary>
    public PlanRole? Of(string key) => All.FirstOrDefault(role => role.Key == key);
}
