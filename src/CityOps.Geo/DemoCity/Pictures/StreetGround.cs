using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Pictures;

/// <summary>A street seen across: house fronts, paving, kerb and a strip of road.</summary>
internal static class StreetGround
{
    /// <summary>Where the house fronts stand on the paving.</summary>
    public const double Foot = 262;

    /// <summary>Where the paving ends at the kerb.</summary>
    public const double Kerb = 410;

    private static readonly string[] Signs = ["#7b3f36", "#3e5f6e", "#6d6a4a", "#5a4a63", "#39604f", "#8a6a38"];

    /// <summary>Shops and paving.</summary>
    public static void Draw(Scene scene)
    {
        Houses(scene);
        Ground(scene);
    }

    /// <summary>A plain wall of render over a plinth, and paving.</summary>
    public static void Wall(Scene scene)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        paper.Rect(0, 0, 640, Foot, paper.Fade(scene.Name("w"), light.WallDark, light.Wall));
        paper.Rect(0, Foot - 46, 640, 46, light.WallDark);
        paper.Rect(0, Foot - 50, 640, 5, "#fff", 0, 0.14);
        var step = scene.Pick(128.0, 214, 160);
        for (var x = scene.Pick(96.0, 40, 70); x < 640; x += step)
            paper.Line($"M{x} 0V{Foot - 50}", "#000", 2, 0.16);
        paper.Line($"M0 {scene.Pick(72, 50, 96)}H640", "#000", 2, 0.12);
        for (var i = 0; i < 5; i++)
            paper.Path($"M{scene.Place.Between(0, 620)} 0h{scene.Place.Between(6, 26)}l-4 {scene.Place.Between(40, 190)}z", "#000", 0.05);
        Ground(scene);
    }

    /// <summary>The paving, the kerb and the road.</summary>
    public static void Ground(Scene scene)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        paper.Rect(0, Foot, 640, Kerb - Foot, light.Pave);
        Joints(scene);
        paper.Rect(0, Foot, 640, 34, paper.Fade(scene.Name("f"), "#000", "#000", 0.35, 0));
        paper.Rect(0, Kerb, 640, 12, light.Kerb);
        paper.Rect(0, Kerb + 12, 640, 14, light.KerbFace);
        paper.Rect(0, Kerb + 26, 640, 44, light.Asphalt);
        paper.Rect(0, Kerb + 26, 640, 8, "#000", 0, 0.25);
        if (scene.Variant == 2)
            paper.Path($"M60 466q120-16 260-6t210-2q30 12-90 18t-240 2q-130 0-140-12z", light.SkyLow, 0.3);
    }

    private static void Joints(Scene scene)
    {
        var text = new System.Text.StringBuilder();
        double[] rows = [Foot + 22, Foot + 48, Foot + 79, Foot + 112];
        foreach (var y in rows)
            text.Append(((PathText)$"M0 {y}H640").ToString());
        for (var k = -9; k <= 9; k++)
        {
            var half = scene.Pick(48.0, 62, 40) * k;
            text.Append(((PathText)$"M{Math.Round(320 + half)} {Foot}L{Math.Round(320 + (half * 1.42))} {Kerb}").ToString());
        }

        scene.Paper.Line($"{text.ToString()}", scene.Light.Joint, 2, 0.6);
        if (scene.Variant != 2)
            scene.Paper.Path($"M0 {Foot + 79}H640V{Foot + 112}H0Z", "#c0a04a", 0.32);
    }

    private static void Houses(Scene scene)
    {
        var (paper, light, dice) = (scene.Paper, scene.Light, scene.Place);
        paper.Rect(0, 0, 640, Foot, paper.Fade(scene.Name("w"), light.WallDark, light.Wall));
        var shift = scene.Pick(0.0, -70, -120);
        for (var shop = 0; shop < 4; shop++)
        {
            var x = shift + (shop * 212);
            Upper(scene, x);
            Front(scene, dice, x);
            paper.Rect(x - 7, 0, 14, Foot, light.WallDark);
            paper.Rect(x - 7, 0, 3, Foot, "#fff", 0, 0.1);
        }
    }

    private static void Upper(Scene scene, double x)
    {
        for (var window = 0; window < 2; window++)
        {
            var left = x + 28 + (window * 90);
            scene.Paper.Rect(left - 4, 0, 66, 54, scene.Light.WallDark);
            scene.Paper.Rect(left, 0, 58, 48, scene.Light.Glass);
            scene.Paper.Path($"M{left} 48V14L{left + 30} 0H{left + 44}z", "#fff", 0.1);
        }
    }

    private static void Front(Scene scene, Dice dice, double x)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        var sign = dice.Of(Signs);
        var shut = dice.Chance(0.3);
        paper.Rect(x + 8, 74, 196, 34, sign);
        paper.Rect(x + 8, 74, 196, 4, "#fff", 0, 0.18);
        paper.Rect(x + 8, 108, 196, Foot - 108, "#2b2f31");
        if (shut)
        {
            paper.Rect(x + 16, 112, 180, Foot - 112, "#7d8386");
            for (var y = 122.0; y < Foot; y += 16)
                paper.Line($"M{x + 16} {y}h180", "#000", 2, 0.2);
            return;
        }

        paper.Rect(x + 16, 116, 112, Foot - 136, light.Glass);
        paper.Path($"M{x + 16} 200V170L{x + 70} 116H{x + 100}z", "#fff", 0.12);
        paper.Rect(x + 138, 116, 56, Foot - 116, light.Glass);
        paper.Rect(x + 138, 116, 56, Foot - 116, "#000", 0, 0.2);
        paper.Rect(x + 146, 186, 4, 30, "#c9c5ba");
        if (scene.Variant == 1)
            paper.Rect(x + 16, 116, 112, Foot - 136, "#f2c879", 0, 0.25);
    }
}
