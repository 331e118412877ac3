using System.Globalization;
using CityOps.Dispatch;

namespace CityOps.Incidents;

/// <summary>A release as it is being entered. What is no number yet is refused by the rules like any other wrong figure.</summary>
public sealed class PlumeEntry
{
    /// <summary>Code of a listed substance; empty for another one.</summary>
    public string Substance { get; set; } = string.Empty;

    /// <summary>Grams a second.</summary>
    public string Release { get; set; } = "100";

    /// <summary>Milligrams in a cubic metre; empty: that of the substance.</summary>
    public string Threshold { get; set; } = string.Empty;

    /// <summary>Metres above the ground.</summary>
    public string Height { get; set; } = "0";

    /// <summary>Metres a second.</summary>
    public string Wind { get; set; } = "3";

    /// <summary>Degrees from north from which the wind comes.</summary>
    public string WindFrom { get; set; } = "0";

    /// <summary>A sky or a class of stability, by its name.</summary>
    public string Air { get; set; } = nameof(Sky.Overcast);

    /// <summary>How it widens.</summary>
    public DispersionFormula Formula { get; set; } = DispersionFormula.Urban;

    /// <summary>Why another zone is replaced.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>What a zone was worked out from, or what its plan assumes; anything usual for none.</summary>
    public static PlumeEntry Of(IncidentZone? zone) => zone switch
    {
        { Plume.Release: { } before } => new PlumeEntry
        {
            Substance = before.Substance ?? string.Empty,
            Release = Text(before.GramsPerSecond),
            Threshold = before.ThresholdMilligrams is { } threshold ? Text(threshold) : string.Empty,
            Height = Text(before.HeightMetres),
            Wind = Text(before.WindMetresPerSecond),
            WindFrom = Text(before.WindFromDegrees),
            Air = before.Stability?.ToString() ?? before.Sky?.ToString() ?? nameof(Sky.Overcast),
            Formula = before.Formula,
        },
        { Shape.Plume: { } planned } => new PlumeEntry { Release = Text(planned.ReleaseGramsPerSecond), Threshold = Text(planned.ThresholdMilligramsPerCubicMetre) },
        _ => new PlumeEntry(),
    };

    /// <summary>The release as it stands.</summary>
    public PlumeRelease ToRelease() => new(
        Substance.Length == 0 ? null : Substance,
        Number(Release),
        Threshold.Trim().Length == 0 ? null : Number(Threshold),
        Number(Height),
        Number(Wind),
        Number(WindFrom),
        Enum.TryParse<Stability>(Air, out var stability) ? stability : null,
        Enum.TryParse<Sky>(Air, out var sky) ? sky : null,
        Formula);

    private static double Number(string text) => double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
