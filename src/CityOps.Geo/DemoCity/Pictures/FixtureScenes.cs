namespace CityOps.DemoCity.Pictures;

/// <summary>What the city puts on the pavement and must mend: benches, hydrants, cabinets, shelters.</summary>
internal static class FixtureScenes
{
    public static void Bench(Scene scene)
    {
        StreetGround.Draw(scene);
        scene.Paper.Put(scene.Pick(320.0, 280, 360), 384, 1.35, p => Seat(p, scene));
    }

    private static void Seat(Sketch paper, Scene scene)
    {
        var wood = scene.Pick("#8b5f3c", "#75583c", "#6b5140");
        paper.Oval(0, 0, 150, 10, "#000", 0.35);
        paper.Path($"M-116 0l6-46-8-70h12l8 66h14l-4 50h-10l-2-34h-4l-2 34zM116 0l-6-46 8-70h-12l-8 66h-14l4 50h10l2-34h4l2 34z", "#2e3133");
        paper.Rect(-136, -56, 272, 12, wood, 2);
        if (scene.After)
        {
            paper.Path($"M-136-116h272v15h-272zM-136-94h272v15h-272zM-136-70h272v9h-272z", wood);
            return;
        }

        paper.Path($"M-136-116h150l-12 8 8 7h-146zM60-116h76v15h-66zM-136-94h90l8 8-10 7h-88z", wood);
        paper.Put(60, -6, 1, p => p.Rect(-80, -12, 150, 12, wood, 2), false, 26);
        paper.Put(-20, 12, 1, p => p.Rect(-60, -10, 110, 10, wood, 2), false, -4);
    }

    public static void Hydrant(Scene scene)
    {
        StreetGround.Wall(scene);
        var (paper, x) = (scene.Paper, scene.Pick(320.0, 280, 370));
        paper.Put(x, 380, 1.5, Plug, false, scene.Before ? scene.Pick(13, -12, 9) : 0);
        if (scene.After)
            return;
        paper.Oval(x + 40, 392, 190, 22, scene.Light.SkyLow, 0.55);
        paper.Path($"M{x + 60} 276q90-20 130 112h-40q-20-86-92-84z", "#dfe6e8", 0.75);
        paper.Put(x - 190, 400, 1, Props.Cone);
    }

    private static void Plug(Sketch paper)
    {
        paper.Oval(0, 0, 46, 9, "#000", 0.35);
        paper.Path($"M-36 0v-14h10v-78q0-34 26-40 26 6 26 40v78h10v14z", "#a83a2e");
        paper.Path($"M6-130q20 8 20 38v78h10v14h-30z", "#000", 0.2);
        paper.Rect(-34, -100, 68, 11, "#c2503f", 3);
        paper.Path($"M-52-78h20v26h-20zM32-78h20v26h-20z", "#8d9396");
        paper.Disc(0, -64, 13, "#8d9396");
    }

    public static void Cabinet(Scene scene)
    {
        StreetGround.Wall(scene);
        scene.Paper.Put(scene.Pick(320.0, 290, 350), 384, 1.4, p => Case(p, scene));
    }

    private static void Case(Sketch paper, Scene scene)
    {
        var colour = scene.Pick("#7c8a84", "#8a8f8c", "#5f7268");
        paper.Oval(0, 0, 104, 9, "#000", 0.35);
        paper.Rect(-86, -14, 172, 14, "#6f6d68");
        paper.Rect(-80, -160, 160, 146, colour);
        paper.Path($"M-88-160h176l-10-14h-156z", "#fff", 0.25);
        if (scene.After)
        {
            paper.Line($"M0-156V-18M-66-60h50M-66-50h50M16-60h50M16-50h50", "#000", 3, 0.3);
            paper.Path($"M-14-104h8v24h-8zM6-104h8v24h-8z", "#33383a");
            return;
        }

        paper.Rect(-74, -154, 148, 134, "#1d2123");
        paper.Path($"M-62-144h52v34h-52zM-62-100h52v34h-52zM8-144h54v50h-54z", "#4a5256");
        paper.Line($"M-50-60q10 40 30 30t40 20M-20-66q20 60 60 30M20-92q0 50 40 60", "#b0573a", 4);
        paper.Line($"M-30-64q-8 30 14 40M40-92q-10 40 10 64", "#c0a044", 4);
        paper.Path($"M-80-160l-56 16v150l56-20zM80-160l{scene.Pick(62, 30, 50)} 20v146l{-scene.Pick(62, 30, 50)}-20z", colour);
        paper.Path($"M-80-160l-56 16v150l56-20z", "#000", 0.22);
    }

    public static void Shelter(Scene scene)
    {
        StreetGround.Draw(scene);
        var paper = scene.Paper;
        paper.Oval(320, 388, 240, 10, "#000", 0.3);
        paper.Path($"M108 190h14v198h-14zM518 190h14v198h-14z", "#4c5256");
        if (scene.After || scene.Variant == 2)
            paper.Rect(126, 206, 250, 140, "#a9c0c6", 0, 0.35);
        if (scene.Before)
            paper.Path($"M126 206h96l-20 34 26 20-40 26 10 60h-72zM376 346h-70l24-30-10-40 30-14 26-40z", "#c9dbe0", 0.5);
        paper.Rect(392, 206, 118, 150, scene.Pick("#3d6174", "#7d5a3c", "#4c6353"));
        paper.Path($"M402 218h98v62h-98zM402 292h64v9h-64zM402 310h80v9h-80z", "#e2ddd0", 0.6);
        paper.Rect(140, 338, 220, 12, "#8b6a48", 2);
        paper.Path($"M160 350h8v36h-8zM332 350h8v36h-8z", "#3a3f42");
        paper.Path(scene.Before ? (PathText)$"M84 176h470l8 18H78zl0 0" : $"M84 172h474l8 20H76z", "#5d656a");
        if (scene.Before)
            paper.Path($"M150 388l18-10 10 8 20-12 8 12zM250 390l24-12 12 12zM340 388l16-8 8 8z", "#c9dbe0", 0.8);
    }

    public static void Toilet(Scene scene)
    {
        StreetGround.Wall(scene);
        var (paper, light) = (scene.Paper, scene.Light);
        paper.Rect(90, 30, 460, 236, scene.Pick("#a8a294", "#9a8a78", "#87908f"));
        paper.Path($"M70 16h500v24H70z", "#4d5356");
        foreach (var (x, colour) in ((double, string)[])[(150, "#48718c"), (410, "#a0595f")])
        {
            paper.Rect(x, 96, 84, 170, "#23282b");
            paper.Rect(x + 20, 50, 44, 40, colour, 5);
            paper.Disc(x + 42, 60, 5, "#ece8dd");
            paper.Path($"M{x + 34} 68h16l4 18h-24z", "#ece8dd");
        }

        paper.Rect(270, 96, 104, 56, light.Glass);
        if (scene.After)
            return;
        paper.Path($"M180 276q80-16 140 10t170 30 40 60-200 20-200-40z", light.SkyLow, 0.5);
        paper.Path($"M150 96h84l-14 170-60-10z", "#7a6a58");
        paper.Put(320, 384, 1.1, Props.Cone);
        for (var i = 0; i < 8; i++)
            paper.Path($"M{scene.Trouble.Between(150, 520)} {scene.Trouble.Between(290, 390)}l14-5 8 4-5 6-12 1z", "#d8d3c6");
    }
}
