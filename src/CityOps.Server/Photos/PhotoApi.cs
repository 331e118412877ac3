using CityOps.Accounts;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Photos;

/// <summary>Photographs over HTTP.</summary>
internal static class PhotoApi
{
    private const int LargestPhoto = 8 << 20;
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    public static void MapPhotos(this IEndpointRouteBuilder routes)
    {
        var photos = routes.MapGroup("/api/v1/photos").WithTags("Photographs").ProducesProblem(StatusCodes.Status401Unauthorized);
        photos.MapPost("/", AddAsync).WithSummary("Keeps a photograph (JPEG, PNG or WebP as the body, at most 8 MiB) and says its identifier.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestPhoto)).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        photos.MapGet("/{id}", FindAsync).WithSummary("A photograph.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>What the first bytes say that it is; null for anything but a photograph.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Jpeg) ? "image/jpeg"
        : bytes.StartsWith(Png) ? "image/png"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    private static async Task<Results<Ok<PhotoAnswer>, ProblemHttpResult>> AddAsync(HttpRequest request, IPhotoStore photos, Caller caller, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return TypeOf(bytes.Span) is { } type
            ? TypedResults.Ok(new PhotoAnswer(await photos.AddAsync(type, bytes, caller.Name, cancellationToken)))
            : Problems.Of(StatusCodes.Status415UnsupportedMediaType, "not_a_photograph", "Only JPEG, PNG and WebP are kept.");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FindAsync(string id, HttpResponse response, IPhotoStore photos, CancellationToken cancellationToken)
    {
        if (await photos.FindAsync(id, cancellationToken) is not { } photo)
            return Problems.Of(StatusCodes.Status404NotFound, "photo_unknown", "There is no such photograph.");

        // The bytes of an identifier never change. Drawings of the demo city are SVG: whatever stands in one, it may not act.
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(photo.Bytes.ToArray(), photo.ContentType);
    }

    /// <summary>A kept photograph.</summary>
    /// <param name="Id">Its identifier, for the evidence of a command.</param>
    internal sealed record PhotoAnswer(string Id);
}
