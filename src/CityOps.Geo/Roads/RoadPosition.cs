using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>Ways along an edge.</summary>
public enum RoadSense
{
    /// <summary>Either way.</summary>
    Both,

    /// <summary>Along its line.</summary>
    Along,

    /// <summary>Against its line.</summary>
    Against,
}

/// <summary>A place on the roads.</summary>
/// <param name="Edge">Number of the edge.</param>
/// <param name="Along">Share of its length, 0 where its line begins to 1 where it ends.</param>
/// <param name="Sense">Which way one sets out from it; a stay for which that is open is <see cref="RoadSense.Both"/>.</param>
public readonly record struct RoadPosition(int Edge, double Along, RoadSense Sense = RoadSense.Both)
{
    /// <summary>Share of an arc's length that lies before the position.</summary>
    internal double Before(int arc) => (arc & 1) == 0 ? Along : 1 - Along;

    /// <summary>Whether one may set out along an arc of the edge.</summary>
    internal bool Leaves(int arc) => Sense == RoadSense.Both || (Sense == RoadSense.Along) == ((arc & 1) == 0);
}

/// <summary>The place on the roads nearest to another.</summary>
/// <param name="Position">Where on which edge.</param>
/// <param name="Place">The same in degrees.</param>
/// <param name="Metres">How far it is from the place that was asked for.</param>
public readonly record struct RoadSnap(RoadPosition Position, GeoPoint Place, double Metres);
