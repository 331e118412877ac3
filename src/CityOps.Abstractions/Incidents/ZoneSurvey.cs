using CityOps.Cases;

namespace CityOps.Incidents;

/// <summary>What a thing in a zone is.</summary>
public enum ZoneThingKind
{
    /// <summary>单元网格: one that the zone touches.</summary>
    Cell,

    /// <summary>部件.</summary>
    Component,

    /// <summary>摄像头.</summary>
    Camera,

    /// <summary>场所: hospitals, schools and other places with a name.</summary>
    Place,
}

/// <summary>A thing of the city that stands in a zone.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code; of a place its number.</param>
/// <param name="NameZh">Its name in Chinese; the type of a component.</param>
/// <param name="NameEn">Its name in English; the type of a component.</param>
/// <param name="Place">Where.</param>
public sealed record ZoneThing(ZoneThingKind Kind, string Code, string NameZh, string NameEn, CasePosition Place);

/// <summary>Finds what stands in a zone. What moves or changes there, cases and units, is asked of their boards.</summary>
public interface IZoneSurvey
{
    /// <summary>How many of a kind are told at most: a zone that holds more is a district.</summary>
    const int Most = 5_000;

    /// <summary>The things within a border, by kind and code; at most <see cref="Most"/> of each kind.</summary>
    /// <param name="ring">Corners of the border, degrees, the first not repeated.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ZoneThing>> ThingsAsync(IReadOnlyList<CasePosition> ring, CancellationToken cancellationToken);
}
