using System.Text;
using System.Xml.Linq;
using CityOps.DemoCity.Pictures;

namespace CityOps.DemoCity;

public sealed class DemoPicturesTests
{
    private static readonly string[] Types =
    [
        "E0102", "E0104", "E0105", "E0106", "E0107", "E0108", "E0110", "E0111", "E0201", "E0202", "E0302", "E0402", "E0501", "E0504", "E0505", "E0506", "E0507", "E0510",
        "E0511", "E0599", "E2101", "C0102", "C0104", "C0113", "C0115", "C0118", "C0203", "C0209", "C0210", "C0211", "C0301", "C0402", "C0404", "C0405", "C0407", "C0603",
    ];

    private static readonly string[] Shapes = ["g", "rect", "ellipse", "circle", "path", "linearGradient", "radialGradient", "stop"];

    public static TheoryData<string> Kinds => [.. Types];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_a_small_well_formed_drawing_of_shapes_only(string type)
    {
        foreach (var svg in All(type))
        {
            Assert.InRange(svg.Length, 500, 5_999);
            var root = XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;
            Assert.Equal("0 0 640 480", root.Attribute("viewBox")!.Value);
            Assert.All(root.Descendants(), element => Assert.Contains(element.Name.LocalName, Shapes));
            Assert.DoesNotContain(root.Descendants().Attributes(), attribute =>
                attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(root.DescendantNodes().OfType<XText>(), text => Assert.Fail("Words in a picture: " + text.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_kind_and_seed_give_the_same_picture(string type) => Assert.Equal(All(type), All(type));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Before_and_after_and_the_variants_all_differ(string type) =>
        Assert.Equal(6, All(type).Select(Convert.ToBase64String).Distinct().Count());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Before_and_after_show_the_same_place(string type)
    {
        var (before, after) = (Drawn(DemoPictures.For(type, after: false, 1)), Drawn(DemoPictures.For(type, after: true, 1)));
        Assert.True(before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count() >= 8, "The ground is not the same.");
    }

    [Fact]
    public void Any_code_and_any_seed_get_a_picture()
    {
        foreach (var seed in (int[])[int.MinValue, -1, 0, 7, int.MaxValue])
            Assert.NotEmpty(DemoPictures.For("C9999", after: false, seed));
    }

    [Fact]
    public void A_fill_refers_only_to_a_gradient_of_its_own_picture()
    {
        foreach (var svg in Types.SelectMany(All))
        {
            var root = XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;
            var names = root.Descendants().Attributes("id").Select(id => $"url(#{id.Value})").ToHashSet();
            Assert.Equal(names.Count, root.Descendants().Attributes("id").Count());
            Assert.All(root.Descendants().Attributes().Where(attribute => attribute.Value.StartsWith("url(", StringComparison.Ordinal)), fill => Assert.Contains(fill.Value, names));
        }
    }

    private static byte[][] All(string type) =>
        [.. from seed in Enumerable.Range(0, 3) from after in (bool[])[false, true] select DemoPictures.For(type, after, seed)];

    private static List<string> Drawn(byte[] svg) =>
        [.. XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!.Elements().Where(element => element.Attribute("d") is not null || element.Name.LocalName == "rect")
            .Select(element => string.Join(' ', element.Attributes().Where(attribute => attribute.Name != "fill" || !attribute.Value.StartsWith("url", StringComparison.Ordinal))))];
}
