using CityOps.Dispatch;

namespace CityOps.Incidents;

/// <summary>A release of gas as the hall assumes it: what the zone downwind is worked out from.</summary>
/// <param name="Substance">Code of a listed substance, kebab case; null for one that is not listed, which needs a threshold.</param>
/// <param name="GramsPerSecond">Rate of release, above 0 and at most 1,000,000.</param>
/// <param name="ThresholdMilligrams">Milligrams in a cubic metre at which the zone ends; null: that of the substance.</param>
/// <param name="HeightMetres">Height of the release above the ground, 0 to 300.</param>
/// <param name="WindMetresPerSecond">Wind ten metres above the ground, 1 to 60: below that the formula does not hold.</param>
/// <param name="WindFromDegrees">From where the wind comes, degrees from north, 0 to 360.</param>
/// <param name="Stability">Stability of the air; null: by wind and <paramref name="Sky"/>.</param>
/// <param name="Sky">What the sky is like; needed where no stability is given.</param>
/// <param name="Formula">Which formulas say how it widens.</param>
[GenerateSerializer, Immutable]
[Alias("plume-release")]
public sealed record PlumeRelease(
    [property: Id(0)] string? Substance,
    [property: Id(1)] double GramsPerSecond,
    [property: Id(2)] double? ThresholdMilligrams,
    [property: Id(3)] double HeightMetres,
    [property: Id(4)] double WindMetresPerSecond,
    [property: Id(5)] double WindFromDegrees,
    [property: Id(6)] Stability? Stability,
    [property: Id(7)] Sky? Sky,
    [property: Id(8)] DispersionFormula Formula);

/// <summary>What a zone downwind was worked out from and how: it stays with the zone, whatever tables say later.</summary>
/// <param name="Release">The release as it was assumed.</param>
/// <param name="Stability">The stability that was reckoned with.</param>
/// <param name="ThresholdMilligrams">Milligrams in a cubic metre at which the zone ends, 1.5 m above the ground.</param>
/// <param name="ThresholdSource">Where that figure is from; empty when somebody entered it.</param>
/// <param name="ReachMetres">Length of the zone.</param>
/// <param name="Cut">The concentration is higher than the threshold where the zone ends: the formula says nothing beyond.</param>
/// <param name="Formula">The formula in letters.</param>
/// <param name="Source">Where its deviations are from.</param>
[GenerateSerializer, Immutable]
[Alias("plume-basis")]
public sealed record PlumeBasis(
    [property: Id(0)] PlumeRelease Release,
    [property: Id(1)] Stability Stability,
    [property: Id(2)] double ThresholdMilligrams,
    [property: Id(3)] string ThresholdSource,
    [property: Id(4)] double ReachMetres,
    [property: Id(5)] bool Cut,
    [property: Id(6)] string Formula,
    [property: Id(7)] string Source);
