using System.Text.Json;
using NetTopologySuite.Geometries;

namespace CityOps.GeoJson;

/// <summary>Reads the geometries of GeoJSON.</summary>
public static class GeoJsonGeometry
{
    /// <summary>A geometry.</summary>
    /// <exception cref="FormatException">It is none, or its coordinates are no degrees.</exception>
    public static Geometry Read(JsonElement geometry)
    {
        var type = GeoJsonReader.TypeOf(geometry);
        if (type == "GeometryCollection")
            return new GeometryCollection([.. Each(Member(geometry, "geometries")).Select(Read)]);
        var coordinates = Member(geometry, "coordinates");
        try
        {
            return type switch
            {
                "Point" => new Point(Position(coordinates)),
                "LineString" => new LineString(Positions(coordinates)),
                "Polygon" => Polygon(coordinates),
                "MultiPoint" => new MultiPoint([.. Each(coordinates).Select(position => new Point(Position(position)))]),
                "MultiLineString" => new MultiLineString([.. Each(coordinates).Select(line => new LineString(Positions(line)))]),
                "MultiPolygon" => new MultiPolygon([.. Each(coordinates).Select(Polygon)]),
                _ => throw new FormatException($"'{type}' is no geometry."),
            };
        }
        catch (ArgumentException problem)
        {
            // A line of one point, a ring that is not closed.
            throw new FormatException(problem.Message, problem);
        }
    }

    private static Polygon Polygon(JsonElement rings)
    {
        var all = Each(rings).Select(ring => new LinearRing(Positions(ring))).ToArray();
        return all.Length == 0 ? throw new FormatException("A polygon has no ring.") : new Polygon(all[0], all[1..]);
    }

    private static Coordinate[] Positions(JsonElement positions) => [.. Each(positions).Select(Position)];

    private static Coordinate Position(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2)
            throw new FormatException("A position is no pair of numbers.");
        var (x, y) = (Number(position[0]), Number(position[1]));
        return Math.Abs(x) <= 180 && Math.Abs(y) <= 90
            ? new Coordinate(x, y)
            : throw new FormatException(FormattableString.Invariant($"{x}, {y} are no degrees of longitude and latitude; convert the file to WGS 84 (EPSG:4326) first."));
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : throw new FormatException("A coordinate is no number.");

    private static JsonElement Member(JsonElement geometry, string name) =>
        geometry.TryGetProperty(name, out var value) ? value : throw new FormatException($"It has no {name}.");

    private static JsonElement.ArrayEnumerator Each(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new FormatException("A list of coordinates is no list.");
}
