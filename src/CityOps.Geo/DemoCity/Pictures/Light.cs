namespace CityOps.DemoCity.Pictures;

/// <summary>The colours of an hour and its weather.</summary>
internal sealed record Light(
    string SkyTop,
    string SkyLow,
    string Far,
    string Wall,
    string WallDark,
    string Glass,
    string Pave,
    string Joint,
    string Kerb,
    string KerbFace,
    string Asphalt,
    string Speck,
    string Leaf,
    string LeafDark,
    string Tint,
    double TintStrength)
{
    public static readonly Light Overcast = new(
        "#a9b3b8", "#c9cdcc", "#98a2a6", "#a39a8b", "#877f72", "#5b6a72", "#8f8a7e", "#716d63", "#b5b2a9", "#85837c", "#505355", "#66696a", "#5c7155", "#43573f", "#20303c", 0.06);

    public static readonly Light Evening = new(
        "#7f8798", "#d8b893", "#8a8288", "#a38a76", "#82695a", "#c79f63", "#8b8073", "#6b6157", "#b3a797", "#7d7469", "#4d4b4c", "#646060", "#66683f", "#4a4f30", "#5a3320", 0.1);

    public static readonly Light Rain = new(
        "#6f7d88", "#98a3a8", "#75828a", "#7f8789", "#666e71", "#41525d", "#737a7b", "#5a6163", "#99a0a0", "#6b7273", "#3f464b", "#566067", "#496352", "#344a3d", "#0f2436", 0.12);

    public static readonly Light Dusk = new(
        "#2c3a52", "#8a7a80", "#3b4557", "#4b4f5b", "#3a3e4a", "#2a3443", "#4d5058", "#3b3e46", "#6b6e74", "#4a4c53", "#2d3138", "#3d4149", "#34463f", "#26352f", "#0c1424", 0.1);

    /// <summary>The weather of a variant.</summary>
    public static Light Of(int variant) => variant switch
    {
        0 => Overcast,
        1 => Evening,
        _ => Rain,
    };
}
