using System.Text.Json;
using NetTopologySuite.Geometries;

namespace CityOps.GeoJson;

/// <summary>A feature (RFC 7946).</summary>
/// <param name="Id">Its identifier as text; null when it has none.</param>
/// <param name="Geometry">Its geometry, in degrees WGS 84.</param>
/// <param name="Properties">Its properties that are texts, numbers or truths, as texts.</param>
public sealed record GeoJsonFeature(string? Id, Geometry Geometry, IReadOnlyDictionary<string, string> Properties);

/// <summary>Reads GeoJSON. What is wrong is a <see cref="FormatException"/> that says where.</summary>
public static class GeoJsonReader
{
    /// <summary>The features of a collection.</summary>
    /// <exception cref="FormatException">It is no JSON, no feature collection, or a feature is wrong.</exception>
    public static async Task<IReadOnlyList<GeoJsonFeature>> ReadCollectionAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, default, cancellationToken);
            var root = document.RootElement;
            if (TypeOf(root) != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                throw new FormatException("It is no GeoJSON feature collection.");
            return [.. features.EnumerateArray().Select((feature, index) => Numbered(feature, index))];
        }
        catch (JsonException problem)
        {
            throw new FormatException($"It is no JSON: {problem.Message}", problem);
        }
    }

    /// <summary>One feature.</summary>
    /// <exception cref="FormatException">It is wrong.</exception>
    public static GeoJsonFeature ReadFeature(JsonElement feature)
    {
        if (TypeOf(feature) != "Feature")
            throw new FormatException("It is no feature.");
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            throw new FormatException("It has no geometry.");
        var id = feature.TryGetProperty("id", out var given) ? Text(given) : null;
        return new GeoJsonFeature(id, GeoJsonGeometry.Read(geometry), Properties(feature));
    }

    internal static string? TypeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static GeoJsonFeature Numbered(JsonElement feature, int index)
    {
        try
        {
            return ReadFeature(feature);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"Feature {index + 1}: {problem.Message}", problem);
        }
    }

    private static Dictionary<string, string> Properties(JsonElement feature)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (feature.TryGetProperty("properties", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in given.EnumerateObject())
            {
                if (Text(property.Value) is { } text)
                    properties[property.Name] = text;
            }
        }

        return properties;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
