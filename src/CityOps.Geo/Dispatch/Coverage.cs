using CityOps.Roads;

namespace CityOps.Dispatch;

/// <summary>A place where somebody may need help.</summary>
/// <param name="Code">Its code: of a grid cell, say.</param>
/// <param name="Position">Where it is on the roads.</param>
/// <param name="Weight">People who live there, say; 0 or more.</param>
public sealed record DemandPoint(string Code, RoadPosition Position, double Weight);

/// <summary>How much of a city is reached in time.</summary>
/// <param name="Share">Weight reached, 0 to 1; 1 where there is no weight at all.</param>
/// <param name="Uncovered">Places that nobody reaches in time, in their order.</param>
public sealed record CoverageShare(double Share, IReadOnlyList<DemandPoint> Uncovered);

/// <summary>Which places some units reach within a standard time: one search outward from all of them at once.</summary>
public sealed class Coverage
{
    private readonly RoadMetric _metric;
    private readonly IReadOnlyList<DemandPoint> _demand;
    private readonly ArrivalSearch _search;
    private readonly double _total;

    /// <summary>Prepares it. One caller at a time.</summary>
    /// <param name="metric">How the units travel.</param>
    /// <param name="demand">The places.</param>
    /// <param name="seconds">The standard time (for instance 300).</param>
    public Coverage(RoadMetric metric, IReadOnlyList<DemandPoint> demand, double seconds)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(demand);
        (_metric, _demand, StandardSeconds, _search, _total) = (metric, demand, seconds, new ArrivalSearch(metric.Hierarchy), demand.Sum(point => point.Weight));
    }

    /// <summary>The standard time.</summary>
    public double StandardSeconds { get; }

    /// <summary>The coverage that units give.</summary>
    public CoverageShare Of(IReadOnlyCollection<RoadPosition> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var reached = Reached(units);
        return new CoverageShare(ShareOf(reached), [.. _demand.Where((_, i) => !reached[i])]);
    }

    /// <summary>Which places units reach in time.</summary>
    internal bool[] Reached(IReadOnlyCollection<RoadPosition> units)
    {
        if (units.Count == 0)
            return new bool[_demand.Count];
        _search.From(_metric, units);
        return [.. _demand.Select(point => _search.Seconds(point.Position) <= StandardSeconds)];
    }

    /// <summary>Share of the weight that is reached.</summary>
    internal double ShareOf(bool[] reached) => _total == 0 ? 1 : _demand.Where((_, i) => reached[i]).Sum(point => point.Weight) / _total;

    /// <summary>Seconds from some positions to one; null where there is no way.</summary>
    internal double?[] Seconds(IEnumerable<RoadPosition> from, RoadPosition to)
    {
        _search.To(_metric, to);
        return [.. from.Select(_search.Seconds)];
    }
}
