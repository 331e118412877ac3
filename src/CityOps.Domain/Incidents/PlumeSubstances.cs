using System.Collections.Immutable;
using CityOps.Catalogues;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>A gas that a plume is worked out for.</summary>
/// <param name="Code">Kebab case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Un">Its UN number.</param>
/// <param name="MolarGrams">Grams in a mole.</param>
/// <param name="ThresholdPpm">Parts in a million of the air above which an hour does lasting harm or keeps people from getting away.</param>
public sealed record PlumeSubstance(string Code, PlanText Name, int Un, double MolarGrams, double ThresholdPpm)
{
    private const double MolarLitres = 24.45; // of a gas at 25 °C and 101.3 kPa
    private const double AirGrams = 29;

    /// <summary>The threshold as milligrams in a cubic metre, at 25 °C and 101.3 kPa.</summary>
    public double ThresholdMilligrams => ThresholdPpm * MolarGrams / MolarLitres;

    /// <summary>Much heavier than air: it flows along the ground and into hollows, which the formula does not know.</summary>
    public bool IsHeavy => MolarGrams > 1.15 * AirGrams;
}

/// <summary>Gases with the concentration that their zone ends at.</summary>
public static class PlumeSubstances
{
    /// <summary>Where the thresholds are from.</summary>
    public const string Source = "US EPA, Acute Exposure Guideline Levels, AEGL-2, 60 min";

    /// <summary>How far the thresholds can be relied on.</summary>
    public const Certainty Reliance = Certainty.Transcribed;

    /// <summary>All of them.</summary>
    public static ImmutableArray<PlumeSubstance> All { get; } =
    [
        new("ammonia", new("氨", "Ammonia"), 1005, 17.03, 160),
        new("chlorine", new("氯", "Chlorine"), 1017, 70.91, 2),
        new("hydrogen-sulphide", new("硫化氢", "Hydrogen sulphide"), 1053, 34.08, 27),
        new("sulphur-dioxide", new("二氧化硫", "Sulphur dioxide"), 1079, 64.06, 0.75),
        new("carbon-monoxide", new("一氧化碳", "Carbon monoxide"), 1016, 28.01, 83),
        new("hydrogen-chloride", new("氯化氢", "Hydrogen chloride"), 1050, 36.46, 22),
        new("hydrogen-fluoride", new("氟化氢", "Hydrogen fluoride"), 1052, 20.01, 24),
        new("hydrogen-cyanide", new("氰化氢", "Hydrogen cyanide"), 1051, 27.03, 7.1),
        new("phosgene", new("光气", "Phosgene"), 1076, 98.92, 0.3),
        new("benzene", new("苯", "Benzene"), 1114, 78.11, 800),
    ];

    /// <summary>The substance of a code; null when it is not listed.</summary>
    public static PlumeSubstance? Of(string? code) => All.FirstOrDefault(one => one.Code == code);
}
