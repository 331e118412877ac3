using System.Text;

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
        var text = new StringBuilder();
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
        var (dark, glass, shine, shutter, slats) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var x = shift; x < 640; x += 212)
        {
            dark.Append(Block(x - 7, 0, 14, Foot)).Append(Block(x + 24, 0, 66, 54)).Append(Block(x + 118, 0, 66, 54));
            glass.Append(Block(x + 28, 0, 58, 48)).Append(Block(x + 122, 0, 58, 48));
            shine.Append(Text($"M{x + 28} 48V14l30-14h14zM{x + 122} 48V14l30-14h14z"));
            paper.Rect(x + 8, 74, 196, 34, dice.Of(Signs));
            if (dice.Chance(0.3))
            {
                shutter.Append(Block(x + 16, 112, 180, Foot - 112));
                for (var y = 126.0; y < Foot; y += 17)
                    slats.Append(Text($"M{x + 16} {y}h180"));
                continue;
            }

            glass.Append(Block(x + 16, 116, 112, Foot - 136)).Append(Block(x + 138, 116, 56, Foot - 116));
            shine.Append(Text($"M{x + 16} 200v-30l54-54h30zM{x + 145} 180h4v36h-4z"));
        }

        for (var x = shift; x < 640; x += 212)
            paper.Rect(x + 8, 108, 196, Foot - 108, "#2b2f31");
        paper.Path($"{dark.ToString()}", light.WallDark);
        paper.Path($"{shutter.ToString()}", "#7d8386");
        paper.Line($"{slats.ToString()}", "#5f6568", 2);
        paper.Path($"{glass.ToString()}", scene.Variant == 1 ? "#c2a068" : light.Glass);
        paper.Path($"{shine.ToString()}", "#fff", 0.14);
        paper.Rect(0, 74, 640, 4, "#fff", 0, 0.15);
    }

    private static string Block(double x, double y, double width, double height) => Text($"M{x} {y}h{width}v{height}h{-width}z");

    private static string Text(PathText text) => text.ToString();
}
