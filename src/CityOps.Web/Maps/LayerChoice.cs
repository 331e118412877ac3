namespace CityOps.Maps;

/// <summary>Which layers of the map a viewer has switched on.</summary>
public sealed class LayerChoice
{
    public HashSet<string> Cases { get; } = [.. CaseGroups.All.Where(group => group.IsOn).Select(group => group.Name)];

    public HashSet<string> UnitTypes { get; } = [.. UnitFrame.Types, Others];

    public HashSet<string> Things { get; } = [.. AllThings.Where(thing => thing != PastCases)];

    /// <summary>Layers of what stands in the city.</summary>
    public static IReadOnlyList<string> AllThings { get; } = ["grid", "cameras", "components", "areas", "hazards", PastCases];

    /// <summary>The layer of closed cases: off at first, what is open comes before it.</summary>
    public const string PastCases = "past";

    /// <summary>Types of units that have no layer of their own.</summary>
    public const string Others = "other";

    /// <summary>Layers there are.</summary>
    public static int Count => CaseGroups.All.Count + UnitFrame.Types.Count + AllThings.Count;

    /// <summary>Layers that are on.</summary>
    public int Shown => Cases.Count + UnitFrame.Types.Count(UnitTypes.Contains) + Things.Count;

    /// <summary>Numbers of the statuses whose cases are shown.</summary>
    public int[] Statuses => [.. CaseGroups.All.Where(group => Cases.Contains(group.Name)).SelectMany(group => group.Statuses).Select(status => (int)status)];

    /// <summary>A bit for each type of unit, by its number in frames.</summary>
    public int TypeBits => UnitFrame.Types.Append(Others).Where(UnitTypes.Contains).Aggregate(0, (bits, type) => bits | (1 << UnitFrame.NumberOf(type)));

    public static void Turn(HashSet<string> layers, string name)
    {
        if (!layers.Remove(name))
            layers.Add(name);
    }
}
