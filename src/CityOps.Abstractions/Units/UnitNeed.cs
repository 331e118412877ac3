namespace CityOps.Units;

/// <summary>What one unit has to be able to do where it is sent. Capabilities are keys of the delivered list (<c>capabilities.json</c>).</summary>
/// <param name="Required">Capabilities without which a unit is of no use.</param>
/// <param name="Useful">Capabilities that help.</param>
/// <param name="Crew">People that should come with it; 0 where it does not matter.</param>
[GenerateSerializer, Immutable]
[Alias("unit-need")]
public sealed record UnitNeed([property: Id(0)] IReadOnlyList<string> Required, [property: Id(1)] IReadOnlyList<string> Useful, [property: Id(2)] int Crew)
{
    /// <summary>Any unit will do.</summary>
    public static UnitNeed Any { get; } = new([], [], 0);
}
