using System.Net;
using System.Net.Http.Headers;
using CityOps.Coordinates;

namespace CityOps.Server.Tests.Maps;

[Collection(ServerCollection.Name)]
public sealed class TileTests(ServerFixture server)
{
    private static readonly (int X, int Y) At = WebMercator.TileOf(new GeoPoint(TestCity.Place.Longitude, TestCity.Place.Latitude), 14);

    private static string Tile => $"/tiles/grid/14/{At.X}/{At.Y}.mvt";

    [Theory]
    [InlineData("/tiles/nothing/14/1/1.mvt", 404, "tile_layer_unknown")]
    [InlineData("/tiles/grid/13/1/1.mvt", 404, "tile_zoom_unknown")]
    [InlineData("/tiles/base/17/1/1.mvt", 404, "tile_zoom_unknown")]
    [InlineData("/tiles/base/21/1/1.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/base/8/256/1.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/base/8/1/256.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/base/8/-1/1.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/base/eight/1/1.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/base/8/+1/1.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/base/8/99999999999/1.mvt", 400, "tile_invalid")]
    [InlineData("/tiles/cases/5/1/1.mvt", 404, "tile_zoom_unknown")]
    [InlineData("/tiles/cases/16/1/1.mvt", 404, "tile_zoom_unknown")]
    [InlineData("/tiles/cases/8/1/256.mvt", 400, "tile_invalid")]
    public async Task A_wrong_address_gets_its_status_and_code(string path, int status, string code)
    {
        var answer = await server.GetAsync("leader", path);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_tile_comes_compressed_with_a_tag_and_is_not_sent_again()
    {
        using var first = await SendAsync(Tile, null);
        Assert.Equal((HttpStatusCode.OK, "application/vnd.mapbox-vector-tile"), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["gzip"], first.Content.Headers.ContentEncoding);

        using var again = await SendAsync(Tile, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_client_that_takes_no_gzip_gets_the_tile_plain()
    {
        using var answer = await (await server.AsAsync("leader")).GetAsync(new Uri(Tile, UriKind.Relative));

        Assert.Empty(answer.Content.Headers.ContentEncoding);

        // A layer is field 3 with a length.
        Assert.Equal(0x1A, (await answer.Content.ReadAsByteArrayAsync())[0]);
    }

    [Fact]
    public async Task Where_there_is_nothing_the_answer_is_empty()
    {
        using var answer = await SendAsync("/tiles/grid/14/0/0.mvt", null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task The_roads_of_an_unknown_city_are_not_found()
    {
        var answer = await server.GetAsync("leader", "/api/v1/cities/1234/roads");

        Assert.Equal((404, "city_not_found"), (answer.Status, answer.Code));
    }

    private async Task<HttpResponseMessage> SendAsync(string path, EntityTagHeaderValue? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await (await server.AsAsync("leader")).SendAsync(request);
    }
}
