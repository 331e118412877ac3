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
        paper.Path($"M-30 0q-10-30 12-44q10-6 13-12l-7-10 12 4 10-6-5 13q4 6 14 12q20 16 10 43q-30 6-59 0z", colour);
        paper.Path($"M4 -55q4 6 14 12q20 16 10 43q-12 3-24 2q16-24 0-57z", "#000", 0.25);
    }

    /// <summary>A cardboard box.</summary>
    public static void Box(Sketch paper, double width, double height, string colour)
    {
        paper.Rect(-width / 2, -height, width, height, colour);
        paper.Path($"M{-width / 2} {-height}l8-9h{width}l-8 9z", "#fff", 0.2);
        paper.Rect(width * 0.14, -height, width * 0.36, height, "#000", 0, 0.14);
    }

    /// <summary>A car from the side, 270 long.</summary>
    public static void Car(Sketch paper, string colour, bool wreck = false)
    {
        paper.Oval(0, 0, 146, 9, "#000", 0.4);
        paper.Path($"M-134-20q-4-26 18-32l36-6 40-32q8-6 22-6h52q16 0 26 12l22 28 38 8q18 4 18 24v10q0 6-8 6h-252q-10 0-12-12z", colour);
        paper.Path($"M-68-58l32-26q6-4 14-4h16v30zM4-88h32q10 0 16 8l16 22h-64z", "#26323a");
        paper.Path($"M-134-32h270v14h-270z", "#000", 0.16);
        paper.Path($"M-134-36h18l-6 9h-12zM122-40h14l2 10h-12z", "#e8dcb8");
        foreach (var x in (double[])[-80, 84])
        {
            paper.Disc(x, wreck ? -14 : -20, 25, "#1a1c1e");
            paper.Disc(x, wreck ? -14 : -20, 13, wreck ? "#5b4433" : "#9a9ea0");
        }

        if (wreck)
            paper.Path($"M-110-48q30-10 44 8l-20 14zM10-52l60 2-14 22-36-4zM-62-60l20-18 6 8 14-8-8 18z", "#6b4a34");
    }

    /// <summary>A bicycle from the side, 120 long.</summary>
    public static void Bike(Sketch paper, string colour)
    {
        paper.Line($"M-62-26a26 26 0 1 0 52 0a26 26 0 1 0-52 0M20-26a26 26 0 1 0 52 0a26 26 0 1 0-52 0", "#17191b", 5);
        paper.Line($"M-36-26l18-40h48l16 40M-18-66l22 40 26-40M-36-26h40M30-66l-4-16h14M-18-66l-4-12", colour, 6);
        paper.Line($"M-32-80h20M26-84h16", "#1f2224", 6);
    }

    /// <summary>A litter bin on a post, 90 high.</summary>
    public static void Bin(Sketch paper, string colour, bool full)
    {
        paper.Oval(4, 0, 46, 8, "#000", 0.3);
        if (full)
            paper.Path($"M-40-84q-6-24 16-30 10-18 28-6 22-10 30 12 14 10 6 24z", "#4a4f52");
        paper.Rect(-40, -88, 80, 86, colour, 6);
        paper.Rect(6, -88, 34, 86, "#000", 6, 0.18);
        paper.Rect(-44, -94, 88, 12, "#34393c", 4);
        paper.Rect(-28, -74, 56, 16, "#1b1e20", 4);
        if (full)
            paper.Path($"M-30-68l18-10 20 6 18-8 6 22-22-4-14 14-12-10z", "#d8d2c2");
    }
}
