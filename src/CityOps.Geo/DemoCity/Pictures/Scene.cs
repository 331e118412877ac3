using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Pictures;

/// <summary>One picture in the making: its paper, its light, its chances, and whether the problem is solved.</summary>
/// <remarks>Scenes throw the same dice before and after, so that both show the same place.</remarks>
internal sealed class Scene(string typeCode, bool after, int seed)
{
    /// <summary>How many clearly different pictures a type has.</summary>
    public const int Variants = 3;

    public Sketch Paper { get; } = new();

    public bool After => after;

    public bool Before => !after;

    public int Variant { get; } = (int)((uint)seed % Variants);

    public Light Light { get; set; } = Light.Of((int)((uint)seed % Variants));

    /// <summary>Chances of the place: the same before and after.</summary>
    public Dice Place { get; } = Dice.Of((uint)seed, "place " + typeCode);

    /// <summary>Chances of the problem: other numbers thrown for it never move the place.</summary>
    public Dice Trouble { get; } = Dice.Of((uint)seed, "trouble " + typeCode);

    /// <summary>One of the colours or numbers, by variant.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Variant % choices.Length];

    /// <summary>A name within the file that pictures in one page do not share.</summary>
    public string Name(string word) => string.Concat(word, typeCode, after ? "a" : "b", Variant.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Lays the hour's tint and the lens' dark corners over everything.</summary>
    public byte[] Finish()
    {
        Paper.Rect(0, 0, Sketch.Width, Sketch.Height, Light.Tint, 0, Light.TintStrength);
        Paper.Rect(-170, -130, 980, 740, Paper.Glow(Name("v"), "#05080b", 0, 0.62));
        return Paper.ToSvg();
    }
}
