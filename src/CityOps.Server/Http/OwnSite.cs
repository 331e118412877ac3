using CityOps.Accounts;
using Microsoft.Net.Http.Headers;

namespace CityOps.Http;

/// <summary>
/// Keeps other sites out. A browser sends its cookie by itself, whoever made it ask; so a request that only a cookie speaks for has to come
/// from our own pages, and one that changes something through the interface carries a header that another site cannot set. A bearer token
/// is never sent by itself: programs need none of this.
/// </summary>
internal static class OwnSite
{
    /// <summary>The header; its value does not matter.</summary>
    public const string Header = "X-CityOps";

    public static void UseOwnSite(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (FlawOf(context.Request) is { } flaw && context.User.Identity?.IsAuthenticated == true)
            await Problems.Of(StatusCodes.Status403Forbidden, "cross_site", flaw).ExecuteAsync(context);
        else
            await next(context);
    });

    private static string? FlawOf(HttpRequest request)
    {
        var opensSocket = request.Headers.ContainsKey(HeaderNames.SecWebSocketKey) || HttpMethods.IsConnect(request.Method);
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if ((!opensSocket && !changes) || SignInRules.IsBearer(request))
            return null;
        if (request.Headers.Origin is [{ } origin] && !IsOwn(origin, request))
            return "The request comes from another site.";
        return changes && !opensSocket && request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !request.Headers.ContainsKey(Header)
            ? $"By cookie this needs the header {Header}; a bearer token does not."
            : null;
    }

    /// <summary>By host and port alone: what stands before the server may speak TLS for it.</summary>
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
