using CityOps.Accounts;
using CityOps.Dispatch;
using CityOps.Frame;
using CityOps.Incidents;
using CityOps.Maps;
using CityOps.Plans;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Hosting;

/// <summary>Puts the screens into a server.</summary>
public static class WebHosting
{
    /// <summary>The services of the screens. What they show comes from the contracts in Abstractions, which the server provides.</summary>
    public static IServiceCollection AddCityOpsWeb(this IServiceCollection services)
    {
        // The browser takes a server for lost that is silent for 4.5 seconds.
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options =>
            {
                options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
                options.DisconnectedCircuitMaxRetained = 200;
            })
            .AddHubOptions(options =>
            {
                options.KeepAliveInterval = TimeSpan.FromSeconds(1.5);
                options.MaximumReceiveMessageSize = 256 * 1024;
            });
        services.AddCascadingAuthenticationState();
        services.AddSingleton<MapSources>();
        services.AddSingleton<IncidentPeople>();
        services.AddSingleton<Resources.ResourcePeople>();
        services.AddSingleton<Hazards.HazardSources>();
        services.AddSingleton<DispatchContracts>();
        services.AddSingleton<JobLines>();
        services.AddSingleton<PlanPeople>();
        return services;
    }

    /// <summary>Middleware of the screens; comes before authentication.</summary>
    public static void UseCityOpsWeb(this WebApplication app) => app.UseSecurityHeaders();

    /// <summary>Pages, static files and the few endpoints that pages need. Authentication and antiforgery come before.</summary>
    public static void MapCityOpsWeb(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapPreferences();
        app.MapPost("/sign-out", SignOutAsync).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, ISignInDesk desk)
    {
        await desk.SignOutAsync(context);
        return TypedResults.LocalRedirect("/sign-in");
    }
}
