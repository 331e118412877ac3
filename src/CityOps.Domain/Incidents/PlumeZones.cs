using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.Plans;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace CityOps.Incidents;

/// <summary>A plume as a shape with what it was worked out from, or why there is none.</summary>
public sealed record PlumeDrawing(PlanShape? Shape, PlumeBasis? Basis, Refusal? Refusal);

/// <summary>Works out the zone downwind of a release. What the commander sees before confirming is what is recorded.</summary>
public static class PlumeZones
{
    /// <summary>Metres a second below which the formula does not hold: the gas then drifts where nobody can say.</summary>
    public const double LeastWind = 1;

    /// <summary>Metres beyond which Briggs's formulas were never measured; a zone ends there.</summary>
    public const double Farthest = 10_000;

    /// <summary>The formula of <see cref="Plume"/> in letters.</summary>
    public const string Formula = "C = Q/(2π·u·σy·σz) · exp(−y²/2σy²) · [exp(−(z−H)²/2σz²) + exp(−(z+H)²/2σz²)]";

    private const double MostWind = 60;
    private const double MostHeight = 300;
    private const double MostAmount = 1_000_000;
    private const double Breath = 1.5; // metres above the ground

    /// <summary>The shape around the source.</summary>
    public static PlumeDrawing Of(PlumeRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var substance = PlumeSubstances.Of(release.Substance);
        if (Flaw(release, substance) is { } refusal)
            return new PlumeDrawing(null, null, refusal);
        var stability = release.Stability ?? StabilityTable.Of(release.WindMetresPerSecond, release.Sky!.Value);
        var threshold = release.ThresholdMilligrams ?? substance!.ThresholdMilligrams;
        var plume = new Plume(release.GramsPerSecond, release.HeightMetres, release.WindMetresPerSecond, release.WindFromDegrees, stability, release.Formula);
        var outline = plume.Outline(threshold / 1000, Breath, Farthest);
        if (outline.Count == 0)
            return new PlumeDrawing(null, null, Refusal.Of(IncidentRefusals.PlumeNowhere));
        var reach = Math.Round(outline[^1].Downwind);
        var basis = new PlumeBasis(
            release, stability, Math.Round(threshold, 3), release.ThresholdMilligrams is null ? PlumeSubstances.Source : string.Empty, reach, outline[^1].Half > 0, Formula, SourceOf(release.Formula));
        return new PlumeDrawing(new PlanShape([], PlanShapeKind.Plume, null, Corners(outline, release.WindFromDegrees + 180, reach), new PlanPlume(release.GramsPerSecond, basis.ThresholdMilligrams, reach)), basis, null);
    }

    /// <summary>Where a formula's deviations are from.</summary>
    public static string SourceOf(DispersionFormula formula) => formula switch
    {
        DispersionFormula.Rural => "Briggs 1973, ATDL-106, rural; Boubel, Fox, Turner, Stern 1994, table 19-6",
        DispersionFormula.Urban => "Briggs 1973, ATDL-106, urban; Boubel, Fox, Turner, Stern 1994, table 19-7",
        _ => "Pasquill, Gifford, Turner; US EPA 1995, EPA-454/B-95-003b, tables 1-1 and 1-2",
    };

    private static Refusal? Flaw(PlumeRelease release, PlumeSubstance? substance)
    {
        if (release.Substance is not null && substance is null)
            return Wrong("substance");
        if (!(release.WindMetresPerSecond >= LeastWind))
            return Refusal.Of(IncidentRefusals.PlumeWindTooWeak, "least", "1");
        (string Name, bool Holds)[] fields =
        [
            ("gramsPerSecond", release.GramsPerSecond is > 0 and <= MostAmount),
            ("thresholdMilligrams", (release.ThresholdMilligrams ?? substance?.ThresholdMilligrams) is > 0 and <= MostAmount),
            ("heightMetres", release.HeightMetres is >= 0 and <= MostHeight),
            ("windMetresPerSecond", release.WindMetresPerSecond <= MostWind),
            ("windFromDegrees", release.WindFromDegrees is >= 0 and <= 360),
            ("stability", release.Stability is { } stability ? Enum.IsDefined(stability) : release.Sky is { } sky && Enum.IsDefined(sky)),
            ("formula", Enum.IsDefined(release.Formula)),
        ];
        return fields.FirstOrDefault(field => !field.Holds) is { Name: { } name } ? Wrong(name) : null;
    }

    private static Refusal Wrong(string field) => Refusal.Of(IncidentRefusals.PlumeInvalid, "field", field);

    /// <summary>Corners to the east and north of the source: there along one side of the axis and back along the other.</summary>
    private static PlanCorner[] Corners(IReadOnlyList<(double Downwind, double Half)> outline, double course, double reach)
    {
        var (east, north) = Math.SinCos(course * Math.PI / 180);
        Coordinate[] sides =
        [
            .. outline.Select(at => Place(at.Downwind, at.Half)),
            .. outline.Reverse().Where(at => at.Half > 0).Select(at => Place(at.Downwind, -at.Half)),
        ];

        // Where a corner stands less than this beside the line of its neighbours nobody sees it, and the journal keeps a tenth of them.
        var line = DouglasPeuckerSimplifier.Simplify(new LineString([.. sides, sides[0].Copy()]), Math.Max(0.05, reach / 2000));
        return [.. line.Coordinates.SkipLast(1).Select(corner => new PlanCorner(Math.Round(corner.X, 1), Math.Round(corner.Y, 1)))];

        Coordinate Place(double downwind, double across) => new((downwind * east) + (across * north), (downwind * north) - (across * east));
    }
}
