using System.Globalization;
using CityOps.GeoJson;
using NetTopologySuite.Geometries;

namespace CityOps.OpenStreetMap;

/// <summary>Takes from an extract what the base map shows.</summary>
public sealed class OsmMapReader
{
    private readonly List<OsmRoad> _roads = [];
    private readonly List<OsmGround> _ground = [];
    private readonly List<OsmPlace> _places = [];

    /// <summary>Reads an extract.</summary>
    /// <param name="features">Its features (<see cref="OsmiumExtract.FeaturesAsync"/>).</param>
    /// <param name="advanced">Told after each feature.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<OsmMap> ReadAsync(IAsyncEnumerable<GeoJsonFeature> features, Action advanced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(advanced);
        var reader = new OsmMapReader();
        await foreach (var feature in features.WithCancellation(cancellationToken))
        {
            reader.Take(feature);
            advanced();
        }

        return new OsmMap(reader._roads, reader._ground, reader._places);
    }

    private void Take(GeoJsonFeature feature)
    {
        if (feature.Id is not { Length: > 1 } id || !long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        switch (feature.Geometry)
        {
            case Point point:
                TakePlace(number * 2, feature, point);
                break;
            case LineString line:
                TakeLine(number, feature, line);
                break;
            case MultiPolygon area:
                TakeArea(number, feature, area);
                break;
            default:
                break;
        }
    }

    private void TakeLine(long number, GeoJsonFeature feature, LineString line)
    {
        var tags = feature.Properties;
        if (OsmTags.RoadClass(tags) is { } roadClass && tags.GetValueOrDefault("area") != "yes")
        {
            // A one-way of -1 runs against its line.
            var oneWay = tags.GetValueOrDefault("oneway", roadClass == "motorway" || tags.GetValueOrDefault("junction") == "roundabout" ? "yes" : "no");
            _roads.Add(new OsmRoad(
                number, roadClass, OsmNames.Of(tags), OsmTags.Says(tags, "bridge"), OsmTags.Says(tags, "tunnel"), oneWay is "yes" or "1" or "true" or "-1",
                OsmTags.Number(tags, "layer", -5, 5) ?? 0, OsmTags.Number(tags, "maxspeed", 5, 140), oneWay == "-1" ? (LineString)line.Reverse() : line));
        }
        else if (OsmTags.IsRail(tags))
        {
            _ground.Add(new OsmGround(number * 2, "rail", OsmNames.Of(tags), line));
        }
    }

    private void TakeArea(long number, GeoJsonFeature feature, MultiPolygon area)
    {
        if (OsmTags.GroundKind(feature.Properties) is { } kind && !area.IsEmpty)
            _ground.Add(new OsmGround((number * 2) + 1, kind, OsmNames.Of(feature.Properties), area));
        if (!area.IsEmpty)
            TakePlace((number * 2) + 1, feature, area.IsValid ? area.InteriorPoint : area.Centroid);
    }

    /// <summary>What has no name is a place only when it is looked for without one: a hydrant, a defibrillator.</summary>
    private void TakePlace(long id, GeoJsonFeature feature, Point point)
    {
        if (OsmTags.PlaceOf(feature.Properties) is not var (kind, rank))
            return;
        var names = OsmNames.Of(feature.Properties);
        if (names.Zh.Length == 0 && kind == "hydrant")
            names = new OsmNames("消火栓", "Hydrant");
        if (names.Zh.Length > 0)
            _places.Add(new OsmPlace(id, kind, names, rank, point.X, point.Y));
    }
}
