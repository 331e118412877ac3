namespace CityOps.DemoCity.Pictures;

/// <summary>What is stuck, hung or put up along a wall.</summary>
internal static class WallScenes
{
    public static void Posters(Scene scene)
    {
        StreetGround.Wall(scene);
        var (paper, dice) = (scene.Paper, scene.Trouble);
        string[] colours = ["#d9d3c0", "#c7b34e", "#c98d80", "#93b0b4", "#e0ddd2"];
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (120 + (i % 5 * 88) + dice.Between(-14, 14), 36 + (i / 5 * 92) + dice.Between(-12, 14));
            var turn = dice.Between(-8, 8);
            if (scene.After)
                paper.Rect(x, y, 58, 70, "#fff", 4, 0.04);
            else
                paper.Put(x, y, 1, p => Sheet(p, colours[(i + scene.Variant) % 5], i), false, turn);
        }
    }

    private static void Sheet(Sketch paper, string colour, int kind)
    {
        paper.Path(kind % 3 == 0 ? (PathText)$"M0 0h58v52l-16 18h-42z" : $"M0 0h58v74h-58z", colour);
        paper.Line($"M9 14h40M9 {(kind % 2 * 8) + 42}h40M9 64h22", "#5a4a48", 5, 0.65);
        if (kind % 2 == 0)
            paper.Rect(9, 22, 40, 13, "#8f3e36", 0, 0.8);
    }

    public static void Banner(Scene scene)
    {
        StreetGround.Draw(scene);
        if (scene.After)
            return;
        var paper = scene.Paper;
        var colour = scene.Pick("#9e3d33", "#3c6b80", "#b08a3a");
        paper.Path($"M60 118Q320 150 590 104L586 168Q320 214 66 180Z", colour);
        paper.Path($"M60 118Q320 150 590 104l-1 10Q320 160 61 128Z", "#fff", 0.16);
        paper.Line($"M130 156Q320 182 520 146", "#efe6d2", 15, 0.8, "30 16");
        paper.Line($"M60 118L20 100M66 180L30 196M590 104l40-20M586 168l40 10", "#d8d4c8", 3);
        paper.Put(scene.Pick(450.0, 210, 420), 388, 1.2, p => Board(p, colour));
    }

    private static void Board(Sketch paper, string colour)
    {
        paper.Oval(4, 0, 64, 8, "#000", 0.35);
        paper.Path($"M-48 0l10-140h76l10 140h-12l-6-20h-60l-6 20z", "#2e3134");
        paper.Path($"M-32-132h64l7 104h-78z", colour);
        paper.Path($"M-24-122h48l3 34h-54z", "#efe6d2", 0.8);
        paper.Line($"M-24-72h48M-26-58h52M-27-44h30", "#efe6d2", 5, 0.8);
    }
}
