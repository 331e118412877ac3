using CityOps.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

namespace CityOps.Dispatch;

/// <summary>Things on the map, found by zone.</summary>
/// <typeparam name="T">Their type.</typeparam>
public sealed class PlaceIndex<T>
{
    private readonly HPRtree<(GeoPoint Place, T Thing)> _tree = new();

    /// <summary>Makes an index of things.</summary>
    /// <param name="things">The things.</param>
    /// <param name="placeOf">Where each is.</param>
    public PlaceIndex(IEnumerable<T> things, Func<T, GeoPoint> placeOf)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(placeOf);
        foreach (var thing in things)
        {
            var place = placeOf(thing);
            _tree.Insert(new Envelope(place.Longitude, place.Longitude, place.Latitude, place.Latitude), (place, thing));
        }

        _tree.Build();
    }

    /// <summary>Things in a zone, in no order. Any number of callers at a time.</summary>
    public IReadOnlyList<T> Within(Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return [.. _tree.Query(zone.Box).Where(found => zone.Contains(found.Place)).Select(found => found.Thing)];
    }
}
