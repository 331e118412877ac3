namespace CityOps.DemoCity.Pictures;

/// <summary>What goes wrong in the ground: covers, holes, water.</summary>
internal static class GroundScenes
{
    public static void Manhole(Scene scene)
    {
        CloseGround.Draw(scene);
        var paper = scene.Paper;
        var (x, y) = scene.Pick((320.0, 306.0), (350, 298), (296, 312));
        paper.Oval(x, y + 6, 152, 70, "#000", 0.16);
        paper.Oval(x, y, 146, 66, "#74777a");
        paper.Oval(x, y - 2, 140, 61, "#5d6062");
        if (scene.After)
        {
            Lid(paper, x, y, 1);
            return;
        }

        var broken = scene.Variant == 1;
        paper.Oval(x, y, 126, 55, "#2a2c2d");
        paper.Oval(x, y + 7, 116, 46, "#0a0b0c");
        paper.Path($"M{x - 112} {y + 16}q112 58 224 0q-14 38-112 38t-112-38z", "#241f1a");
        paper.Line($"M{x - 22} {y - 20}v8h40v-8", "#5b4a38", 5);
        if (broken)
            paper.Path($"M{x - 126} {y}a126 55 0 0 1 170-51l-22 38 26 14-40 20-12 30-46-4q-70-14-76-47z", "#565a5c");
        else if (scene.Variant == 0)
            paper.Put(x + 196, y + 46, 0.8, p => Lid(p, 0, 0, 0.7), false, -9);
        paper.Put(scene.Pick(104.0, 566, 540), scene.Pick(330.0, 350, 372), 1.15, Props.Cone);
    }

    /// <summary>A cover of cast iron with its cross pattern.</summary>
    private static void Lid(Sketch paper, double x, double y, double size)
    {
        var (wide, high) = (126 * size, 55 * size);
        paper.Oval(x, y + 4, wide, high, "#2e3133");
        paper.Oval(x, y, wide, high, "#5f6466");
        paper.Oval(x, y, wide * 0.86, high * 0.86, "#4d5254");
        paper.Line($"M{x - (wide * 0.6)} {y - (high * 0.4)}h{wide * 1.2}M{x - (wide * 0.78)} {y}h{wide * 1.56}M{x - (wide * 0.6)} {y + (high * 0.4)}h{wide * 1.2}", "#6d7274", 5 * size);
        paper.Line($"M{x - (wide * 0.42)} {y - (high * 0.6)}v{high * 1.2}M{x} {y - (high * 0.74)}v{high * 1.48}M{x + (wide * 0.42)} {y - (high * 0.6)}v{high * 1.2}", "#6d7274", 5 * size);
        paper.Oval(x - (wide * 0.66), y, 9 * size, 4 * size, "#1c1e1f");
        paper.Oval(x + (wide * 0.66), y, 9 * size, 4 * size, "#1c1e1f");
    }

    public static void Pothole(Scene scene)
    {
        CloseGround.Draw(scene);
        var paper = scene.Paper;
        var (x, y) = scene.Pick((318.0, 312.0), (300, 304), (344, 316));
        if (scene.After)
        {
            paper.Path($"M{x - 176} {y - 60}L{x + 166} {y - 70}L{x + 196} {y + 66}L{x - 190} {y + 74}Z", "#34373a");
            paper.Line($"M{x - 176} {y - 60}L{x + 166} {y - 70}L{x + 196} {y + 66}L{x - 190} {y + 74}Z", "#222527", 4);
            return;
        }

        paper.Line($"M{x - 130} {y - 20}l-60 -14-40 18-60-10M{x + 130} {y}l50 20 30-6 60 26M{x} {y + 60}l20 34 40 10 16 30M{x - 60} {y - 50}l-10-26 20-14", "#1f2122", 4, 0.8);
        paper.Path($"M{x - 150} {y - 8}l30-34 54-4 36-22 70 12 50-6 44 34 8 30-30 26-40 8-30 24-66-4-44 6-36-22-40-8z", "#3a3a38");
        paper.Path($"M{x - 132} {y - 2}l30-28 50 0 36-18 62 10 44-2 36 26 2 22-30 18-36 6-30 20-56-4-40 4-30-20-34-6z", "#221f1c");
        paper.Path($"M{x - 100} {y + 16}q60-22 116-10t70 6q4 26-60 36t-96-8z", scene.Variant == 2 ? "#5d6a70" : "#35302a");
        for (var i = 0; i < 9; i++)
            paper.Path($"M{x + scene.Trouble.Between(-210, 210)} {y + scene.Trouble.Between(40, 100)}l8-7 10 3 3 7-12 5z", "#6b6a66");
        paper.Put(scene.Pick(90.0, 560, 104), scene.Pick(340.0, 330, 360), 1.1, Props.Cone);
    }
}
