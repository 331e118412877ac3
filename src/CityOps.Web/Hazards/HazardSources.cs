namespace CityOps.Hazards;

/// <summary>Where screens have the register of dangerous substances from.</summary>
/// <param name="Register">Lists and histories.</param>
/// <param name="Feed">What has changed.</param>
/// <param name="Grains">Single places.</param>
public sealed record HazardSources(IHazardRegister Register, IHazardFeed Feed, IGrainFactory Grains);
