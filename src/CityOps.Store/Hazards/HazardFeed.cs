using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Hazards;

/// <inheritdoc cref="IHazardFeed"/>
public sealed class HazardFeed(IClusterClient cluster, ILogger<HazardFeed> log) : KeyFeed(cluster, "hazard", log), IHazardFeed;
