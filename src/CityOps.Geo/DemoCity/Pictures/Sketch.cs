using System.Globalization;
using System.Text;

namespace CityOps.DemoCity.Pictures;

/// <summary>The paper of one picture: flat shapes, one after the other.</summary>
internal sealed class Sketch
{
    public const int Width = 640;
    public const int Height = 480;

    private readonly StringBuilder _text = new();

    public void Rect(double x, double y, double width, double height, string fill, double round = 0, double opacity = 1)
    {
        Tag("rect", "x", x, "y", y);
        Attributes("width", width, "height", height);
        if (round > 0)
            Attribute("rx", PathText.Number(round));
        Finish(fill, opacity);
    }

    public void Oval(double x, double y, double radiusX, double radiusY, string fill, double opacity = 1)
    {
        Tag("ellipse", "cx", x, "cy", y);
        Attributes("rx", radiusX, "ry", radiusY);
        Finish(fill, opacity);
    }

    public void Disc(double x, double y, double radius, string fill, double opacity = 1)
    {
        Tag("circle", "cx", x, "cy", y);
        Attribute("r", PathText.Number(radius));
        Finish(fill, opacity);
    }

    /// <summary>A filled outline.</summary>
    public void Path(PathText data, string fill, double opacity = 1)
    {
        _text.Append("<path");
        Attribute("d", data.ToString());
        Finish(fill, opacity);
    }

    /// <summary>A drawn line with round ends, never filled.</summary>
    public void Line(PathText data, string stroke, double width, double opacity = 1, string dashes = "")
    {
        _text.Append("<path");
        Attribute("d", data.ToString());
        Attribute("stroke", stroke);
        Attribute("stroke-width", PathText.Number(width));
        if (dashes.Length > 0)
            Attribute("stroke-dasharray", dashes);
        else
            Attribute("stroke-linecap", "round");
        Finish("none", opacity);
    }

    /// <summary>Draws a thing, made around its own foot point, at a place.</summary>
    public void Put(double x, double y, double scale, Action<Sketch> draw, bool mirrored = false, double turn = 0)
    {
        var size = mirrored ? -scale : scale;
        var turned = turn == 0 ? new PathText(0, 0) : $" rotate({turn})";
        _text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({PathText.Number(x)} {PathText.Number(y)})");
        _text.Append(turned.ToString());
        if (scale != 1 || mirrored)
            _text.Append(CultureInfo.InvariantCulture, $" scale({Math.Round(size, 2)} {Math.Round(scale, 2)})");
        _text.Append("\">");
        draw(this);
        _text.Append("</g>");
    }

    /// <summary>Colours from one to another, top down; returns what to fill with.</summary>
    public string Fade(string name, string top, string low, double topOpacity = 1, double lowOpacity = 1)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<linearGradient id=\"{name}\" x2=\"0\" y2=\"1\"><stop stop-color=\"{top}\"{Clear("stop-opacity", topOpacity)}/>");
        _text.Append(CultureInfo.InvariantCulture, $"<stop offset=\"1\" stop-color=\"{low}\"{Clear("stop-opacity", lowOpacity)}/></linearGradient>");
        return $"url(#{name})";
    }

    /// <summary>A colour that is strong in the middle and gone at the edge, or the other way round.</summary>
    public string Glow(string name, string colour, double middle, double edge)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<radialGradient id=\"{name}\"><stop stop-color=\"{colour}\" stop-opacity=\"{middle}\"/>");
        _text.Append(CultureInfo.InvariantCulture, $"<stop offset=\"1\" stop-color=\"{colour}\" stop-opacity=\"{edge}\"/></radialGradient>");
        return $"url(#{name})";
    }

    public byte[] ToSvg() => Encoding.UTF8.GetBytes(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"xMidYMid slice\">{_text}</svg>");

    private void Tag(string name, string first, double one, string second, double two)
    {
        _text.Append('<').Append(name);
        Attributes(first, one, second, two);
    }

    private void Attributes(string first, double one, string second, double two)
    {
        Attribute(first, PathText.Number(one));
        Attribute(second, PathText.Number(two));
    }

    private void Attribute(string name, string value) => _text.Append(' ').Append(name).Append("=\"").Append(value).Append('"');

    private void Finish(string fill, double opacity) =>
        _text.Append(CultureInfo.InvariantCulture, $" fill=\"{fill}\"{Clear("opacity", opacity)}/>");

    private static string Clear(string name, double opacity) =>
        opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{Math.Round(opacity, 2)}\"") : string.Empty;
}
