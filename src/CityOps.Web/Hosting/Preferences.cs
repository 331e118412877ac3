using CityOps.Languages;
using Microsoft.AspNetCore.Http;

namespace CityOps.Hosting;

/// <summary>What a viewer has chosen for this browser; kept in cookies, so that the first byte of a page is right.</summary>
/// <param name="Language">Language.</param>
/// <param name="Theme"><c>dark</c> or <c>light</c>.</param>
/// <param name="Area">Code of the city or area that is looked at; empty for the first that the account may see.</param>
public sealed record Preferences(Language Language, string Theme, string Area)
{
    /// <summary>What comes into the viewer's queues in an emergency is heard.</summary>
    public bool Sound { get; init; } = true;

    /// <summary>Names of the cookies.</summary>
    internal const string LanguageCookie = "language", ThemeCookie = "theme", AreaCookie = "area", SoundCookie = "sound";

    /// <summary>Header in which a browser says what the system's theme is, once it was asked for it.</summary>
    internal const string ThemeHint = "Sec-CH-Prefers-Color-Scheme";

    /// <summary>As the request says; the browser's own language and theme before one was chosen.</summary>
    public static Preferences Of(HttpContext? context)
    {
        var cookies = context?.Request.Cookies;
        var language = (cookies?[LanguageCookie] ?? context?.Request.Headers.AcceptLanguage.ToString()) is { Length: > 0 } wanted && wanted.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.Chinese;
        var theme = (cookies?[ThemeCookie] ?? context?.Request.Headers[ThemeHint].ToString().Trim('"')) == "light" ? "light" : "dark";
        var area = cookies?[AreaCookie] is { Length: <= 12 } code && code.All(char.IsAsciiDigit) ? code : string.Empty;
        return new Preferences(language, theme, area) { Sound = cookies?[SoundCookie] != "off" };
    }
}
