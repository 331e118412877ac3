using CityOps.Cases;

namespace CityOps.Maps;

/// <summary>How many things of the map stand in a city.</summary>
/// <param name="Cells">Unit grid cells in force.</param>
/// <param name="Components">Components that are not removed.</param>
/// <param name="Cameras">Cameras.</param>
/// <param name="Areas">Districts, streets and communities.</param>
public sealed record MapCounts(int Cells, int Components, int Cameras, int Areas);

/// <summary>A camera.</summary>
/// <param name="Code">Its code.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Organisation">Whose it is; null when unknown.</param>
/// <param name="Heading">Degrees from north that it looks to; null for one that turns.</param>
/// <param name="Place">Where it is.</param>
public sealed record MapCamera(string Code, string NameZh, string NameEn, string? Organisation, double? Heading, CasePosition Place);

/// <summary>What the map tells besides its tiles.</summary>
public interface IMapThings
{
    /// <summary>Counts of an area, some seconds old at most.</summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<MapCounts> CountAsync(string area, CancellationToken cancellationToken);

    /// <summary>Closed cases of an area that a viewer may see.</summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="scopes">What the viewer may see; null for everything.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<int> CountPastCasesAsync(string area, IReadOnlyList<CaseScope>? scopes, CancellationToken cancellationToken);

    /// <summary>A camera; null when there is none.</summary>
    Task<MapCamera?> FindCameraAsync(string code, CancellationToken cancellationToken);

    /// <summary>Middle of a cell; null when there is none.</summary>
    Task<CasePosition?> FindCellAsync(string code, CancellationToken cancellationToken);
}
