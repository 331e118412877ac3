using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CityOps.Hosting;

/// <summary>Where the menus of a screen send what was chosen.</summary>
internal static class PreferenceEndpoints
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        // They change how this browser shows things and nothing else, and the cookies are not sent from other sites: no token is needed.
        app.MapPost("/preferences", Keep).DisableAntiforgery().AllowAnonymous().ExcludeFromDescription();
    }

    private static RedirectHttpResult Keep(
        HttpContext context, [FromForm] string? language, [FromForm] string? theme, [FromForm] string? area, [FromForm] string? sound, [FromForm(Name = "return")] string? returnTo)
    {
        if (language is "zh" or "en")
            Set(context, Preferences.LanguageCookie, language);
        if (theme is "dark" or "light")
            Set(context, Preferences.ThemeCookie, theme);
        if (area is not null && area.Length <= 12 && area.All(char.IsAsciiDigit))
            Set(context, Preferences.AreaCookie, area);
        if (sound is "on" or "off")
            Set(context, Preferences.SoundCookie, sound);
        return TypedResults.LocalRedirect(LocalPath(returnTo));
    }

    /// <summary>A path of this server; the start where something else is asked for.</summary>
    internal static string LocalPath(string? path) =>
        path is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !path.Any(char.IsControl) ? path : "/";

    private static void Set(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = Kept,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });
}
