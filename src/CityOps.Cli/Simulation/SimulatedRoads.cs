using CityOps.Coordinates;
using CityOps.Roads;

namespace CityOps.Simulation;

/// <summary>The roads that simulated units move on: where they are, and the quickest way for those who drive and those who walk.</summary>
internal sealed class SimulatedRoads
{
    private readonly RoadMetric _drive;
    private readonly RoadMetric _walk;
    private readonly ArrivalSearch _search;

    public SimulatedRoads(RoadNetwork network)
    {
        var hierarchy = RoadHierarchy.Of(network);
        Network = network;
        (_drive, _walk) = (hierarchy.Customise(TravelProfile.Light), hierarchy.Customise(TravelProfile.Walker));
        _search = new ArrivalSearch(hierarchy);
    }

    public RoadNetwork Network { get; }

    /// <summary>The place on the roads nearest to another; null when no road is for them.</summary>
    public RoadSnap? Snap(GeoPoint place, bool onFoot) => Network.Snap(place, onFoot ? RoadUsers.Walkers : RoadUsers.Light);

    /// <summary>The quickest way from a position to a place; null when there is none.</summary>
    public RoadRoute? Route(RoadPosition from, GeoPoint to, bool onFoot)
    {
        if (Snap(to, onFoot) is not { } goal)
            return null;
        _search.To(onFoot ? _walk : _drive, goal.Position);
        return _search.Route(from);
    }
}
