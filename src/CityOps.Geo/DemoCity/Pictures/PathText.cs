using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CityOps.DemoCity.Pictures;

/// <summary>Path data and transforms written as an interpolated string: numbers keep one decimal and the invariant point.</summary>
[InterpolatedStringHandler]
internal readonly struct PathText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 5));

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string text) => _text.Append(text);

    public void AppendFormatted(double number) => _text.Append(Number(number));

    public override string ToString() => _text.ToString();

    /// <summary>A number as short as it can be told apart in a picture of 640 points.</summary>
    public static string Number(double number) => Math.Round(number, 1).ToString("0.##", CultureInfo.InvariantCulture);
}
