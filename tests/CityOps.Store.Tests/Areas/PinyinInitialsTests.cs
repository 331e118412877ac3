using CityOps.Catalogues;

namespace CityOps.Areas;

public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("暴露垃圾", "bllj")]
    [InlineData("雨水箅子", "ysbz")]
    [InlineData("路灯", "ld")]
    [InlineData("无照经营游商", "wzjyys")]
    [InlineData("ATM机（室外）", "atmjsw")]
    [InlineData("座椅", "zy")]
    [InlineData("", "")]
    public void Initials_are_those_of_the_pinyin(string text, string initials) => Assert.Equal(initials, PinyinInitials.Of(text));

    [Fact]
    public void Every_hanzi_of_both_catalogues_has_an_initial()
    {
        var names = StandardCatalogues.Cjt214.Categories.Concat(StandardCatalogues.Gbt47678.Categories).Select(category => category.NameZh);

        Assert.All(names, name => Assert.Equal(name.Count(char.IsLetterOrDigit), PinyinInitials.Of(name).Length));
    }
}
