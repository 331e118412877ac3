using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Hazards;

/// <inheritdoc cref="IHazardFeed"/>
public sealed class HazardFeed(IJournalTail tail, ILogger<HazardFeed> log) : KeyFeed(tail, "hazard", log), IHazardFeed;
