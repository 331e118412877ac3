namespace CityOps.Simulation;

/// <summary>How a type of unit moves.</summary>
/// <param name="Fastest">Metres a second.</param>
/// <param name="Pull">Metres a second that it gains or loses in a second.</param>
/// <param name="Reach">Metres from its home within which it goes about.</param>
/// <param name="Rests">How long it stands between two ways.</param>
/// <param name="OnFoot">It walks, and may use paths.</param>
internal sealed record Habits(double Fastest, double Pull, double Reach, TimeSpan Rests, bool OnFoot)
{
    /// <summary>What is usual for a type.</summary>
    public static Habits Of(string type) => type switch
    {
        "inspector" => new Habits(1.5, 0.8, 420, TimeSpan.FromSeconds(25), true),
        "sanitation" => new Habits(6.5, 0.9, 1_800, TimeSpan.FromSeconds(40), false),
        "muck-truck" => new Habits(13, 0.7, 6_000, TimeSpan.FromSeconds(180), false),
        "enforcement" => new Habits(13, 1.5, 3_500, TimeSpan.FromSeconds(90), false),
        "fire" => new Habits(18, 1.6, 2_500, TimeSpan.FromSeconds(420), false),
        "ambulance" => new Habits(18, 1.8, 3_500, TimeSpan.FromSeconds(240), false),
        _ => new Habits(12, 1.3, 3_000, TimeSpan.FromSeconds(150), false),
    };
}
