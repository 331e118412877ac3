namespace CityOps.Frame;

/// <summary>Line drawings on a field of 20 by 20.</summary>
internal static class Icons
{
    private const string Tick = "M4 10.5l4 4 8-9";

    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["desk"] = "M3 4h14v9H3zM7 17h6M10 13v4",
        ["inbox"] = "M3 11l2.5-7h9L17 11v5H3zM3 11h4l1 2h4l1-2h4",
        ["map"] = "M3 5l4.5-2 5 2L17 3v12l-4.5 2-5-2L3 17zM7.5 3v12M12.5 5v12",
        ["cases"] = "M3 4h14v12H3zM3 8h14M7 8v8",
        ["plan"] = "M5 2h8l3 3v13H5zM8 8l1 1 2-2M8 13l1 1 2-2M13 8h1M13 13h1",
        ["siren"] = "M4 17h12M6 17v-5a4 4 0 0 1 8 0v5M10 2v2.500M3.500 5.500l1.800 1.500M16.500 5.500l-1.800 1.500M10 11v3",
        ["down"] = "M6 8l4 4 4-4",
        ["search"] = "M9 4a5 5 0 1 0 0 10A5 5 0 1 0 9 4M13 13l4 4",
        ["user"] = "M10 4a3 3 0 1 0 0 6 3 3 0 1 0 0-6M4 17c.8-3.4 3-5 6-5s5.2 1.6 6 5",
        ["camera"] = "M2.5 6h4l1.5-2h4l1.5 2h4v10.5h-15zM10 8a3 3 0 1 0 0 6 3 3 0 1 0 0-6",
        ["check"] = Tick,
        ["cross"] = "M5 5l10 10M15 5L5 15",
        ["alert"] = "M10 3l8 14H2zM10 8v4M10 14.5v.2",
        ["send"] = "M3 10l14-6-5 13-3-5zM9 12l8-8",
        ["back"] = "M8 5L3 10l5 5M3 10h9a5 5 0 0 1 5 5",
        ["flag"] = "M5 18V3h10l-2 3.5 2 3.5H5",
        ["bell"] = "M5 14V9a5 5 0 0 1 10 0v5l1 1H4zM8.5 17.5h3",
        ["note"] = "M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5",
        ["up"] = "M10 13V3M6.5 6L10 3l3.5 3M5 9v8h10V9",
        ["phone"] = "M5 3h3l1.2 4-2 1.4a10 10 0 0 0 4.4 4.4l1.4-2 4 1.2v3c0 .8-.6 1.5-1.5 1.4C9 16 4 11 3.6 4.5 3.5 3.6 4.2 3 5 3z",
        ["talk"] = "M3 4h14v10H9l-4 3v-3H3z",
        ["walk"] = "M11 3.2a1.3 1.3 0 1 0 .1 0M8 9l3-2.5 2 3 2.5 1M11 7l-1.5 5 3 2 .5 4M9.5 12L7 17",
        ["file"] = "M5 2h8l3 3v13H5zM8 8h5M8 11h5M8 14h3",
        ["bin"] = "M4 6h12M8 6V4h4v2M6 6l.7 11h6.6L14 6",
        ["again"] = "M4 10a6 6 0 1 0 2-4.5M4 3v3.5h3.5",
        ["pause"] = "M7 4v12M13 4v12",
        ["clock"] = "M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14M10 6v4l3 2",
        ["pin"] = "M10 18c4-5 5.5-7.4 5.5-10a5.500 5.500 0 0 0-11 0C4.500 10.600 6 13 10 18zM10 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4",
        ["star"] = "M10 3l2.200 4.600 5 .7-3.600 3.500.9 5-4.500-2.400-4.500 2.400.9-5L2.800 8.300l5-.7z",
        ["merge"] = "M5 3v4c0 3 5 3 5 6v4M15 3v4c0 3-5 3-5 6M7.500 14.500L10 17l2.500-2.500",
        ["tool"] = "M12 3a4 4 0 0 0-3.600 5.700L3 14l3 3 5.300-5.400A4 4 0 0 0 17 8l-2.500 2-2.500-2.500L14 5z",
        ["eye"] = "M2 10c2-3.500 4.700-5 8-5s6 1.500 8 5c-2 3.500-4.700 5-8 5s-6-1.500-8-5zM10 7.700a2.300 2.300 0 1 0 0 4.600 2.300 2.300 0 1 0 0-4.600",
        ["lock"] = "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
        ["filter"] = "M3 4h14l-5.5 7v5l-3 1.5V11z",
        ["sun"] = "M10 6.5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 1 0 0-7M10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M4.300 15.700l1.400-1.400M14.300 5.700l1.400-1.400",
        ["moon"] = "M16 12.500A7 7 0 0 1 7.500 4a7 7 0 1 0 8.500 8.500z",
        ["out"] = "M8 4H4v12h4M12 6l4 4-4 4M16 10H8",
        ["code"] = "M7 6l-4 4 4 4M13 6l4 4-4 4M11 4l-2 12",
        ["building"] = "M4 17V4h8v13M12 9h4v8M2 17h16M7 7h2M7 10h2M7 13h2",
        ["box"] = "M3 6l7-3 7 3v8l-7 3-7-3zM3 6l7 3 7-3M10 9v8",
        ["flask"] = "M7.5 2.500h5M8.500 2.500v5L4 15.500A1.400 1.400 0 0 0 5.200 17.500h9.600a1.400 1.400 0 0 0 1.200-2L11.500 7.500v-5M6 12.500h8",
        ["plus"] = "M10 4v12M4 10h12",
    };

    /// <summary>The drawing's path.</summary>
    /// <exception cref="KeyNotFoundException">There is no such drawing: a defect.</exception>
    public static string Path(string name) => Paths[name];
}
