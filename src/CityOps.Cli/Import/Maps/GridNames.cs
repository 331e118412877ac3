using CityOps.OpenStreetMap;
using NetTopologySuite.Geometries;

namespace CityOps.Import.Maps;

/// <summary>Names generated areas by the quarter that lies in them, each name once; the rest are numbered.</summary>
internal sealed class GridNames(IReadOnlyList<OsmPlace> places)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>A name for an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="kind">Which kind of place may name it.</param>
    /// <param name="otherwise">Its name when there is none.</param>
    public (string Zh, string En) Of(Polygon area, string kind, (string Zh, string En) otherwise)
    {
        var middle = area.EnvelopeInternal.Centre;
        var named = places
            .Where(place => place.Kind == kind && area.EnvelopeInternal.Contains(place.Longitude, place.Latitude) && !_given.Contains(place.Names.Zh))
            .MinBy(place => middle.Distance(new Coordinate(place.Longitude, place.Latitude)));
        if (named is null)
            return otherwise;
        _given.Add(named.Names.Zh);
        return (named.Names.Zh, named.Names.En);
    }
}
