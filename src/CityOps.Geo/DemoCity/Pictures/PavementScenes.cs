namespace CityOps.DemoCity.Pictures;

/// <summary>What lies about on the pavement.</summary>
internal static class PavementScenes
{
    public static void Refuse(Scene scene)
    {
        StreetGround.Draw(scene);
        var (paper, dice) = (scene.Paper, scene.Trouble);
        var x = scene.Pick(330.0, 270, 370);
        if (scene.After)
        {
            paper.Oval(x, 352, 150, 22, "#fff", 0.06);
            return;
        }

        string[] bags = ["#2f3437", "#3f4a44", "#4a4038", "#5b6670"];
        paper.Path($"M{x - 190} 366q90-34 190-30t190 26q-60 22-190 20t-190-16z", "#3a352d", 0.55);
        paper.Put(x - 84, 348, 1, p => Props.Box(p, 74, 56, "#9a7850"));
        paper.Put(x + 92, 346, 1.1, p => Props.Box(p, 58, 44, "#8a6c48"), false, 8);
        for (var i = 0; i < 4; i++)
            paper.Put(x - 70 + (i * 46), 344 - (i % 2 * 6), dice.Between(1.3, 1.7), p => Props.Bag(p, bags[i]));
        for (var i = 0; i < 4; i++)
            paper.Put(x - 120 + (i * 74), 374 + (i % 2 * 6), dice.Between(1, 1.35), p => Props.Bag(p, bags[(i + scene.Variant) % 4]), i % 2 == 1);
        for (var i = 0; i < 8; i++)
            paper.Path($"M{x + dice.Between(-200, 200)} {dice.Between(372, 402)}l14-5 8 4-5 6-12 1z", i % 2 == 0 ? "#d8d3c6" : "#9c5148");
    }

    public static void Any(Scene scene)
    {
        StreetGround.Draw(scene);
        var paper = scene.Paper;
        var x = scene.Pick(330.0, 250, 390);
        if (scene.After)
            return;
        paper.Path($"M{x - 110} 366l40-22 70 4 60-10 56 18-20 24-80 10-70-6z", "#4a453c");
        paper.Path($"M{x - 80} 366l34-14 56 4 44-8 40 12-14 14-70 6-56-4z", "#2f2b26");
        paper.Put(x - 150, 372, 0.9, Props.Cone);
        paper.Put(x + 150, 372, 0.9, Props.Cone);
    }
}
