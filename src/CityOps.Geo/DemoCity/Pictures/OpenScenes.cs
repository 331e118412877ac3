namespace CityOps.DemoCity.Pictures;

/// <summary>Water on and beside the road, spills, lawns and flower beds.</summary>
internal static class OpenScenes
{
    public static void Flood(Scene scene)
    {
        StreetView.Draw(scene);
        var (paper, light) = (scene.Paper, scene.Light);
        if (scene.After)
        {
            paper.Path($"M90 470q120-20 260-8l20 18H70z", light.SkyLow, 0.16);
            return;
        }

        var far = StreetView.Far(scene);
        paper.Path($"M0 330q120-30 {far - 40}-44 90-10 150 20 90 40 220 60l130 30V480H0z", light.SkyLow, 0.72);
        paper.Path($"M0 390q140-14 250 6t240 0l150 20V480H0z", light.Glass, 0.45);
        paper.Line($"M60 360h120M250 340h70M330 420h130M90 440h90M500 450h70", "#fff", 4, 0.4);
        if (scene.Variant == 0)
            paper.Put(210, 420, 0.9, p => Props.Car(p, "#7d3b35"));
        else
            paper.Put(scene.Pick(0.0, 190, 240), 400, 1, Fountain);
        paper.Put(530, 430, 1, Props.Cone);
    }

    private static void Fountain(Sketch paper)
    {
        paper.Path($"M-14 0q-8-120-70-150 70 4 78 70 2-90-10-130 40 40 34 130 14-60 80-76-66 50-74 156z", "#dfe6e8", 0.8);
        paper.Oval(0, 2, 90, 16, "#dfe6e8", 0.6);
        paper.Oval(0, 2, 50, 9, "#fff", 0.5);
    }

    public static void Spill(Scene scene)
    {
        CloseGround.Draw(scene);
        if (scene.After)
            return;
        var (paper, dice) = (scene.Paper, scene.Trouble);
        var colour = scene.Pick("#7a6548", "#8b8378", "#6a5a3e");
        paper.Path($"M60 350q80-70 170-64 60-40 140-22 120-14 210 70-40 70-190 66-90 30-180-2-110 10-150-48z", colour);
        paper.Path($"M150 340q60-46 150-34 110-30 190 20-30 44-150 40-100 22-190-26z", "#fff", 0.1);
        for (var i = 0; i < 22; i++)
            paper.Path($"M{dice.Between(40, 600)} {dice.Between(260, 430)}l7-9 12 2 4 8-10 6z", i % 3 == 0 ? "#a59678" : "#54483a");
    }

    public static void Grate(Scene scene)
    {
        CloseGround.Draw(scene);
        var (paper, x) = (scene.Paper, scene.Pick(320.0, 300, 340));
        paper.Path($"M{x - 150} 226h300l20 124h-340z", "#70757a");
        paper.Path($"M{x - 138} 234h276l17 108h-310z", "#15181a");
        for (var i = -6; i <= 6; i++)
            paper.Line($"M{x + (i * 21)} 234L{x + (i * 23.6)} 342", "#5c6266", 8);
        if (scene.After)
            return;
        paper.Path($"M{x - 190} 330q40-90 130-84 60-30 120 0 90-4 130 90-60 44-190 40-150 6-190-46z", scene.Pick("#4d4030", "#3d4746", "#4a4630"), 0.9);
        string[] colours = ["#8a6a35", "#6d5a2c", "#a07a3a", "#c8c4b8"];
        for (var i = 0; i < 15; i++)
            paper.Path($"M{x + scene.Trouble.Between(-170, 160)} {scene.Trouble.Between(266, 366)}q12-16 28-4-10 14-28 4z", colours[i % 4]);
    }

    public static void Water(Scene scene)
    {
        StreetView.Water(scene);
        if (scene.Before)
        {
            scene.Paper.Path($"M60 350q100-40 220-24t180-30 150 26q-60 40-190 46t-200 20-160-38z", "#5a6b3c", 0.7);
            string[] colours = ["#d8d5cb", "#7fa3b0", "#b8653f", "#e3ded0", "#4a4f45"];
            for (var i = 0; i < 12; i++)
                scene.Paper.Put(scene.Trouble.Between(110, 560), scene.Trouble.Between(320, 385), 1, p => p.Path($"M-16 0q2-10 16-9h14v-3h6v12q-10 6-36 0z", colours[i % 5]), i % 2 == 0);
        }

        StreetView.Railing(scene, false);
    }

    public static void Bank(Scene scene)
    {
        StreetView.Water(scene);
        StreetView.Railing(scene, scene.Before);
        if (scene.Before)
            scene.Paper.Put(320, 470, 0.9, Props.Cone);
    }

    public static void Green(Scene scene)
    {
        StreetView.Lawn(scene);
        var (paper, dice) = (scene.Paper, scene.Trouble);
        if (scene.After)
            return;
        var x = scene.Pick(400.0, 230, 390);
        paper.Path($"M{x - 120} 380q60-50 140-36 80-10 110 40-60 36-130 26-90 10-120-30z", "#6f6146", 0.85);
        string[] colours = ["#d8d3c6", "#9c5148", "#5f8796", "#c9b46a"];
        for (var i = 0; i < 12; i++)
            paper.Path($"M{x + dice.Between(-150, 150)} {dice.Between(330, 430)}l14-8 12 4-4 10-16 4z", colours[i % 4]);
        paper.Put(x - 40, 378, 1.1, p => Props.Bag(p, "#e0ddd4"));
        paper.Put(x + 46, 396, 1.2, p => Props.Bag(p, "#3a4044"));
    }

    public static void Flowers(Scene scene)
    {
        StreetGround.Draw(scene);
        var (paper, light) = (scene.Paper, scene.Light);
        var x = scene.Pick(320.0, 280, 360);
        paper.Oval(x, 388, 220, 10, "#000", 0.3);
        if (scene.Before)
        {
            paper.Path($"M{x - 190} 338q190-26 380 0z", "#5a4a38");
            paper.Line($"M{x - 130} 330l-8-46 12 10M{x - 40} 326l10-40-16 4M{x + 60} 326l-4-50 14 8M{x + 140} 330l16-34", "#7d6a48", 5);
        }
        else
        {
            paper.Path($"M{x - 196} 336q-6-50 40-46 20-34 60-14 40-34 90-4 50-30 90 6 60-14 70 20 40 4 36 38z", light.Leaf);
            foreach (var (colour, shift) in ((string, double)[])[(scene.Pick("#c0605a", "#c9a043", "#b87aa0"), 0), ("#e0d6c4", 24)])
                paper.Line($"M{x - 150 + shift} 312h1m50-14h1m52 6h1m48-12h1m52 10h1m40 8h1", colour, 18);
        }

        var cut = scene.Before ? (PathText)$"M{x - 204} 334H{x + 60}l12 18 20-18h44l14 54H{x - 190}z" : $"M{x - 204} 334h408l-14 54h-380z";
        paper.Path(cut, "#9a8f80");
        paper.Rect(x - 204, 334, 264, 9, "#fff", 0, 0.2);
    }
}
