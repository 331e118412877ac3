namespace CityOps.Dispatch;

/// <summary>Finds the stability class from what a person on the spot can see.</summary>
public static class StabilityTable
{
    private static readonly double[] Winds = [2, 3, 5, 6];

    // Rows by wind, columns strong, moderate and slight sun, cloudy and clear night. Where the table gives two classes the more stable one
    // stands here: the plume is then longer, and more people are warned.
    private static readonly Stability[,] Classes =
    {
        { Stability.A, Stability.B, Stability.B, Stability.F, Stability.F },
        { Stability.B, Stability.B, Stability.C, Stability.E, Stability.F },
        { Stability.B, Stability.C, Stability.C, Stability.D, Stability.E },
        { Stability.C, Stability.D, Stability.D, Stability.D, Stability.D },
        { Stability.C, Stability.D, Stability.D, Stability.D, Stability.D },
    };

    /// <summary>The class (D. B. Turner, "Workbook of Atmospheric Dispersion Estimates", US PHS 999-AP-26, 1970, table 3-1).</summary>
    /// <param name="wind">Metres a second, ten metres above the ground.</param>
    /// <param name="sky">What the sky is like. Overcast is neutral, whatever the wind.</param>
    public static Stability Of(double wind, Sky sky)
    {
        var row = Array.FindIndex(Winds, limit => wind < limit);
        return sky switch
        {
            Sky.Overcast => Stability.D,
            _ => Classes[row < 0 ? Winds.Length : row, sky > Sky.Overcast ? (int)sky - 1 : (int)sky],
        };
    }
}
