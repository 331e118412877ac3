namespace CityOps.DemoCity.Pictures;

/// <summary>What fails along a road: lamps, signs, signals, rails, trees, works.</summary>
internal static class RoadScenes
{
    public static void Lamp(Scene scene)
    {
        scene.Light = Light.Dusk;
        StreetView.Draw(scene);
        var paper = scene.Paper;
        var warm = scene.Pick("#ffd99a", "#fff0cf", "#ffcf86");
        var glow = paper.Glow(scene.Name("g"), warm, 0.75, 0);
        foreach (var (x, y, size) in ((double, double, double)[])[(390, 300, 0.42), (548, 430, 1)])
        {
            paper.Put(x, y, size, Post);
            if (scene.Before && size == 1)
                continue;
            paper.Oval(x - (96 * size), y - (344 * size), 120 * size, 100 * size, glow);
            paper.Oval(x - (110 * size), y, 230 * size, 46 * size, glow, 0.8);
            paper.Oval(x - (96 * size), y - (345 * size), 30 * size, 8 * size, warm);
        }

        if (scene.Before && scene.Variant == 1)
            paper.Line($"M452 88l8 22-10 8 12 20", "#1b1e20", 4);
    }

    private static void Post(Sketch paper)
    {
        paper.Oval(0, 0, 26, 6, "#000", 0.4);
        paper.Path($"M-9 0l4-330q0-28-36-30l-36 2v-7l38-3q44 2 44 38l6 330z", "#6d7379");
        paper.Path($"M-128-352l8-10q30-8 60 0v10z", "#545a60");
    }

    public static void Sign(Scene scene)
    {
        StreetView.Draw(scene);
        scene.Paper.Put(520, 430, 1.2, p => SignPost(p, scene.Variant), false, scene.Before ? scene.Pick(-24, -16, -30) : 0);
    }

    private static void SignPost(Sketch paper, int kind)
    {
        paper.Oval(0, 0, 24, 6, "#000", 0.35);
        paper.Rect(-5, -250, 10, 250, "#8d9396");
        if (kind == 1)
        {
            paper.Path($"M0-306l58 98h-116z", "#c9a23a");
            paper.Path($"M0-286l40 70h-80z", "#2b2b28");
            paper.Path($"M0-272l26 48h-52z", "#d8b44c");
            return;
        }

        var colour = kind == 0 ? "#a8382f" : "#2f5f93";
        paper.Disc(0, -250, 52, "#dcd9d0");
        paper.Disc(0, -250, 48, colour);
        if (kind == 0)
            paper.Rect(-32, -260, 64, 20, "#ece8dd");
        else
            paper.Path($"M-8-214v-44h-16l24-32 24 32h-16v44z", "#ece8dd");
    }

    public static void Signal(Scene scene)
    {
        scene.Light = scene.Variant == 2 ? Light.Dusk : scene.Light;
        StreetView.Draw(scene);
        var paper = scene.Paper;
        paper.Oval(560, 440, 30, 7, "#000", 0.35);
        paper.Path($"M550 440l4-350H250v-10h320l2 360z", "#6b7174");
        foreach (var x in (double[])[300, 440])
        {
            paper.Rect(x - 64, 54, 128, 60, "#1d2022", 10);
            string[] off = ["#4a2826", "#463c22", "#24402f"];
            string[] on = ["#4a2826", "#463c22", "#5fd08a"];
            for (var i = 0; i < 3; i++)
                paper.Disc(x - 40 + (i * 40), 84, 16, (scene.After ? on : off)[i]);
            if (scene.After)
                paper.Disc(x + 40, 84, 34, "#5fd08a", 0.22);
        }

        if (scene.Before)
            paper.Put(470, 470, 0.8, Props.Cone);
    }

    public static void Rail(Scene scene)
    {
        CloseGround.Draw(scene);
        var (paper, white) = (scene.Paper, "#c9cbc7");
        for (var i = 0; i < 5; i++)
        {
            var x = -20 + (i * 140.0);
            if (scene.Before && i == 2)
                paper.Put(x + 70, 372, 1, p => RailPart(p, white), false, scene.Pick(24, -19, 68));
            else
                paper.Put(x, 380, 1, p => RailPart(p, white), false, scene.Before && i == 3 ? -7 : 0);
        }

        if (scene.Before)
            paper.Put(scene.Pick(500.0, 130, 520), 430, 1, Props.Cone);
    }

    private static void RailPart(Sketch paper, string white)
    {
        paper.Line($"M0-116H138M0-22H138", white, 9);
        paper.Line($"M26-112V-26M50-112V-26M74-112V-26M98-112V-26M120-112V-26", white, 5);
        paper.Rect(-7, -130, 14, 132, "#a9adac");
        paper.Rect(-7, -130, 14, 16, "#c76a35");
    }

    public static void Tree(Scene scene)
    {
        StreetView.Draw(scene);
        var (paper, light) = (scene.Paper, scene.Light);
        paper.Path($"M466 410h112l20 34h-124z", "#4a3d31");
        paper.Line($"M466 410h112l20 34h-124z", light.Kerb, 5);
        if (scene.After)
            paper.Put(530, 428, 1.75, p => StreetView.Tree(p, light));
        else if (scene.Variant == 1)
            paper.Line($"M530 428l-4-150M528 330l-50-56-14-50M478 274l-30-10M526 290l44-70 8-50M560 236l30-20M526 280l-14-90", "#5a4c3f", 12);
        else
            paper.Put(530, 424, 1.7, p => StreetView.Tree(p, light), false, scene.Pick(-78, 0, -64));
        if (scene.Before)
            paper.Put(90, 450, 1, Props.Cone);
    }

    public static void Works(Scene scene)
    {
        StreetView.Draw(scene);
        if (scene.After)
            return;
        var paper = scene.Paper;
        paper.Path($"M40 430q60-70 120-74 40-40 92-8 70 10 130 82z", "#7d6a50");
        paper.Path($"M150 360q30-34 80-16 30 40 10 86h-120z", "#94805f");
        if (scene.Variant != 0)
            paper.Path($"M0 340q60-80 160-60t140-40 180 20 160-30v160q-160 40-320 20t-320-10z", "#b9a98c", 0.38);
        for (var i = 0; i < 3; i++)
            paper.Put(110 + (i * 150), 448, 1, Barrier);
        paper.Put(536, 452, 1, Props.Cone);
    }

    private static void Barrier(Sketch paper)
    {
        paper.Rect(-70, -2, 140, 7, "#000", 0, 0.3);
        paper.Path($"M-58-74h10v74h-10zM48-74h10v74h-10z", "#4a4e50");
        paper.Path($"M-70-78h140v24h-140zM-70-42h140v18h-140z", "#dcd5c4");
        paper.Path($"M-62-78h26l-14 24h-20v-10zM-10-78h26l-14 24h-26zM44-78h26l-14 24h-26zM-50-42h26l-10 18h-26zM10-42h26l-10 18h-26z", "#b8502b");
    }
}
