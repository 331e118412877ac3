using System.Globalization;
using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Reading;

namespace CityOps.Tiles;

public sealed class PastCaseTilesTests(TileDatabase database) : IClassFixture<TileDatabase>, IAsyncLifetime
{
    private static readonly GeoPoint Middle = new(120.105, 30.205);

    // Six closed cases of one district and unit, one of another district, one still open.
    private const string Cases = """
        INSERT INTO "case" (key, version, head_hash, state, status, source, type_code, grid, longitude, latitude, address, flags, unit, reported_at, stage_since, closed_at)
        SELECT 'R' || n, 1, '\x00', '{}', CASE WHEN n = 8 THEN 'handling' ELSE 'closed' END, 'public', 'E0102', CASE WHEN n = 7 THEN '990102001001001' ELSE '990101001001005' END,
               120.1047 + n * 0.0001, 30.205, '', 'none', CASE WHEN n < 4 THEN 'sanitation' ELSE 'works' END, now(), now(), CASE WHEN n < 8 THEN now() END
        FROM generate_series(1, 8) n
        ON CONFLICT DO NOTHING
        """;

    public static TheoryData<string?, string?, int> Scopes { get; } = new()
    {
        { null, null, 7 },
        { "9901", null, 7 },
        { "990101", null, 6 },
        { "990102", null, 1 },
        { "990101", "sanitation", 3 },
        { "8401", null, 0 },
    };

    public async Task InitializeAsync()
    {
        await using var store = await database.StartAsync();
        await store.ExecuteAsync(Cases);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task A_tile_holds_the_closed_cases_of_the_viewer_s_scopes(string? area, string? organisation, int expected) =>
        Assert.Equal(expected, (await ReadAsync(15, area is null ? null : [new CaseScope(area, organisation)])).Count);

    [Fact]
    public async Task Who_may_see_nothing_gets_nothing() => Assert.Empty(await ReadAsync(15, []));

    [Fact]
    public async Task Afar_cases_that_lie_together_are_one_point() => Assert.Single(await ReadAsync(8, null));

    private async Task<IReadOnlyList<(int X, int Y)>> ReadAsync(int zoom, IReadOnlyList<CaseScope>? scopes)
    {
        await using var store = await database.StartAsync();
        var (x, y) = WebMercator.TileOf(Middle, zoom);
        Assert.True(TileAddress.TryCreate(zoom, x, y, out var tile), zoom.ToString(CultureInfo.InvariantCulture));
        var read = VectorTile.Read(await new PastCaseTiles(store.Get<DatabaseReader>()).ReadAsync(tile, scopes, CancellationToken.None));
        return read.Layers.TryGetValue("cases", out var points) ? [.. points] : [];
    }
}
