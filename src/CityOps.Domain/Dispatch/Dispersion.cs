namespace CityOps.Dispatch;

/// <summary>
/// Standard deviations of a plume across the wind and upward, in metres.
/// <para>Briggs: G. A. Briggs, "Diffusion estimation for small emissions", ATDL-106, 1973, in the form of R. W. Boubel, D. L. Fox,
/// D. B. Turner, A. C. Stern, "Fundamentals of Air Pollution", 3rd edition, 1994, tables 19-6 and 19-7; Pasquill and Gifford: the same, tables 19-4
/// and 19-5, which are those of US EPA, "User's Guide for the ISC3 Dispersion Models", EPA-454/B-95-003b, 1995, tables 1-1 and 1-2.</para>
/// </summary>
public static class Dispersion
{
    private const double Highest = 5_000; // metres

    // Angle of the plume, degrees: first - second * ln(kilometres).
    private static readonly (double First, double Second)[] Angles =
        [(24.167, 2.5334), (18.333, 1.8096), (12.5, 1.0857), (8.3333, 0.72382), (6.25, 0.54287), (4.1667, 0.36191)];

    // Up to so many kilometres: factor and power of the distance.
    private static readonly (double To, double Factor, double Power)[][] Heights =
    [
        [
            (0.10, 122.8, 0.9447), (0.15, 158.08, 1.0542), (0.20, 170.22, 1.0932), (0.25, 179.52, 1.1262),
            (0.30, 217.41, 1.2644), (0.40, 258.89, 1.4094), (0.50, 346.75, 1.7283), (double.MaxValue, 453.85, 2.1166),
        ],
        [(0.20, 90.673, 0.93198), (0.40, 98.483, 0.98332), (double.MaxValue, 109.3, 1.0971)],
        [(double.MaxValue, 61.141, 0.91465)],
        [(0.30, 34.459, 0.86974), (1, 32.093, 0.81066), (3, 32.093, 0.64403), (10, 33.504, 0.60486), (30, 36.65, 0.56589), (double.MaxValue, 44.053, 0.51179)],
        [
            (0.10, 24.26, 0.8366), (0.30, 23.331, 0.81956), (1, 21.628, 0.7566), (2, 21.628, 0.63077),
            (4, 22.534, 0.57154), (10, 24.703, 0.50527), (20, 26.97, 0.46713), (40, 35.42, 0.37615), (double.MaxValue, 47.618, 0.29592),
        ],
        [
            (0.20, 15.209, 0.81558), (0.70, 14.457, 0.78407), (1, 13.953, 0.68465), (2, 13.953, 0.63227), (3, 14.823, 0.54503),
            (7, 16.187, 0.4649), (15, 17.836, 0.41507), (30, 22.651, 0.32681), (60, 27.074, 0.27436), (double.MaxValue, 34.219, 0.21716),
        ],
    ];

    /// <summary>Both deviations at a distance.</summary>
    /// <param name="formula">Which formulas.</param>
    /// <param name="stability">Stability of the air.</param>
    /// <param name="metres">Distance down the wind, above 0.</param>
    public static (double Across, double Upward) At(DispersionFormula formula, Stability stability, double metres) => formula switch
    {
        DispersionFormula.Rural => Rural(stability, metres),
        DispersionFormula.Urban => Urban(stability, metres),
        _ => Curves(stability, metres / 1000),
    };

    private static (double Across, double Upward) Rural(Stability stability, double x)
    {
        var root = 1 / Math.Sqrt(1 + (0.0001 * x));
        return stability switch
        {
            Stability.A => (0.22 * x * root, 0.20 * x),
            Stability.B => (0.16 * x * root, 0.12 * x),
            Stability.C => (0.11 * x * root, 0.08 * x / Math.Sqrt(1 + (0.0002 * x))),
            Stability.D => (0.08 * x * root, 0.06 * x / Math.Sqrt(1 + (0.0015 * x))),
            Stability.E => (0.06 * x * root, 0.03 * x / (1 + (0.0003 * x))),
            _ => (0.04 * x * root, 0.016 * x / (1 + (0.0003 * x))),
        };
    }

    private static (double Across, double Upward) Urban(Stability stability, double x)
    {
        var root = 1 / Math.Sqrt(1 + (0.0004 * x));
        return stability switch
        {
            Stability.A or Stability.B => (0.32 * x * root, 0.24 * x * Math.Sqrt(1 + (0.001 * x))),
            Stability.C => (0.22 * x * root, 0.20 * x),
            Stability.D => (0.16 * x * root, 0.14 * x / Math.Sqrt(1 + (0.0003 * x))),
            _ => (0.11 * x * root, 0.08 * x / Math.Sqrt(1 + (0.0015 * x))),
        };
    }

    private static (double Across, double Upward) Curves(Stability stability, double kilometres)
    {
        var (first, second) = Angles[(int)stability];
        var angle = (first - (second * Math.Log(kilometres))) * Math.PI / 180;
        var (_, factor, power) = Array.Find(Heights[(int)stability], piece => kilometres <= piece.To);
        return (465.11628 * kilometres * Math.Tan(angle), Math.Min(Highest, factor * Math.Pow(kilometres, power)));
    }
}
