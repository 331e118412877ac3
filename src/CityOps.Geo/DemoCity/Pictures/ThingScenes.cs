namespace CityOps.DemoCity.Pictures;

/// <summary>Things left or parked where they must not be, and bins that run over.</summary>
internal static class ThingScenes
{
    private static readonly string[] Paints = ["#8e9396", "#7a3a34", "#3f5a70", "#c9c6bd", "#4a4f52"];

    public static void Cars(Scene scene)
    {
        StreetGround.Draw(scene);
        if (scene.After)
            return;
        var x = scene.Pick(190.0, 440, 210);
        scene.Paper.Put(x + scene.Pick(290, -290, 300), 346, 1, p => Props.Car(p, Paints[(scene.Variant + 1) % 5]), scene.Variant == 0);
        scene.Paper.Put(x, 392, 1.25, p => Props.Car(p, Paints[(scene.Variant * 2) % 5]), scene.Variant == 1);
    }

    public static void Wreck(Scene scene)
    {
        StreetGround.Wall(scene);
        if (scene.After)
            return;
        var x = scene.Pick(320.0, 290, 350);
        scene.Paper.Put(x, 386, 1.45, p => Props.Car(p, scene.Pick("#6d7c7f", "#8a7a63", "#5d6e5f"), true), scene.Variant == 1);
        for (var i = 0; i < 9; i++)
            scene.Paper.Path($"M{x + scene.Trouble.Between(-210, 200)} {scene.Trouble.Between(386, 402)}l8-16 4 12 7-14 3 18z", scene.Light.LeafDark);
    }

    public static void Bikes(Scene scene)
    {
        StreetGround.Draw(scene);
        var paper = scene.Paper;
        paper.Rect(60, 300, 520, 92, "#fff", 0, 0.05);
        paper.Line($"M60 392V300H580V392", "#e6e2d6", 5, 0.6);
        string[] colours = ["#d08a34", "#4f8fa8", "#6f9a58"];
        if (scene.After)
        {
            for (var i = 0; i < 4; i++)
                paper.Put(134 + (i * 124), 380, 0.95, p => Props.Bike(p, colours[(i / 2 + scene.Variant) % 3]));
            return;
        }

        for (var i = 0; i < 5; i++)
        {
            var turn = scene.Trouble.Between(-24, 24) + (i % 3 == 1 ? 62 : 0);
            paper.Put(120 + (i * 98), 352 + (i % 2 * 34), 1.1, p => Props.Bike(p, colours[(i + scene.Variant) % 3]), i % 2 == 1, turn);
        }
    }

    public static void Furniture(Scene scene)
    {
        StreetGround.Wall(scene);
        if (scene.After)
            return;
        var x = scene.Pick(300.0, 350, 320);
        scene.Paper.Put(x, 384, 1.25, p => Sofa(p, scene.Pick("#7a5a4a", "#4f6470", "#6f6a4c")), scene.Variant == 1);
        scene.Paper.Put(x + scene.Pick(180, -190, 186), 372, 1.1, Cabinet, false, scene.Pick(7, -6, 5));
    }

    private static void Sofa(Sketch paper, string colour)
    {
        paper.Oval(0, 0, 130, 11, "#000", 0.35);
        paper.Rect(-100, -104, 200, 70, colour, 14);
        paper.Path($"M-96-58h94v30h-94zM2-58h90l-14 40-76-10z", colour);
        paper.Path($"M-96-58h94v30h-94zM2-58h90l-14 40-76-10z", "#fff", 0.1);
        paper.Rect(-122, -74, 34, 70, colour, 12);
        paper.Rect(88, -74, 34, 70, colour, 12);
        paper.Rect(-100, -30, 200, 24, "#000", 0, 0.3);
        paper.Path($"M20-92l26 6 10 22-30-6z", "#d9cfb4");
        paper.Line($"M32-80l10 12M46-20l10 14 8-16", "#8c8069", 4);
        paper.Path($"M-110-4h14v8h-14zM96-4h14v8h-14z", "#2c2622");
    }

    private static void Cabinet(Sketch paper)
    {
        paper.Oval(0, 0, 62, 8, "#000", 0.35);
        paper.Rect(-48, -168, 96, 166, "#8a7355");
        paper.Path($"M-42-162h40v154h-40z", "#2b2520");
        paper.Path($"M4-162h38v154h-38z", "#a08766");
        paper.Path($"M-42-162l-34 12v150l34-8z", "#6f5b43");
        paper.Line($"M-42-112h40M-42-62h40", "#6f5b43", 5);
    }

    public static void Bins(Scene scene)
    {
        StreetGround.Draw(scene);
        var x = scene.Pick(270.0, 320, 240);
        string[] colours = scene.Pick<string[]>(["#3f6b52", "#46606f"], ["#6b6f48", "#4d5a63"], ["#35606e", "#6a5040"]);
        for (var i = 0; i < 2; i++)
            scene.Paper.Put(x + (i * 122), 376, 1.35, p => Props.Bin(p, colours[i], scene.Before));
        if (scene.After)
            return;
        scene.Paper.Put(x - 92, 386, 1.15, p => Props.Bag(p, "#34393b"));
        scene.Paper.Put(x + 214, 384, 1.2, p => Props.Bag(p, "#55504a"), true);
        scene.Paper.Put(x + 62, 394, 0.9, p => Props.Bag(p, "#465049"));
        for (var i = 0; i < 7; i++)
            scene.Paper.Path($"M{x + scene.Trouble.Between(-130, 260)} {scene.Trouble.Between(386, 404)}l14-5 8 4-5 6-12 1z", i % 2 == 0 ? "#d8d3c6" : "#9c5148");
    }
}
