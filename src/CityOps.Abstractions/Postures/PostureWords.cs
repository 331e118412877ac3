namespace CityOps.Postures;

/// <summary>In what posture (态势) a city or district stands; a later one is stronger.</summary>
[GenerateSerializer]
public enum Posture
{
    /// <summary>常态.</summary>
    Normal,

    /// <summary>演练: practised, nothing of it changes limits, rights or statistics.</summary>
    Exercise,

    /// <summary>预警.</summary>
    Warning,

    /// <summary>应急.</summary>
    Emergency,

    /// <summary>战时 (人防).</summary>
    War,
}
