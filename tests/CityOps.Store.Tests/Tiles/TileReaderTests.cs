using CityOps.Coordinates;
using CityOps.Reading;

namespace CityOps.Tiles;

public sealed class TileReaderTests(TileDatabase database) : IClassFixture<TileDatabase>
{
    private static readonly GeoPoint Middle = new(120.105, 30.205);

    public static TheoryData<string, int, string[]> Expected { get; } = new()
    {
        { "base", 16, ["ground", "ground_names", "rail", "roads", "road_names", "places"] },
        { "base", 13, ["ground", "ground_names", "rail", "roads", "road_names", "places"] },
        { "base", 8, ["ground", "roads", "places"] },
        { "areas", 14, ["borders", "area_names", "communities"] },
        { "areas", 8, ["borders", "area_names"] },
        { "grid", 15, ["cells"] },
        { "components", 16, ["components"] },
        { "cameras", 14, ["cameras"] },
    };

    public static IEnumerable<object[]> EveryZoom => TileLayer.All.Values.SelectMany(layer => Enumerable.Range(layer.LeastZoom, layer.MostZoom - layer.LeastZoom + 1).Select(zoom => new object[] { layer.Name, zoom }));

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task A_tile_holds_the_layers_of_its_zoom(string layer, int zoom, string[] parts)
    {
        var tile = await ReadAsync(layer, zoom, Middle);

        Assert.Equal(parts.Order(), tile.Layers.Keys.Order());
        Assert.All(tile.Layers.Values, Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(EveryZoom))]
    public async Task Whatever_is_in_a_tile_lies_within_it_and_its_margin(string layer, int zoom)
    {
        var tile = await ReadAsync(layer, zoom, Middle);

        Assert.NotEmpty(tile.Layers);
        Assert.All(tile.Layers.Values.SelectMany(points => points), point =>
        {
            Assert.InRange(point.X, -64, 4096 + 64);
            Assert.InRange(point.Y, -64, 4096 + 64);
        });
    }

    [Fact]
    public async Task Far_from_all_cities_there_is_nothing() => Assert.Empty((await ReadAsync("base", 14, new GeoPoint(10, 10))).Layers);

    [Fact]
    public async Task A_border_of_two_neighbours_is_drawn_once()
    {
        // Two squares side by side: seven pieces of border have eight points at most, four and four without the shared side once more.
        var points = (await ReadAsync("areas", 12, Middle)).Layers["borders"];

        Assert.Equal(points.Count, points.Distinct().Count() + points.GroupBy(point => point).Sum(group => group.Count() - 1));
        Assert.True(points.Count < 40, $"{points.Count} points");
    }

    [Fact]
    public async Task The_revision_changes_when_a_city_s_does()
    {
        await using var store = await database.StartAsync();
        var reader = new TileReader(store.Get<DatabaseReader>());
        var before = await reader.RevisionAsync(CancellationToken.None);
        await store.ExecuteAsync("UPDATE city SET revision = revision + 1");

        Assert.NotEqual(before, await reader.RevisionAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(21, 0, 0)]
    [InlineData(3, 8, 0)]
    [InlineData(3, 0, 8)]
    [InlineData(3, -1, 0)]
    public void There_is_no_tile_outside_the_world(int zoom, int x, int y) => Assert.False(TileAddress.TryCreate(zoom, x, y, out _));

    private async Task<VectorTile> ReadAsync(string layer, int zoom, GeoPoint at)
    {
        await using var store = await database.StartAsync();
        var (x, y) = WebMercator.TileOf(at, zoom);
        Assert.True(TileAddress.TryCreate(zoom, x, y, out var tile));
        return VectorTile.Read(await new TileReader(store.Get<DatabaseReader>()).ReadAsync(TileLayer.All[layer], tile, CancellationToken.None));
    }
}
