using CityOps.Journal;

namespace CityOps.Http;

/// <summary>
/// Which operation a request is: the one that its body or query names, otherwise the one of the header <c>Idempotency-Key</c>, otherwise a new
/// one. What stands between a client and this server sends a request whose server died to another one: by the header it is the same operation
/// there, although its body names none.
/// </summary>
internal static class RequestOperation
{
    /// <summary>The header; a UUID.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The operation of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stated">What its body or query names; null for nothing.</param>
    /// <exception cref="BadHttpRequestException">The header is no UUID.</exception>
    public static OperationId Of(HttpRequest request, Guid? stated)
    {
        if (stated is { } named)
            return new OperationId(named);
        if (!request.Headers.TryGetValue(Header, out var values))
            return OperationId.New();
        return Guid.TryParseExact(values.ToString(), "D", out var operation)
            ? new OperationId(operation)
            : throw new BadHttpRequestException($"The header {Header} is not a UUID.", StatusCodes.Status400BadRequest);
    }
}
