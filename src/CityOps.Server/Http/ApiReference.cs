using System.Security.Cryptography;
using CityOps.Hosting;
using CityOps.Languages;
using Scalar.AspNetCore;

namespace CityOps.Http;

/// <summary>
/// <c>/api-reference</c>: the interface described for people, by Scalar out of its own files, in the viewer's language and theme. It only shows:
/// requests are not made from it, and nothing is asked of another machine.
/// </summary>
internal static class ApiReference
{
    private const string Address = "/api-reference";
    private const string OwnScripts = "script-src 'self'";

    // Its own greys and greens are too faint beside their grounds.
    private const string Contrast = """
        .light-mode { --scalar-color-2: #454545; --scalar-color-3: #5c5c5c; --scalar-color-green: #05603a; --scalar-color-blue: #0b4f9e; --scalar-color-orange: #8a3d05; --scalar-color-red: #a11217; --scalar-color-yellow: #6b4e00; --scalar-color-purple: #5b2a9e; }
        .dark-mode { --scalar-color-2: #c4c4c4; --scalar-color-3: #a8a8a8; --scalar-color-red: #ff8a8a; }
        .sidebar-search-placeholder { color: var(--scalar-color-2) !important; }
        """;

    /// <summary>Adds it for whoever is signed in.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder routes) => routes.MapScalarApiReference(Address, Configure).RequireAuthorization();

    private static void Configure(ScalarOptions options, HttpContext context)
    {
        var viewer = Preferences.Of(context);
        var nonce = Allow(context);
        var isChinese = viewer.Language is Language.Chinese;
        options
            .WithTitle(isChinese ? "接口说明 · CityOps" : "API · CityOps")
            .WithLocalization(new ScalarLocalizationOptions { Locale = isChinese ? "zh-CN" : "en" })
            .AddHeaderContent($"""<nav style="padding: 8px 16px; font: 14px sans-serif"><a href="/desk" style="color: inherit">{(isChinese ? "回到工作台" : "Back to the desk")}</a></nav>""")
            .AddHeadContent($"""<meta name="color-scheme" content="{viewer.Theme}"><script nonce="{nonce}">document.documentElement.lang = "{(isChinese ? "zh-Hans" : "en")}";</script>""")
            .WithNonce(nonce);
        options.Favicon = "/mark.svg";
        options.CustomCss = Contrast;
        options.DarkMode = viewer.Theme == "dark";
        options.HideDarkModeToggle = true;
        options.HideTestRequestButton = true;
        options.HideClientButton = true;
        options.HiddenClients = true;
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.Agent = new ScalarAgentOptions { Disabled = true };
        options.Mcp = new ScalarMcpOptions { Disabled = true };
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    }

    /// <summary>Lets the two lines that begin the page run, beside scripts of this server's own; the number is good for this answer only.</summary>
    private static string Allow(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var policy = context.Response.Headers.ContentSecurityPolicy.ToString();
        context.Response.Headers.ContentSecurityPolicy = policy.Replace(OwnScripts, $"{OwnScripts} 'nonce-{nonce}'", StringComparison.Ordinal);
        return nonce;
    }
}
