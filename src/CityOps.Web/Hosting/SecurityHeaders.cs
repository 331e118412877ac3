using Microsoft.AspNetCore.Builder;

namespace CityOps.Hosting;

/// <summary>What a browser may do on our pages: nothing with any other machine, no script but ours.</summary>
internal static class SecurityHeaders
{
    /// <summary>Setting that lets tools put scripts into pages to inspect them; for a machine of one's own, never where others work.</summary>
    internal const string Inspect = "CITYOPS_INSPECT";

    // Style attributes are how components are sized. Workers and blobs are the map's, a font within its style the engine's dashboard's.
    private const string Policy =
        "default-src 'none'; script-src 'self'{0}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; media-src 'self' blob:; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = Policy.Replace("{0}", app.Configuration[Inspect] == "1" ? " 'unsafe-inline'" : string.Empty, StringComparison.Ordinal);
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "geolocation=(self), camera=(self), microphone=(self)";

            // Asked for with the first answer, so that not even the first page flashes in the wrong theme.
            headers["Accept-CH"] = Preferences.ThemeHint;
            headers["Critical-CH"] = Preferences.ThemeHint;
            headers.Vary = Preferences.ThemeHint;
            return next(context);
        });
    }
}
