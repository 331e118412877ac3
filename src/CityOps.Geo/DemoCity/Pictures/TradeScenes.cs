namespace CityOps.DemoCity.Pictures;

/// <summary>What people set up on the pavement: stalls, goods, washing, grills, boards.</summary>
internal static class TradeScenes
{
    public static void Vendor(Scene scene)
    {
        StreetGround.Draw(scene);
        if (scene.After)
            return;
        var x = scene.Pick(320.0, 270, 370);
        scene.Paper.Put(x, 384, 1.15, p => Stall(p, scene.Pick("#a84f3e", "#3f7263", "#b0893f")), scene.Variant == 1);
        scene.Paper.Put(x + scene.Pick(190, 190, -190), 388, 1, p => Props.Box(p, 76, 50, "#987750"));
    }

    private static void Stall(Sketch paper, string colour)
    {
        paper.Oval(0, 0, 140, 12, "#000", 0.35);
        paper.Line($"M-108-70V-196M108-70V-196", "#8c9194", 6);
        paper.Path($"M-136-186l30-42h212l30 42z", colour);
        paper.Path($"M-80-228h50l-14 42h-54zM26-228h50l22 42h-54z", "#e6ddca", 0.85);
        paper.Path($"M-136-186h272v12q-17 14-34 0-17 14-34 0-17 14-34 0-17 14-34 0-17 14-34 0-17 14-34 0-17 14-34 0-17 14-34 0z", colour);
        paper.Rect(-118, -78, 236, 62, "#6f7679");
        paper.Rect(-118, -78, 236, 10, "#a7acac");
        paper.Rect(-118, -40, 236, 24, "#000", 0, 0.14);
        Heap(paper, -74, "#c9772f");
        Heap(paper, 0, "#7c9a47");
        Heap(paper, 74, "#b3473a");
        foreach (var x in (double[])[-84, 84])
        {
            paper.Disc(x, -14, 16, "#1d1f21");
            paper.Disc(x, -14, 7, "#8b9092");
        }
    }

    private static void Heap(Sketch paper, double x, string colour)
    {
        paper.Line($"M{x - 24}-86h1M{x - 8}-86h1M{x + 8}-86h1M{x + 24}-86h1M{x - 16}-98h1M{x}-98h1M{x + 16}-98h1M{x - 8}-109h1M{x + 8}-109h1", colour, 16);
    }

    public static void Shop(Scene scene)
    {
        StreetGround.Draw(scene);
        if (scene.After)
            return;
        var paper = scene.Paper;
        var x = scene.Pick(320.0, 250, 380);
        paper.Path($"M{x - 170} 112h340l34 48h-408z", scene.Pick("#8d4a3c", "#4d6a54", "#46617a"));
        paper.Path($"M{x - 136} 112h54l-14 48h-66zM{x - 28} 112h56l6 48h-68zM{x + 82} 112h54l26 48h-66z", "#e2d9c6", 0.7);
        paper.Line($"M{x - 196} 160V340M{x + 196} 160V340", "#85898a", 5);
        string[] colours = ["#b3563f", "#5f7f8f", "#b5934e", "#6b8354"];
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 4 - row; i++)
                paper.Put(x - 145 + (i * 96) + (row * 40), 318 + (row * 58), 1 + (row * 0.15), p => Crate(p, colours[(i + row + scene.Variant) % 4]));
        }
    }

    private static void Crate(Sketch paper, string colour)
    {
        paper.Line($"M-26-46h1M-8-48h1M10-46h1M27-46h1M-16-56h1M2-58h1M19-56h1", colour, 18);
        paper.Path($"M-42-44h84l-6 42h-72z", "#8d7250");
        paper.Line($"M-40-30h80M-38-16h76", "#000", 3, 0.3);
    }

    public static void Goods(Scene scene)
    {
        StreetGround.Draw(scene);
        if (scene.After)
            return;
        var x = scene.Pick(320.0, 260, 380);
        string[] colours = ["#9c7a50", "#8a6a44", "#a98a5e"];
        scene.Paper.Oval(x, 384, 196, 16, "#000", 0.3);
        for (var i = 0; i < 9; i++)
        {
            var row = i < 4 ? 0 : i < 7 ? 1 : 2;
            var place = row == 0 ? i : row == 1 ? i - 4 : i - 7;
            var left = x - 135 + (place * 90) + (row * scene.Pick(42, 20, 50));
            scene.Paper.Put(left, 384 - (row * 68), 1, p => Props.Box(p, 86, 66, colours[(i + scene.Variant) % 3]));
        }
    }

    public static void Laundry(Scene scene)
    {
        StreetGround.Draw(scene);
        var paper = scene.Paper;
        paper.Line($"M70 372V150M570 372V150", "#5d5a55", 9);
        paper.Oval(70, 374, 20, 5, "#000", 0.3);
        paper.Oval(570, 374, 20, 5, "#000", 0.3);
        if (scene.After)
            return;
        paper.Line($"M70 172Q320 206 570 172", "#d8d4c8", 3);
        string[] colours = ["#b9b4a6", "#7d4f4a", "#56707f", "#a58c5a", "#c8c2b4"];
        for (var i = 0; i < 5; i++)
        {
            var (x, y) = (112 + (i * 92.0), 182 + (i is 0 or 4 ? 0 : 7.0));
            var colour = colours[(i + (scene.Variant * 2)) % 5];
            if ((i + scene.Variant) % 3 == 0)
                paper.Path($"M{x} {y}h18q8 10 16 0h18l22 26-18 14-10-10v66h-40v-66l-10 10-18-14z", colour);
            else
                paper.Path($"M{x - 10} {y}h76v{100 + (i % 2 * 34)}q-20-8-38 0t-38 0z", colour);
            paper.Path($"M{x + 34} {y + 14}h16v76l-16 2z", "#000", 0.12);
        }
    }

    public static void Barbecue(Scene scene)
    {
        StreetGround.Draw(scene);
        if (scene.After)
            return;
        var paper = scene.Paper;
        var x = scene.Pick(310.0, 260, 370);
        paper.Oval(x, 386, 150, 12, "#000", 0.35);
        paper.Line($"M{x - 110} 330l-14 54M{x + 110} 330l14 54", "#2a2d2f", 8);
        paper.Rect(x - 130, 292, 260, 42, "#3a3f42", 4);
        paper.Rect(x - 130, 286, 260, 10, "#d9722f", 0);
        for (var i = 0; i < 7; i++)
            paper.Line($"M{x - 108 + (i * 36)} 274l-6 30", i % 2 == 0 ? "#7a3f2b" : "#96552f", 11);
        foreach (var (left, wide) in ((double, double)[])[(x - 40, 54), (x + 30, 74), (x - 4, 96)])
            paper.Path($"M{left} 272q-{wide}-60 0-110t-20-130q{wide} 40 {wide * 0.7} 110t{wide * 0.3} 130z", "#c9cbc9", 0.26);
        paper.Put(x + scene.Pick(196, 196, -196), 388, 1, Stool);
        paper.Put(x - scene.Pick(190, 170, -186), 388, 1, Stool);
    }

    private static void Stool(Sketch paper)
    {
        paper.Oval(0, 0, 38, 6, "#000", 0.3);
        paper.Path($"M-30-54h60l8 54h-10l-8-40h-40l-8 40h-10z", "#3f6f8a");
        paper.Rect(-33, -60, 66, 10, "#5389a5", 3);
    }
}
