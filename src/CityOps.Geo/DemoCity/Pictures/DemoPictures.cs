namespace CityOps.DemoCity.Pictures;

/// <summary>Drawn pictures of cases: they stand where an inspector's photographs would be in the demo city.</summary>
public static class DemoPictures
{
    /// <summary>The picture of a kind of problem as SVG, 640 by 480.</summary>
    /// <param name="typeCode">E and four digits for an event, C and four digits for a component.</param>
    /// <param name="after">False shows the problem, true the same place with the problem solved.</param>
    /// <param name="seed">Another place, weather and hour; three are clearly different from each other.</param>
    public static byte[] For(string typeCode, bool after, int seed)
    {
        var scene = new Scene(typeCode, after, seed);
        Scenes.Of(typeCode)(scene);
        return scene.Finish();
    }
}
