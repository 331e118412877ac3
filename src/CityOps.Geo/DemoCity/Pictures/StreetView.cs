using System.Text;

namespace CityOps.DemoCity.Pictures;

/// <summary>A street seen along its length, and open ground: lawn and water.</summary>
internal static class StreetView
{
    /// <summary>The road runs away to (<see cref="Far"/>, 214); the right pavement has its kerb at the right of the road.</summary>
    public static double Far(Scene scene) => scene.Pick(270.0, 300, 240);

    public static void Draw(Scene scene)
    {
        var (paper, light, far) = (scene.Paper, scene.Light, Far(scene));
        Sky(scene);
        Skyline(scene, 214);
        paper.Path($"M0 0V270L{far - 20} 216V150z", light.WallDark);
        paper.Path($"M640 {scene.Pick(40, 0, 70)}V280L{far + 40} 218V160z", light.Wall);
        paper.Line($"M0 90L{far - 20} 172M0 170L{far - 20} 192M640 150L{far + 40} 184M640 216L{far + 40} 200", light.Glass, 13, 0.6, "22 12");
        paper.Path($"M0 262L{far} 214L640 272V480H0z", light.Pave);
        paper.Path($"M{far - 8} 214h20L500 480H-120z", light.Asphalt);
        paper.Path($"M{far + 12} 214l6 0L534 480H500z", light.Kerb);
        paper.Line($"M{far + 1} 222L{far - 8} 252M{far - 12} 266L{far - 32} 328M{far - 40} 352L{far - 78} 470", "#d6d2c4", 5, 0.7);
        var joints = new StringBuilder();
        foreach (var y in (double[])[262, 290, 326, 372, 432])
            joints.Append(((PathText)$"M{far + 18 + ((y - 214) * (534 - far - 18) / 266)} {y}H640").ToString());
        paper.Line($"{joints.ToString()}", light.Joint, 2, 0.6);
        foreach (var (x, size) in ((double, double)[])[(far - 74, 0.45), (far - 150, 0.8)])
            paper.Put(x, 222 + (size * 50), size, p => Tree(p, light));
    }

    /// <summary>A tree with its foot at the origin, 190 high.</summary>
    public static void Tree(Sketch paper, Light light)
    {
        paper.Oval(10, 0, 60, 7, "#000", 0.25);
        paper.Path($"M-8 0l4-96h10l5 96z", "#4a3f35");
        paper.Path($"M-66-96q-14-40 24-56 8-44 50-34 40-6 44 34 28 22 6 54-30 26-64 14-40 14-60-12z", light.LeafDark);
        paper.Path($"M-56-112q-4-32 28-40 14-30 42-22 24 4 20 30-20 10-38 6-24 26-52 26z", light.Leaf);
    }

    public static void Sky(Scene scene) =>
        scene.Paper.Rect(0, 0, 640, 260, scene.Paper.Fade(scene.Name("k"), scene.Light.SkyTop, scene.Light.SkyLow));

    public static void Skyline(Scene scene, double foot)
    {
        var text = new StringBuilder(((PathText)$"M0 {foot}").ToString());
        for (var x = 0.0; x < 640;)
        {
            var wide = scene.Place.Between(30, 76);
            text.Append(((PathText)$"V{Math.Round(foot - scene.Place.Between(30, 118))}h{Math.Round(wide)}").ToString());
            x += Math.Round(wide);
        }

        scene.Paper.Path($"{text.ToString()}V{foot}z", scene.Light.Far);
    }

    public static void Lawn(Scene scene)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        Sky(scene);
        Skyline(scene, 190);
        paper.Path($"M0 150q60-40 120-10t120-12 130 8 120-8 150 10V240H0z", light.LeafDark);
        paper.Rect(0, 200, 640, 280, paper.Fade(scene.Name("l"), light.LeafDark, light.Leaf));
        paper.Path(scene.Variant == 1 ? (PathText)$"M640 260Q420 300 330 480H500Q560 350 640 320z" : $"M0 270Q220 300 300 480H140Q90 350 0 326z", light.Pave);
        paper.Put(scene.Pick(520.0, 110, 560), 262, 1.1, p => Tree(p, light));
        paper.Put(scene.Pick(90.0, 250, 420), 236, 0.8, p => Tree(p, light));
        for (var i = 0; i < 14; i++)
            paper.Line($"M{scene.Place.Between(10, 630)} {scene.Place.Between(230, 470)}l-3-9m7 9l2-10", light.LeafDark, 2, 0.8);
    }

    public static void Water(Scene scene)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        Sky(scene);
        Skyline(scene, 196);
        paper.Path($"M0 176q60-18 120-6t140-8 130 6 120-8 130 6V206H0z", light.LeafDark);
        paper.Rect(0, 200, 640, 280, paper.Fade(scene.Name("q"), light.SkyLow, light.Glass));
        paper.Rect(0, 200, 640, 12, light.KerbFace);
        for (var i = 0; i < 16; i++)
            paper.Line($"M{scene.Place.Between(-20, 600)} {224 + (i * 12)}h{scene.Place.Between(30, 110)}", i % 2 == 0 ? "#fff" : "#0b1a22", 3, 0.16);
    }

    /// <summary>The near bank with its railing.</summary>
    public static void Railing(Scene scene, bool broken)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        paper.Rect(0, 440, 640, 40, light.Pave);
        paper.Rect(0, 434, 640, 9, light.Kerb);
        for (var x = 20.0; x < 640; x += 100)
        {
            if (!broken || x is < 200 or > 430)
                paper.Rect(x, 346, 14, 94, light.Kerb);
        }

        paper.Line(broken ? (PathText)$"M0 358H226l-18 40M0 398H190M434 358H640M460 398H640M434 358l-30 60" : $"M0 358H640M0 398H640", light.Kerb, 8);
    }
}
