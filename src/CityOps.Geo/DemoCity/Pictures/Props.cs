namespace CityOps.DemoCity.Pictures;

/// <summary>Small things of the street, each made around the point where it stands.</summary>
internal static class Props
{
    /// <summary>A traffic cone, 110 high.</summary>
    public static void Cone(Sketch paper)
    {
        paper.Oval(6, 0, 58, 11, "#000", 0.28);
        paper.Path($"M-46 -6h92l8 8h-108z", "#a8461c");
        paper.Path($"M-6 -112h12l28 108h-68z", "#d9622b");
        paper.Path($"M6 -112l28 108h-22l-10-108z", "#b94f20");
        paper.Path($"M-15 -78h30l8 30h-46z", "#ece7dc");
        paper.Path($"M7 -78h8l8 30h-12z", "#c9c3b6");
    }

    /// <summary>A tied refuse bag, about 60 wide.</summary>
    public static void Bag(Sketch paper, string colour)
    {
        paper.Oval(4, 0, 36, 8, "#000", 0.28);
        paper.Path($"M-30 0q-10-30 12-44q10-6 13-12l-7-10 12 4 10-6-5 13q4 6 14 12q20 16 10 43q-30 6-59 0z", colour);
        paper.Path($"M4 -55q4 6 14 12q20 16 10 43q-12 3-24 2q16-24 0-57z", "#000", 0.25);
        paper.Line($"M-16 -34q-6 14-4 26", "#fff", 3, 0.22);
    }

    /// <summary>A cardboard box.</summary>
    public static void Box(Sketch paper, double width, double height, string colour)
    {
        paper.Oval(4, 0, width * 0.6, 7, "#000", 0.25);
        paper.Rect(-width / 2, -height, width, height, colour);
        paper.Path($"M{-width / 2} {-height}l8-9h{width}l-8 9z", "#fff", 0.2);
        paper.Rect(width * 0.14, -height, width * 0.36, height, "#000", 0, 0.14);
        paper.Rect(-4, -height, 8, height * 0.4, "#000", 0, 0.12);
    }
}
