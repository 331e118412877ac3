using System.Reflection;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Languages;
using CityOps.Resources;

namespace CityOps.Words;

/// <summary>Everything that can happen to a resource, be refused or be done has words in both languages.</summary>
public sealed class ResourceSentenceTests
{
    public static TheoryData<Type> Events => [.. typeof(ResourceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ResourceEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_a_sentence_in_both_languages(Type type)
    {
        var happened = (ResourceEvent)Samples.Of(type)!;

        Assert.Matches("[\\u4e00-\\u9fff].*。$", ResourceSentences.Of(happened, Names(Language.Chinese)));
        Assert.Matches("^[a-z][^\\u4e00-\\u9fff]*[.]$", ResourceSentences.Of(happened, Names(Language.English)));
    }

    [Fact]
    public void Every_refusal_has_words_with_as_many_places_as_arguments()
    {
        var codes = typeof(ResourceRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), ResourceRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in ResourceRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) <= ResourceRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_command_has_a_form_and_a_key_of_its_own()
    {
        Assert.Equal(ResourceTransitions.All.Select(line => line.Command.Name).Order(StringComparer.Ordinal), ResourceForms.All.Select(form => form.Command.Name).Order(StringComparer.Ordinal));
        Assert.Equal(ResourceForms.All.Length, ResourceForms.All.Select(form => form.Key).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_kind_readiness_and_status_has_a_name()
    {
        Assert.All(Enum.GetValues<ResourceKind>(), kind => Assert.NotEmpty(ResourceWords.Of(kind).En));
        Assert.All(Enum.GetValues<ResourceReadiness>(), readiness => Assert.NotEmpty(ResourceWords.Of(readiness).En));
        Assert.All(Enum.GetValues<BookingStatus>(), status => Assert.NotEmpty(ResourceWords.Of(status).En));
    }

    private static int Places(string text) => Enumerable.Range(0, 10).Count(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));

    private static CaseNames Names(Language language) => new(new Speech(language, TimeZoneInfo.Utc, TimeProvider.System), new NoCity(), new Dictionary<string, AccountEntry>());
}
