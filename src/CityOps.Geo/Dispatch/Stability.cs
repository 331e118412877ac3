namespace CityOps.Dispatch;

/// <summary>How strongly the air is mixed (Pasquill, Meteorological Magazine 90, 1961).</summary>
public enum Stability
{
    /// <summary>Extremely unstable.</summary>
    A,

    /// <summary>Moderately unstable.</summary>
    B,

    /// <summary>Slightly unstable.</summary>
    C,

    /// <summary>Neutral.</summary>
    D,

    /// <summary>Slightly stable.</summary>
    E,

    /// <summary>Moderately stable.</summary>
    F,
}

/// <summary>What the sun or the night does to the air.</summary>
public enum Sky
{
    /// <summary>Day with the sun high and no clouds.</summary>
    StrongSun,

    /// <summary>Day with some clouds, or the sun half high.</summary>
    ModerateSun,

    /// <summary>Day with the sun low.</summary>
    SlightSun,

    /// <summary>Overcast, by day or by night.</summary>
    Overcast,

    /// <summary>Night with half the sky or more covered.</summary>
    CloudyNight,

    /// <summary>Night with less than half the sky covered.</summary>
    ClearNight,
}

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
