using CityOps.Cases;
using CityOps.Hazards;
using CityOps.Plans;

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
public sealed record ZoneThing(ZoneThingKind Kind, string Code, string NameZh, string NameEn, CasePosition Place)
{
    /// <summary>Of a unit grid: people living in the part of it that lies in the zone, reckoned by area; null where nobody has counted.</summary>
    public int? People { get; init; }

    /// <summary>Of a unit grid: people living in the whole of it; null where nobody has counted.</summary>
    public int? Residents { get; init; }
}

/// <summary>A place that keeps a dangerous substance (危险源).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Substance">Code of the substance, kebab case; the one that plumes know it by, where they do.</param>
/// <param name="SubstanceName">What the substance is called.</param>
/// <param name="Un">UN number of the substance; null for none.</param>
/// <param name="Tonnes">The most that is kept there.</param>
/// <param name="Organisation">Code of the organisation that answers for it.</param>
/// <param name="Telephone">Whom to call, day and night; null when no number is known.</param>
/// <param name="Sheet">What crews have to know first (处置要点).</param>
/// <param name="Place">Where.</param>
public sealed record ZoneHazard(
    string Code,
    HazardKind Kind,
    PlanText Name,
    string Substance,
    PlanText SubstanceName,
    int? Un,
    double Tonnes,
    string Organisation,
    string? Telephone,
    PlanText Sheet,
    CasePosition Place);

/// <summary>Finds what stands in a zone. What moves or changes there, cases and units, is asked of their boards.</summary>
public interface IZoneSurvey
{
    /// <summary>How many of a kind are told at most: a zone that holds more is a district.</summary>
    const int Most = 5_000;

    /// <summary>The things within a border, by kind and code; at most <see cref="Most"/> of each kind.</summary>
    /// <param name="ring">Corners of the border, degrees, the first not repeated.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ZoneThing>> ThingsAsync(IReadOnlyList<CasePosition> ring, CancellationToken cancellationToken);

    /// <summary>The places with dangerous substances within a border or at most 20 metres outside it, the largest amount first; at most <see cref="Most"/>.</summary>
    /// <param name="ring">As in <see cref="ThingsAsync"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ZoneHazard>> HazardsAsync(IReadOnlyList<CasePosition> ring, CancellationToken cancellationToken);
}
