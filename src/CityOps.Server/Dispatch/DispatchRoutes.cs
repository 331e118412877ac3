using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Ways to one goal. One caller at a time.</summary>
internal sealed class DispatchRoutes(DispatchGoal goal) : IDisposable
{
    private const double Moving = 1; // metres a second: what stands has no heading
    private readonly Dictionary<RoadUsers, ArrivalSearch?> _searches = [];

    /// <summary>The way of somebody who travels so and is there; null when there is none.</summary>
    public RoadRoute? Of(RoadUsers travels, UnitFix fix) =>
        goal.Roads.Snap(fix.Place, travels, fix.Speed > Moving ? fix.Heading : null) is { } from ? SearchOf(travels)?.Route(from) : null;

    /// <summary>Gives back what was searched with.</summary>
    public void Dispose()
    {
        foreach (var search in _searches.Values)
            search?.GiveBack();
        _searches.Clear();
    }

    private ArrivalSearch? SearchOf(RoadUsers travels)
    {
        if (_searches.TryGetValue(travels, out var known))
            return known;
        if (goal.Roads.Snap(goal.Place, travels) is not { } end || !goal.Roads.MetricsFor(goal.Job).TryGetValue(travels, out var metric))
            return _searches[travels] = null;
        var search = ArrivalSearch.Take(goal.Roads.Hierarchy);
        search.To(metric, end);
        return _searches[travels] = search;
    }
}
