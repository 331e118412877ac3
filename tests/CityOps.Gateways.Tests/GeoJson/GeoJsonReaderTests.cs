using System.Text;
using CityOps.Testing;
using NetTopologySuite.Geometries;

namespace CityOps.GeoJson;

public sealed class GeoJsonReaderTests
{
    [Theory]
    [InlineData("""{"type":"Point","coordinates":[120.5,30.25]}""", "POINT (120.5 30.25)")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[1,1,9]]}""", "LINESTRING (0 0, 1 1)")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}""", "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}""", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}""", "GEOMETRYCOLLECTION (POINT (1 2))")]
    public async Task Geometries_are_read(string geometry, string text) =>
        Assert.Equal(text, Assert.Single(await ReadAsync(Collection(geometry))).Geometry.AsText());

    [Fact]
    public async Task A_feature_has_its_identifier_and_its_plain_properties()
    {
        var feature = Assert.Single(await ReadAsync("""
            {"type":"FeatureCollection","features":[{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"name":"a","n":1.5,"x":null,"o":{}}}]}
            """));

        Assert.Equal("7", feature.Id);
        Assert.Equal(["n=1.5", "name=a"], feature.Properties.Select(property => $"{property.Key}={property.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{\"type\":\"FeatureColl", "no JSON")]
    [InlineData("[]", "no GeoJSON feature collection")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "no GeoJSON feature collection")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null}]}", "Feature 1: It has no geometry")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[7]}", "Feature 1: It is no feature")]
    public async Task A_broken_file_is_refused(string text, string said) =>
        Assert.Contains(said, (await Assert.ThrowsAsync<FormatException>(() => ReadAsync(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[500000,4000000]}""", "convert the file to WGS 84")]
    [InlineData("""{"type":"Point","coordinates":["a",1]}""", "no number")]
    [InlineData("""{"type":"Point","coordinates":[1]}""", "no pair")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[2,2]]]}""", "closed")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "no ring")]
    [InlineData("""{"type":"Polygon","coordinates":[7]}""", "no list")]
    [InlineData("""{"type":"Circle","coordinates":[]}""", "'Circle' is no geometry")]
    [InlineData("""{"type":"Point"}""", "no coordinates")]
    public async Task A_wrong_geometry_is_refused_and_its_feature_named(string geometry, string said)
    {
        var message = (await Assert.ThrowsAsync<FormatException>(() => ReadAsync(Collection(geometry)))).Message;

        Assert.StartsWith("Feature 1:", message, StringComparison.Ordinal);
        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [SharedFact("boundaries/la_neighborhood_councils_2019.geojson")]
    public async Task The_councils_of_Los_Angeles_are_99_named_polygons()
    {
        await using var stream = File.OpenRead(SharedData.File("boundaries/la_neighborhood_councils_2019.geojson")!);
        var councils = await GeoJsonReader.ReadCollectionAsync(stream, default);

        Assert.Equal(99, councils.Select(council => council.Properties["name"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(councils, council => Assert.IsType<MultiPolygon>(council.Geometry));
    }

    private static string Collection(string geometry) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{{{geometry}}},"properties":{}}]}""";

    private static async Task<IReadOnlyList<GeoJsonFeature>> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await GeoJsonReader.ReadCollectionAsync(stream, default);
    }
}
