using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CityOps.Front;

/// <summary>Keeps the body of a request, so that the request can be sent again.</summary>
internal sealed class KeptBody
{
    /// <summary>As much as any command may hold; more is a photograph, and passes by without being kept.</summary>
    public const int Largest = 1 << 20;

    private readonly byte[]? _bytes;

    private KeptBody(byte[]? bytes) => _bytes = bytes;

    /// <summary>Whether it can be sent once more.</summary>
    public bool IsWhole => _bytes is not null;

    /// <summary>Takes the body in, as long as it is not too large.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than any server takes, or came incomplete.</exception>
    public static async Task<KeptBody> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return new KeptBody([]);
        if (request.ContentLength > FrontApp.LargestBody)
            throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
        if (request.ContentLength is null && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = FrontApp.LargestBody;
        var bytes = request.ContentLength > Largest ? null : await ReadAsync(request, cancellationToken);
        if (bytes is null)
        {
            // The server says before the body is sent whether it takes it.
            request.Headers.Expect = "100-continue";
            return new KeptBody(null);
        }

        request.Headers.Remove(HeaderNames.Expect);
        request.Headers.Remove(HeaderNames.TransferEncoding);
        request.ContentLength = bytes.Length;
        return new KeptBody(bytes);
    }

    /// <summary>Puts it at its beginning.</summary>
    public void Rewind(HttpRequest request)
    {
        if (_bytes is { Length: > 0 })
            request.Body = new MemoryStream(_bytes, writable: false);
    }

    /// <summary>All of it; null when there is more than is kept, and then nothing has been taken.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var read = await request.BodyReader.ReadAtLeastAsync(Largest + 1, cancellationToken);
        if (read.Buffer.Length > Largest)
        {
            request.BodyReader.AdvanceTo(read.Buffer.Start);
            return null;
        }

        var bytes = read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return bytes;
    }
}
