using System.Globalization;
using CityOps.Roads;

namespace CityOps.OpenStreetMap;

/// <summary>What tags mean to somebody who drives or walks.</summary>
internal static class OsmRoadTags
{
    private const double MetresPerFoot = 0.3048;
    private const double KilometresPerMile = 1.609344;

    /// <summary>Whether a road is driven one way only, and whether that is against its line.</summary>
    public static (bool OneWay, bool Backward) Direction(IReadOnlyDictionary<string, string> tags, string roadClass)
    {
        var isUsual = tags.GetValueOrDefault("highway") == "motorway" || tags.GetValueOrDefault("junction") is "roundabout" or "circular";
        return tags.GetValueOrDefault("oneway", isUsual && roadClass != "path" ? "yes" : "no") switch
        {
            "yes" or "1" or "true" => (true, false),
            "-1" or "reverse" => (true, true),
            _ => (false, false),
        };
    }

    /// <summary>
    /// Who may use a road. A response enters private ground and drives to its destination, so only a plain no keeps it out; what lets
    /// emergency vehicles in lets all vehicles of this platform in.
    /// </summary>
    public static RoadUsers Users(IReadOnlyDictionary<string, string> tags, string roadClass)
    {
        var users = RoadSpeeds.UsersOf(roadClass);
        if (tags.GetValueOrDefault("motorroad") == "yes")
            users &= ~RoadUsers.Walkers;
        if (Refuses(tags, "access"))
            users = RoadUsers.None;
        users = Ruled(users, RoadUsers.Vehicles, tags, "vehicle");
        users = Ruled(users, RoadUsers.Vehicles, tags, "motor_vehicle");
        if (roadClass != "path")
            users = Ruled(users, RoadUsers.Vehicles, tags, "emergency");
        if (tags.GetValueOrDefault("hgv") == "no")
            users &= ~RoadUsers.Heavy;
        users = Ruled(users, RoadUsers.Walkers, tags, "foot");

        // Vehicles keep off paths, whatever a tag lets whom do there.
        return roadClass == "path" ? users & RoadUsers.Walkers : users;
    }

    /// <summary>The limit in metres a second; null where none is given as a number.</summary>
    public static double? Speed(IReadOnlyDictionary<string, string> tags)
    {
        if (!tags.TryGetValue("maxspeed", out var text))
            return null;
        var miles = text.EndsWith("mph", StringComparison.Ordinal);
        return Number(miles ? text[..^3] : text) is { } number and >= 5 and <= 140 ? number * (miles ? KilometresPerMile : 1) / 3.6 : null;
    }

    /// <summary>A height in metres or a weight in tonnes; null where none is given as a number.</summary>
    public static double? Measure(IReadOnlyDictionary<string, string> tags, string key)
    {
        if (!tags.TryGetValue(key, out var text))
            return null;
        if (text.Split('\'') is [var feet, var inches] && Number(feet) is { } whole)
            return (whole + ((Number(inches.TrimEnd('"')) ?? 0) / 12)) * MetresPerFoot;
        return Number(text.EndsWith('m') || text.EndsWith('t') ? text[..^1] : text) is { } number and > 0 ? number : null;
    }

    private static RoadUsers Ruled(RoadUsers users, RoadUsers whom, IReadOnlyDictionary<string, string> tags, string key) => tags.GetValueOrDefault(key) switch
    {
        null => users,
        _ when Refuses(tags, key) => users & ~whom,
        "yes" or "designated" or "permissive" or "destination" or "private" => users | whom,
        _ => users,
    };

    private static bool Refuses(IReadOnlyDictionary<string, string> tags, string key) => tags.GetValueOrDefault(key) is "no" or "agricultural" or "forestry";

    private static double? Number(string text) => double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
