using CityOps.Cases;

namespace CityOps.Plans;

/// <summary>What a zone is for.</summary>
[GenerateSerializer]
public enum PlanZoneKind
{
    /// <summary>疏散区: nobody stays.</summary>
    Evacuation,

    /// <summary>管制区: only who works there.</summary>
    Control,

    /// <summary>警戒区: people are told and kept from coming nearer.</summary>
    Warning,

    /// <summary>集结区: crews wait there.</summary>
    Staging,
}

/// <summary>How a zone is drawn.</summary>
[GenerateSerializer]
public enum PlanShapeKind
{
    /// <summary>Around the incident.</summary>
    Circle,

    /// <summary>By corners relative to the incident.</summary>
    Polygon,

    /// <summary>Downwind, by the spread of a gas.</summary>
    Plume,
}

/// <summary>A corner relative to the incident.</summary>
/// <param name="EastMetres">Metres to the east.</param>
/// <param name="NorthMetres">Metres to the north.</param>
[GenerateSerializer, Immutable]
[Alias("plan-corner")]
public sealed record PlanCorner([property: Id(0)] double EastMetres, [property: Id(1)] double NorthMetres);

/// <summary>What the spread of a gas is worked out from; wind and stability come from the moment.</summary>
/// <param name="ReleaseGramsPerSecond">Assumed rate of release.</param>
/// <param name="ThresholdMilligramsPerCubicMetre">Concentration at which the zone ends.</param>
/// <param name="CapMetres">Never longer than this.</param>
[GenerateSerializer, Immutable]
[Alias("plan-plume")]
public sealed record PlanPlume(
    [property: Id(0)] double ReleaseGramsPerSecond,
    [property: Id(1)] double ThresholdMilligramsPerCubicMetre,
    [property: Id(2)] double CapMetres);

/// <summary>The shape of a zone at some levels.</summary>
/// <param name="Levels">At which levels; no level stands in two shapes of one zone.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="RadiusMetres">Of a circle; of a plume the circle around the source that is always in it.</param>
/// <param name="Corners">Of a polygon, at least three; otherwise empty.</param>
/// <param name="Plume">Of a plume; otherwise null.</param>
[GenerateSerializer, Immutable]
[Alias("plan-shape")]
public sealed record PlanShape(
    [property: Id(0)] IReadOnlyList<ResponseLevel> Levels,
    [property: Id(1)] PlanShapeKind Kind,
    [property: Id(2)] double? RadiusMetres,
    [property: Id(3)] IReadOnlyList<PlanCorner> Corners,
    [property: Id(4)] PlanPlume? Plume);

/// <summary>A zone (区域).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">What holds in it.</param>
/// <param name="Shapes">Its shapes by level.</param>
[GenerateSerializer, Immutable]
[Alias("plan-zone")]
public sealed record PlanZone(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanZoneKind Kind,
    [property: Id(2)] PlanText Name,
    [property: Id(3)] PlanText Rule,
    [property: Id(4)] IReadOnlyList<PlanShape> Shapes);

/// <summary>What a place of a plan is.</summary>
[GenerateSerializer]
public enum PlanPlaceKind
{
    /// <summary>避难场所, 安置点.</summary>
    Shelter,

    /// <summary>集合点.</summary>
    AssemblyPoint,

    /// <summary>疏散路线, 救援通道.</summary>
    Route,
}

/// <summary>A shelter, assembly point or route.</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">How it is chosen and kept, where the plan does not name one place.</param>
/// <param name="CapacityPeople">How many people it must take; null where that means nothing.</param>
/// <param name="Line">Its place: one point, or the points of a route. Empty while it is chosen on the day.</param>
[GenerateSerializer, Immutable]
[Alias("plan-place")]
public sealed record PlanPlace(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanPlaceKind Kind,
    [property: Id(2)] PlanText Name,
    [property: Id(3)] PlanText Rule,
    [property: Id(4)] int? CapacityPeople,
    [property: Id(5)] IReadOnlyList<CasePosition> Line);
