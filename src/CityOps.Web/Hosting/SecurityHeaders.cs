using Microsoft.AspNetCore.Builder;

namespace CityOps.Hosting;

/// <summary>What a browser may do on our pages: nothing with any other machine, no script but ours.</summary>
internal static class SecurityHeaders
{
    // Style attributes are how components are sized; style elements come from Radzen's pickers. Workers and blobs are the map's.
    private const string Policy =
        "default-src 'none'; script-src 'self'{0}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; media-src 'self' blob:; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";

    private static readonly string Strict = Policy.Replace("{0}", string.Empty, StringComparison.Ordinal);

    // Without HTTPS the server listens on loopback only, where tools that inspect a page put their scripts into it.
    private static readonly string OnLoopback = Policy.Replace("{0}", " 'unsafe-inline'", StringComparison.Ordinal);

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.IsHttps ? Strict : OnLoopback;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(self), camera=(self), microphone=(self)";
        return next(context);
    });
}
