using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CityOps.Accounts;

/// <summary>Who may come in: a cookie for browsers, a bearer token for programs. Whoever is not signed in may do nothing.</summary>
internal static class SignInRules
{
    /// <summary>Scheme that takes the bearer token when there is one, and otherwise the cookie.</summary>
    public const string Scheme = "cityops";

    private const int WrongPasswords = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Shift = TimeSpan.FromHours(12);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDbContext<AccountContext>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<AccountContext>().AddSignInManager();
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddBearerToken(IdentityConstants.BearerScheme, Configure)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(Configure);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddProtectedKeys();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
    }

    private static string SchemeOf(HttpContext context) =>
        IsBearer(context.Request) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme;

    /// <summary>Whether a token speaks for the request, which is never sent by itself. A web socket cannot carry a header, so the hub takes it in its address.</summary>
    public static bool IsBearer(HttpRequest request) => request.Headers.Authorization.Count > 0 || TokenInAddress(request) is not null;

    private static string? TokenInAddress(HttpRequest request) =>
        request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal) && request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;

    private static void Configure(BearerTokenOptions options)
    {
        options.BearerTokenExpiration = Shift;
        options.Events.OnMessageReceived = context =>
        {
            context.Token = TokenInAddress(context.Request);
            return Task.CompletedTask;
        };
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version1;
        options.Password.RequiredLength = 12;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireDigit = false;
        options.Lockout.MaxFailedAccessAttempts = WrongPasswords;
        options.Lockout.DefaultLockoutTimeSpan = LockOut;
        options.Lockout.AllowedForNewUsers = true;
    }

    private static void Configure(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "cityops";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Shift;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Redirect(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A person is shown the sign-in page, a program its status.</summary>
    private static Task Redirect(RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (IsPage(context.Request))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
