using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Hazards;

/// <summary>What a server has running for the register of dangerous substances.</summary>
public static class HazardServices
{
    /// <summary>Adds the news of dangerous substances, and takes over what was surveyed before their register had a journal; it needs the host's grains.</summary>
    public static IServiceCollection AddHazardFeed(this IServiceCollection services) => services
        .AddSingleton<HazardFeed>()
        .AddSingleton<IHazardFeed>(provider => provider.GetRequiredService<HazardFeed>())
        .AddHostedService(provider => provider.GetRequiredService<HazardFeed>())
        .AddSingleton<HazardTakeOver>()
        .AddHostedService(provider => provider.GetRequiredService<HazardTakeOver>());
}
