using System.IO.Compression;
using CityOps.Accounts;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CityOps.Tiles;

/// <summary>Vector tiles over HTTP.</summary>
internal static class TileApi
{
    /// <summary>The media type of Mapbox Vector Tiles.</summary>
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    public static void AddTiles(this IServiceCollection services)
    {
        services.AddSingleton<TileReader>();
        services.AddSingleton<TileCache>();
        services.AddSingleton<PastCaseTiles>();
    }

    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        Described(routes.MapGet("/tiles/{layer}/{z}/{x}/{y}.mvt", ReadAsync)).WithSummary("A vector tile of the map.").Produces(StatusCodes.Status304NotModified);
        Described(routes.MapGet($"/tiles/{PastCaseTiles.Name}/{{z}}/{{x}}/{{y}}.mvt", ReadPastAsync)).WithSummary("A vector tile of the closed cases that the caller may see.");
    }

    private static RouteHandlerBuilder Described(RouteHandlerBuilder route) => route
        .WithTags("Map")
        .Produces(StatusCodes.Status200OK, contentType: MediaType)
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ReadAsync(string layer, string z, string x, string y, HttpContext context, TileCache cache, CancellationToken cancellationToken)
    {
        if (!TileLayer.All.TryGetValue(layer, out var known))
            return Problems.Of(StatusCodes.Status404NotFound, "tile_layer_unknown", $"There are the layers {string.Join(", ", TileLayer.All.Keys.Append(PastCaseTiles.Name))}.");
        if (!IsTile(z, x, y, out var tile))
            return Invalid;
        if (!known.Has(tile))
            return ZoomUnknown(layer, known.LeastZoom, known.MostZoom);

        var tag = new EntityTagHeaderValue($"\"{await cache.RevisionAsync(cancellationToken)}\"");
        context.Response.Headers.ETag = tag.ToString();
        // Asked again each time, which costs a 304: an import shows without emptying anybody's cache.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var packed = await cache.GetAsync(known, tile, cancellationToken);
        return packed.IsEmpty ? TypedResults.NoContent() : Answer(context, packed);
    }

    private static async Task<IResult> ReadPastAsync(string z, string x, string y, HttpContext context, PastCaseTiles tiles, Caller caller, CancellationToken cancellationToken)
    {
        if (!IsTile(z, x, y, out var tile))
            return Invalid;
        if (tile.Zoom is < PastCaseTiles.LeastZoom or > PastCaseTiles.MostZoom)
            return ZoomUnknown(PastCaseTiles.Name, PastCaseTiles.LeastZoom, PastCaseTiles.MostZoom);
        var account = await caller.EntryAsync(cancellationToken);
        var bytes = await tiles.ReadAsync(tile, account.Administrator ? null : account.Scopes(), cancellationToken);
        // What was closed a moment ago may be missing for as long.
        context.Response.Headers.CacheControl = "private, max-age=30";
        return bytes.Length == 0 ? TypedResults.NoContent() : TypedResults.Bytes(bytes, MediaType);
    }

    private static IResult Answer(HttpContext context, ReadOnlyMemory<byte> packed)
    {
        var takesGzip = context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
        if (!takesGzip)
            return TypedResults.Stream(new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress), MediaType);
        context.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(packed, MediaType);
    }

    private static ProblemHttpResult Invalid =>
        Problems.Of(StatusCodes.Status400BadRequest, "tile_invalid", $"A tile is named zoom/x/y: zoom 0 to {TileAddress.MostZoom}, x and y from 0 up to 2^zoom - 1.");

    private static ProblemHttpResult ZoomUnknown(string layer, int least, int most) =>
        Problems.Of(StatusCodes.Status404NotFound, "tile_zoom_unknown", $"The layer {layer} has tiles of zoom {least} to {most}.");

    private static bool IsTile(string z, string x, string y, out TileAddress tile)
    {
        tile = default;
        return IsIndex(z, out var zoom) && IsIndex(x, out var column) && IsIndex(y, out var row) && TileAddress.TryCreate(zoom, column, row, out tile);
    }

    /// <summary>Digits and nothing else: the parser would take signs and spaces as well.</summary>
    private static bool IsIndex(string text, out int index)
    {
        index = 0;
        return text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit) && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out index);
    }
}
