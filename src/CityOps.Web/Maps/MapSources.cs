using CityOps.Cases;
using CityOps.Hazards;
using CityOps.Units;

namespace CityOps.Maps;

/// <summary>Where the map's changing things come from.</summary>
/// <param name="Units">The units.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Grains">Cells.</param>
/// <param name="Hazards">Dangerous substances.</param>
public sealed record MapSources(IUnitBoard Units, ICaseBoard Cases, IGrainFactory Grains, HazardSources Hazards);
