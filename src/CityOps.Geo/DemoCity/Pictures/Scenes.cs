namespace CityOps.DemoCity.Pictures;

/// <summary>Which scene shows which kind of problem.</summary>
internal static class Scenes
{
    public static Action<Scene> Of(string typeCode) => typeCode switch
    {
        "E0102" or "E0103" or "E0303" => PavementScenes.Refuse,
        "E0110" or "E0401" or "E0305" => GroundScenes.Pothole,
        "E2102" => GroundScenes.Manhole,
        _ when IsCover(typeCode) => GroundScenes.Manhole,
        _ => PavementScenes.Any,
    };

    private static bool IsCover(string typeCode) => typeCode is "C0101" or "C0102" or "C0103" or "C0105" or "C0106" or "C0107"
        or "C0108" or "C0109" or "C0110" or "C0111" or "C0112" or "C0114" or "C0127" or "C0128" or "C0129" or "C0130";
}
