using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;

namespace CityOps.GeoJson;

/// <summary>Reads the geometries of GeoJSON: first what the library would let pass or say in its own words is looked at, then it makes them.</summary>
public static class GeoJsonGeometry
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>How deep the positions of each type lie in its lists.</summary>
    private static readonly Dictionary<string, int> Depths = new(StringComparer.Ordinal)
    {
        ["Point"] = 0,
        ["LineString"] = 1,
        ["MultiPoint"] = 1,
        ["Polygon"] = 2,
        ["MultiLineString"] = 2,
        ["MultiPolygon"] = 3,
    };

    /// <summary>A geometry; heights are left out.</summary>
    /// <exception cref="FormatException">It is none, or its coordinates are no degrees.</exception>
    public static Geometry Read(JsonElement geometry)
    {
        Check(geometry);
        try
        {
            return new GeometryEditor().Edit(geometry.Deserialize<Geometry>(Options), new Flattening());
        }
        catch (Exception problem) when (problem is ArgumentException or JsonException)
        {
            // A line of one point, a ring that is not closed.
            throw new FormatException(problem.Message, problem);
        }
    }

    private static void Check(JsonElement geometry)
    {
        var type = GeoJsonReader.TypeOf(geometry);
        if (type == "GeometryCollection")
        {
            foreach (var part in Each(Member(geometry, "geometries")))
                Check(part);
            return;
        }

        if (type is null || !Depths.TryGetValue(type, out var depth))
            throw new FormatException($"'{type}' is no geometry.");
        CheckPositions(Member(geometry, "coordinates"), depth, type.EndsWith("Polygon", StringComparison.Ordinal));
    }

    private static void CheckPositions(JsonElement list, int depth, bool isPolygon)
    {
        if (depth == 0)
        {
            CheckPosition(list);
            return;
        }

        foreach (var part in Each(list))
            CheckPositions(part, depth - 1, isPolygon);
        if (isPolygon && depth == 2 && list.GetArrayLength() == 0)
            throw new FormatException("A polygon has no ring.");
    }

    private static void CheckPosition(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2)
            throw new FormatException("A position is no pair of numbers.");
        var (x, y) = (Number(position[0]), Number(position[1]));
        if (Math.Abs(x) > 180 || Math.Abs(y) > 90)
            throw new FormatException(FormattableString.Invariant($"{x}, {y} are no degrees of longitude and latitude; convert the file to WGS 84 (EPSG:4326) first."));
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : throw new FormatException("A coordinate is no number.");

    private static JsonElement Member(JsonElement geometry, string name) =>
        geometry.TryGetProperty(name, out var value) ? value : throw new FormatException($"It has no {name}.");

    private static JsonElement.ArrayEnumerator Each(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new FormatException("A list of coordinates is no list.");

    private sealed class Flattening : GeometryEditor.CoordinateOperation
    {
        public override Coordinate[] Edit(Coordinate[] coordinates, Geometry geometry) => [.. coordinates.Select(place => new Coordinate(place.X, place.Y))];
    }
}
