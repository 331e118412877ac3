namespace CityOps.DemoCity;

/// <summary>The demo city, drawn once for all tests.</summary>
internal static class Town
{
    private static readonly Lazy<DemoTown> Drawn = new(() => DemoTown.Build());

    public static DemoTown Instance => Drawn.Value;
}
