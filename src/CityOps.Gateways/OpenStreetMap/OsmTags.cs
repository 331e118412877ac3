using System.Globalization;

namespace CityOps.OpenStreetMap;

/// <summary>What tags mean to the base map.</summary>
internal static class OsmTags
{
    private static readonly HashSet<string> Motor = new(StringComparer.Ordinal) { "motorway", "trunk", "primary", "secondary", "tertiary" };
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal) { "footway", "path", "pedestrian", "cycleway", "steps", "track", "bridleway" };
    private static readonly HashSet<string> Rails = new(StringComparer.Ordinal) { "rail", "light_rail", "tram", "subway", "narrow_gauge" };

    private static readonly HashSet<string> Green = new(StringComparer.Ordinal)
    {
        "leisure=park", "leisure=garden", "leisure=nature_reserve", "leisure=golf_course", "leisure=pitch", "landuse=grass", "landuse=forest", "landuse=meadow",
        "landuse=recreation_ground", "landuse=cemetery", "landuse=village_green", "natural=wood", "natural=scrub", "natural=grassland", "natural=heath",
    };

    private static readonly HashSet<string> Water = new(StringComparer.Ordinal) { "natural=water", "waterway=riverbank", "waterway=dock", "landuse=reservoir", "landuse=basin", "natural=bay" };
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "landuse=residential", "landuse=commercial", "landuse=retail", "landuse=education" };
    private static readonly HashSet<string> Industrial = new(StringComparer.Ordinal) { "landuse=industrial", "landuse=railway", "landuse=construction", "landuse=port" };
    private static readonly HashSet<string> Rural = new(StringComparer.Ordinal) { "landuse=farmland", "landuse=farmyard", "landuse=orchard", "landuse=vineyard", "landuse=allotments", "landuse=greenhouse_horticulture" };

    private static readonly Dictionary<string, (string Kind, int Rank)> Places = new(StringComparer.Ordinal)
    {
        ["amenity=hospital"] = ("hospital", 3),
        ["amenity=clinic"] = ("clinic", 4),
        ["amenity=fire_station"] = ("fire-station", 3),
        ["amenity=police"] = ("police", 3),
        ["emergency=fire_hydrant"] = ("hydrant", 5),
        ["emergency=ambulance_station"] = ("ambulance-station", 3),
        ["emergency=assembly_point"] = ("assembly-point", 4),
        ["emergency=defibrillator"] = ("defibrillator", 5),
        ["amenity=townhall"] = ("government", 3),
        ["amenity=university"] = ("university", 3),
        ["amenity=school"] = ("school", 4),
        ["railway=station"] = ("station", 3),
        ["amenity=marketplace"] = ("market", 4),
        ["tourism=museum"] = ("museum", 4),
        ["place=city"] = ("city", 1),
        ["place=town"] = ("town", 1),
        ["place=suburb"] = ("suburb", 2),
        ["place=quarter"] = ("quarter", 3),
        ["place=neighbourhood"] = ("neighbourhood", 4),
        ["place=square"] = ("square", 4),
    };

    /// <summary>Class of a road; null when it is none that is drawn.</summary>
    public static string? RoadClass(IReadOnlyDictionary<string, string> tags)
    {
        if (!tags.TryGetValue("highway", out var highway))
            return null;
        var plain = highway.EndsWith("_link", StringComparison.Ordinal) ? highway[..^"_link".Length] : highway;
        return plain switch
        {
            _ when Motor.Contains(plain) => plain,
            "residential" or "unclassified" or "living_street" or "road" => "residential",
            "service" or "busway" => "service",
            _ when Paths.Contains(plain) => "path",
            _ => null,
        };
    }

    /// <summary>Whether a line is a railway that is drawn; one below the ground is not.</summary>
    public static bool IsRail(IReadOnlyDictionary<string, string> tags) => Rails.Contains(tags.GetValueOrDefault("railway", string.Empty)) && !Says(tags, "tunnel");

    /// <summary>Kind of ground; null when it is none that is drawn.</summary>
    public static string? GroundKind(IReadOnlyDictionary<string, string> tags)
    {
        if (Says(tags, "building"))
            return "building";
        foreach (var (kind, words) in new[] { ("water", Water), ("green", Green), ("industrial", Industrial), ("block", Blocks), ("rural", Rural) })
        {
            if (Pairs(tags).Any(words.Contains))
                return kind;
        }

        return null;
    }

    /// <summary>Kind and rank of a place; null when it is none that is shown.</summary>
    public static (string Kind, int Rank)? PlaceOf(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var pair in Pairs(tags))
        {
            if (Places.TryGetValue(pair, out var place))
                return place;
        }

        return null;
    }

    /// <summary>Whether a tag is there and does not say no.</summary>
    public static bool Says(IReadOnlyDictionary<string, string> tags, string key) => tags.TryGetValue(key, out var value) && value != "no";

    /// <summary>A whole number within limits; otherwise null.</summary>
    public static int? Number(IReadOnlyDictionary<string, string> tags, string key, int least, int most) =>
        int.TryParse(tags.GetValueOrDefault(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static IEnumerable<string> Pairs(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var key in (string[])["emergency", "amenity", "railway", "natural", "waterway", "leisure", "landuse", "tourism", "place"])
        {
            if (tags.TryGetValue(key, out var value))
                yield return $"{key}={value}";
        }
    }
}
