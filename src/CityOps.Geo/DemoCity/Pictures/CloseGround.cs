namespace CityOps.DemoCity.Pictures;

/// <summary>The ground seen from where an inspector stands: paving, kerb, gutter, asphalt.</summary>
internal static class CloseGround
{
    /// <summary>Draws the ground; returns nothing, the middle of the asphalt is at (320, 310).</summary>
    public static void Draw(Scene scene)
    {
        var (paper, light) = (scene.Paper, scene.Light);
        var lean = scene.Pick(14.0, -12, 6);
        var edge = scene.Pick(128.0, 110, 142);
        paper.Rect(0, 0, Sketch.Width, Sketch.Height, paper.Fade(scene.Name("a"), light.Asphalt, light.Asphalt, 1, 0.93));
        Specks(scene, edge + 50);
        paper.Path($"M0 0H640V{edge - lean}L0 {edge + lean}Z", light.Pave);
        Tiles(scene, edge, lean);
        paper.Path($"M0 {edge + lean}L640 {edge - lean}V{edge + 18 - lean}L0 {edge + 20 + lean}Z", light.Kerb);
        paper.Path($"M0 {edge + 20 + lean}L640 {edge + 18 - lean}V{edge + 34 - lean}L0 {edge + 38 + lean}Z", light.KerbFace);
        paper.Path($"M0 {edge + 38 + lean}L640 {edge + 34 - lean}V{edge + 46 - lean}L0 {edge + 52 + lean}Z", "#000", 0.22);
        for (var x = scene.Pick(90.0, 40, 130); x < 640; x += 170)
            paper.Line($"M{x} {edge + lean - (x * lean / 320)}l-4 37", light.Joint, 2, 0.7);
        Lane(scene, lean);
    }

    /// <summary>Small light and dark stones of the asphalt, and a long crack mended with tar.</summary>
    public static void Specks(Scene scene, double top)
    {
        var (light, dark) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        for (var i = 0; i < 70; i++)
        {
            var depth = Math.Sqrt(scene.Place.Unit());
            var text = i % 2 == 0 ? light : dark;
            text.Append(((PathText)$"M{Math.Round(scene.Place.Between(4, 636))} {Math.Round(top + (depth * (476 - top)))}h{1 + Math.Round(depth * 3)}").ToString());
        }

        scene.Paper.Line($"{light.ToString()}", scene.Light.Speck, 2);
        scene.Paper.Line($"{dark.ToString()}", "#000", 2, 0.3);
    }

    private static void Tiles(Scene scene, double edge, double lean)
    {
        var text = new System.Text.StringBuilder();
        var wide = scene.Pick(74.0, 96, 60);
        var y = edge;
        for (var row = 0; y > -20; row++)
        {
            var high = edge * scene.Pick(0.27, 0.34, 0.23) * Math.Pow(0.88, row);
            text.Append(((PathText)$"M0 {y + lean}L640 {y - lean}").ToString());
            for (var x = (row % 2 * wide / 2) - 60; x < 720; x += wide)
                text.Append(((PathText)$"M{Math.Round(x)} {Math.Round(y + lean - (x * lean / 320))}l{Math.Round((320 - x) * 0.05)} {-Math.Round(high)}").ToString());
            y -= high;
        }

        scene.Paper.Line($"{text.ToString()}", scene.Light.Joint, 2, 0.8);
    }

    private static void Lane(Scene scene, double lean)
    {
        if (scene.Variant == 0)
        {
            scene.Paper.Path($"M0 {446 + lean}L640 {446 - lean}V480H0Z", scene.Light.Kerb);
            scene.Paper.Path($"M0 {436 + lean}L640 {436 - lean}v10L0 {446 + lean}Z", "#000", 0.25);
        }
        else if (scene.Variant == 1)
        {
            scene.Paper.Line($"M-30 {438 + lean}L680 {438 - lean}", "#d6d2c4", 15, 0.75, "150 90");
        }
        else
        {
            scene.Paper.Line($"M0 {432 + lean}L640 {432 - lean}M0 {456 + lean}L640 {456 - lean}", "#c9a243", 8, 0.75);
        }
    }
}
