using Orleans.Concurrency;

namespace CityOps.Grid;

/// <summary>A unit grid cell (单元网格); the key is its code of 14 or 15 digits.</summary>
public interface ICellGrain : IGrainWithStringKey
{
    /// <summary>The cell with what is in it and who looks after it; null when there is no such cell.</summary>
    [ReadOnly]
    Task<CellView?> Read(CancellationToken cancellationToken);
}

/// <summary>A unit grid cell as it stands.</summary>
/// <param name="Code">14 or 15 digits.</param>
/// <param name="Community">Code of its community.</param>
/// <param name="SquareMetres">How large it is.</param>
/// <param name="Class"><c>urban</c>, <c>fringe</c> or <c>rural</c>.</param>
/// <param name="Collector">Account of the collector (采集员) whose responsibility grid it belongs to; null when nobody's.</param>
/// <param name="CollectorZh">Name of that responsibility grid in Chinese.</param>
/// <param name="CollectorEn">Name of that responsibility grid in English.</param>
/// <param name="OpenCases">Keys of open cases in it.</param>
/// <param name="Components">Components in it by type.</param>
[GenerateSerializer, Immutable]
[Alias("cell-view")]
public sealed record CellView(
    [property: Id(0)] string Code,
    [property: Id(1)] string Community,
    [property: Id(2)] double SquareMetres,
    [property: Id(3)] string Class,
    [property: Id(4)] string? Collector,
    [property: Id(5)] string? CollectorZh,
    [property: Id(6)] string? CollectorEn,
    [property: Id(7)] IReadOnlyList<string> OpenCases,
    [property: Id(8)] IReadOnlyList<CellComponents> Components);

/// <summary>How many components of a type there are.</summary>
/// <param name="Type">Code of the type.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer, Immutable]
[Alias("cell-components")]
public sealed record CellComponents([property: Id(0)] string Type, [property: Id(1)] int Count);
