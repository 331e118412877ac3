using NetTopologySuite.Geometries;

namespace CityOps.OpenStreetMap;

/// <summary>Names of a thing, empty where it has none.</summary>
/// <param name="Zh">In Chinese, or else as it is named at its place.</param>
/// <param name="En">In English, or else as it is named at its place.</param>
public sealed record OsmNames(string Zh, string En)
{
    /// <summary>The names among tags.</summary>
    public static OsmNames Of(IReadOnlyDictionary<string, string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var local = tags.GetValueOrDefault("name", string.Empty);
        return new OsmNames(
            tags.GetValueOrDefault("name:zh-Hans") ?? tags.GetValueOrDefault("name:zh") ?? local,
            tags.GetValueOrDefault("name:en") ?? local);
    }
}

/// <summary>A stretch of road.</summary>
/// <param name="Id">Its number in the extract.</param>
/// <param name="Class">Word of the base map for its class.</param>
/// <param name="Names">Its names.</param>
/// <param name="Bridge">On a bridge.</param>
/// <param name="Tunnel">In a tunnel.</param>
/// <param name="OneWay">In the direction of the line only.</param>
/// <param name="Layer">Over or under others: 0 on the ground.</param>
/// <param name="MaxSpeed">Kilometres an hour; null when it does not say.</param>
/// <param name="Shape">Line in degrees.</param>
public sealed record OsmRoad(long Id, string Class, OsmNames Names, bool Bridge, bool Tunnel, bool OneWay, int Layer, int? MaxSpeed, LineString Shape);

/// <summary>Ground: water, green, blocks, buildings, rails.</summary>
/// <param name="Id">Unique among the ground of an extract.</param>
/// <param name="Kind">Word of the base map for it.</param>
/// <param name="Names">Its names.</param>
/// <param name="Shape">Polygon, or line for rails, in degrees.</param>
public sealed record OsmGround(long Id, string Kind, OsmNames Names, Geometry Shape);

/// <summary>A place: a hospital, a fire station, a hydrant, a quarter.</summary>
/// <param name="Id">Unique among the places of an extract.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Names">Its names.</param>
/// <param name="Rank">1 shown from far away to 5 shown only from near.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Latitude">Degrees.</param>
public sealed record OsmPlace(long Id, string Kind, OsmNames Names, int Rank, double Longitude, double Latitude);

/// <summary>What of an extract the base map shows.</summary>
/// <param name="Roads">Its roads.</param>
/// <param name="Ground">Its ground.</param>
/// <param name="Places">Its places.</param>
public sealed record OsmMap(IReadOnlyList<OsmRoad> Roads, IReadOnlyList<OsmGround> Ground, IReadOnlyList<OsmPlace> Places);
