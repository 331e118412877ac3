namespace CityOps.Dispatch;

/// <summary>How strongly the air is mixed (Pasquill, Meteorological Magazine 90, 1961).</summary>
[GenerateSerializer]
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
[GenerateSerializer]
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

/// <summary>Which formulas say how a plume widens.</summary>
[GenerateSerializer]
public enum DispersionFormula
{
    /// <summary>Briggs, open country, 100 m to 10 km.</summary>
    Rural,

    /// <summary>Briggs, town, 100 m to 10 km.</summary>
    Urban,

    /// <summary>Turner's curves of Pasquill and Gifford, as US EPA's ISC computes them.</summary>
    PasquillGifford,
}
