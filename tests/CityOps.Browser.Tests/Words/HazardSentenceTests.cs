using System.Reflection;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Hazards;
using CityOps.Languages;

namespace CityOps.Words;

/// <summary>Everything that can happen to an entry of the register of dangerous substances, be refused or be done has words in both languages.</summary>
public sealed class HazardSentenceTests
{
    public static TheoryData<Type> Events => [.. typeof(HazardEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HazardEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_a_sentence_in_both_languages(Type type)
    {
        var happened = (HazardEvent)Samples.Of(type)!;

        Assert.Matches("[\\u4e00-\\u9fff].*。$", HazardSentences.Of(happened, Names(Language.Chinese)));
        Assert.Matches("^[a-z][^\\u4e00-\\u9fff]*[.]$", HazardSentences.Of(happened, Names(Language.English)));
    }

    [Fact]
    public void Every_refusal_has_words_with_as_many_places_as_arguments()
    {
        var codes = typeof(HazardRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), HazardRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in HazardRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) <= HazardRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_command_has_a_form_and_a_key_of_its_own()
    {
        Assert.Equal(HazardTransitions.All.Select(line => line.Command.Name).Order(StringComparer.Ordinal), HazardForms.All.Select(form => form.Command.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HazardForms.All.Length, HazardForms.All.Select(form => form.Key).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Each field that the rules name is one of the form, so that its refusal stands beside it.</summary>
    [Theory]
    [InlineData("kind")]
    [InlineData("name")]
    [InlineData("substance")]
    [InlineData("substanceName")]
    [InlineData("un")]
    [InlineData("tonnes")]
    [InlineData("telephone")]
    [InlineData("sheet")]
    [InlineData("address")]
    [InlineData("surveyedOn")]
    public void What_is_refused_of_an_entry_is_said_beside_its_field(string field)
    {
        var head = new HazardHead(default, new AccountEntry("x", "x", "x", [], false, false), null, [], default);

        Assert.Contains(HazardForms.Register.Fields(head), one => one.Name == HazardRefusalWords.FieldOf(Refusal.Of(HazardRefusals.FieldInvalid, "field", field)));
        Assert.NotEqual(field, HazardFields.NameOf(field).Zh);
    }

    [Fact]
    public void Every_kind_has_a_name() => Assert.All(Enum.GetValues<HazardKind>(), kind => Assert.NotEmpty(HazardWords.Of(kind).En));

    private static int Places(string text) => Enumerable.Range(0, 10).Count(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));

    private static CaseNames Names(Language language) => new(new Speech(language, TimeZoneInfo.Utc, TimeProvider.System), new NoCity(), new Dictionary<string, AccountEntry>());
}
