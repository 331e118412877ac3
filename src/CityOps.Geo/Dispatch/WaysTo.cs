using CityOps.Coordinates;
using CityOps.Roads;

namespace CityOps.Dispatch;

/// <summary>The ways of all units to one incident: a search for each kind of traveller, made when the first of the kind is asked for.</summary>
internal sealed class WaysTo(IReadOnlyDictionary<RoadUsers, RoadMetric> metrics, GeoPoint incident) : IDisposable
{
    private readonly Dictionary<RoadUsers, (ArrivalSearch Search, ArrivalOutlook Outlook)?> _kinds = [];

    /// <summary>Seconds that a unit takes at the least; null when nobody knows where it is or nothing leads to the incident.</summary>
    public double? SecondsAtLeast(DispatchUnit unit) => unit.Position is { } position ? Of(unit.Travels)?.Outlook.SecondsAtLeast(position) : null;

    /// <summary>Seconds that a unit takes; null when it cannot come.</summary>
    public double? Seconds(DispatchUnit unit) => unit.Position is { } position ? Of(unit.Travels)?.Search.Seconds(position) : null;

    /// <summary>Whether a unit can come.</summary>
    public bool Exist(DispatchUnit unit) => unit.Position is { } position && Of(unit.Travels) is { } kind && (kind.Outlook.HasWay(position) || kind.Search.Seconds(position) is not null);

    /// <summary>Gives back what was searched with.</summary>
    public void Dispose()
    {
        foreach (var kind in _kinds.Values)
            kind?.Search.GiveBack();
        _kinds.Clear();
    }

    private (ArrivalSearch Search, ArrivalOutlook Outlook)? Of(RoadUsers users)
    {
        if (_kinds.TryGetValue(users, out var known))
            return known;
        if (!metrics.TryGetValue(users, out var metric) || metric.Hierarchy.Network.Snap(incident, users) is not { } snap)
            return _kinds[users] = null;
        var search = ArrivalSearch.Take(metric.Hierarchy);
        search.To(metric, snap.Position);
        return _kinds[users] = (search, new ArrivalOutlook(metric, snap.Position));
    }
}
