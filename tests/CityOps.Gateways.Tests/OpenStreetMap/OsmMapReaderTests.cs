using CityOps.GeoJson;
using CityOps.Testing;
using NetTopologySuite.IO;

namespace CityOps.OpenStreetMap;

public sealed class OsmMapReaderTests
{
    [Theory]
    [InlineData("highway=motorway_link", "motorway")]
    [InlineData("highway=unclassified", "residential")]
    [InlineData("highway=steps", "path")]
    [InlineData("highway=service", "service")]
    [InlineData("highway=proposed", null)]
    public async Task Roads_get_a_class_of_the_base_map(string tag, string? expected) =>
        Assert.Equal(expected, (await ReadAsync(Feature("w1", "LINESTRING (0 0, 1 1)", tag))).Roads.SingleOrDefault()?.Class);

    [Fact]
    public async Task A_road_keeps_names_bridge_layer_speed_and_direction()
    {
        var map = await ReadAsync(Feature(
            "w5", "LINESTRING (0 0, 1 1)", "highway=primary", "name=Ponte", "name:en=Bridge", "bridge=viaduct", "tunnel=no", "layer=1", "maxspeed=50", "oneway=-1"));

        var road = Assert.Single(map.Roads);
        Assert.Equal((5L, new OsmNames("Ponte", "Bridge"), true, false, true, 1, (int?)50), (road.Id, road.Names, road.Bridge, road.Tunnel, road.OneWay, road.Layer, road.MaxSpeed));
        Assert.Equal("LINESTRING (1 1, 0 0)", road.Shape.AsText());
    }

    [Theory]
    [InlineData("building=yes", "building")]
    [InlineData("natural=water", "water")]
    [InlineData("leisure=park", "green")]
    [InlineData("landuse=industrial", "industrial")]
    [InlineData("landuse=residential", "block")]
    [InlineData("landuse=farmland", "rural")]
    [InlineData("building=no", null)]
    [InlineData("boundary=administrative", null)]
    public async Task Ground_gets_a_kind_of_the_base_map(string tag, string? expected) =>
        Assert.Equal(expected, (await ReadAsync(Feature("a2", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", tag))).Ground.SingleOrDefault()?.Kind);

    [Fact]
    public async Task A_closed_way_that_comes_as_line_and_as_polygon_is_taken_once()
    {
        var map = await ReadAsync(
            Feature("w1", "LINESTRING (0 0, 1 0, 1 1, 0 0)", "building=yes"), Feature("a2", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", "building=yes"));

        Assert.Single(map.Ground);
        Assert.Empty(map.Roads);
    }

    [Fact]
    public async Task Emergency_places_are_taken_and_what_has_no_name_only_when_it_is_a_hydrant()
    {
        var map = await ReadAsync(
            Feature("n1", "POINT (1 2)", "emergency=fire_hydrant"),
            Feature("n2", "POINT (1 2)", "amenity=school"),
            Feature("a2", "MULTIPOLYGON (((0 0, 3 0, 3 3, 0 0)))", "amenity=hospital", "name=Santo António"));

        Assert.Equal(["hydrant 消火栓", "hospital Santo António"], map.Places.Select(place => $"{place.Kind} {place.Names.Zh}"));
        Assert.Equal(2, map.Places.Select(place => place.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_missing_program_is_said_with_how_to_install_it()
    {
        var missing = await Assert.ThrowsAsync<OsmiumException>(() => new OsmiumExtract("city.osm.pbf", "no-such-osmium").ExtentAsync(default));

        Assert.Contains("apt-get install osmium-tool", missing.Message, StringComparison.Ordinal);
    }

    [SharedFact("osm/monaco.osm.pbf")]
    public async Task Monaco_has_roads_buildings_and_hospitals()
    {
        var extract = new OsmiumExtract(SharedData.File("osm/monaco.osm.pbf")!);
        var read = 0;

        var map = await OsmMapReader.ReadAsync(extract.FeaturesAsync(default), () => read++, default);

        Assert.True(read > map.Roads.Count + map.Places.Count);
        Assert.Contains(map.Roads, road => road.Names.Zh == "Boulevard des Moulins");
        Assert.True(map.Ground.Count(ground => ground.Kind == "building") > 500);
        Assert.Contains(map.Places, place => place.Kind == "hospital");
    }

    private static async Task<OsmMap> ReadAsync(params GeoJsonFeature[] features) => await OsmMapReader.ReadAsync(features.ToAsyncEnumerable(), () => { }, default);

    private static GeoJsonFeature Feature(string id, string shape, params string[] tags) =>
        new(id, new WKTReader().Read(shape), tags.Select(tag => tag.Split('=', 2)).ToDictionary(tag => tag[0], tag => tag[1], StringComparer.Ordinal));
}
