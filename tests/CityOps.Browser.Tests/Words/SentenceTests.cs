using System.Reflection;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Commands;
using CityOps.Languages;

namespace CityOps.Words;

/// <summary>Everything that can happen, be refused or be done has words in both languages.</summary>
public sealed class SentenceTests
{
    public static TheoryData<Type> Events => [.. typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_a_sentence_in_both_languages(Type type)
    {
        var happened = (CaseEvent)Samples.Of(type)!;

        var chinese = CaseSentences.Of(happened, Names(Language.Chinese));
        var english = CaseSentences.Of(happened, Names(Language.English));

        Assert.Matches("[\\u4e00-\\u9fff].*。$", chinese);
        Assert.Matches("^[a-z].*[.]", english);
        Assert.DoesNotMatch("[\\u4e00-\\u9fff]", english);
    }

    [Fact]
    public void Every_refusal_has_words_with_as_many_places_as_arguments()
    {
        var codes = new[] { typeof(CaseRefusals), typeof(CommonRefusals) }.SelectMany(type => type.GetFields()).Select(field => (string)field.GetRawConstantValue()!).ToArray();

        Assert.Equal(codes.Order(StringComparer.Ordinal), RefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in RefusalWords.All)
        {
            var places = RefusalWords.Arguments(code).Count;
            Assert.True(Places(word.Zh) <= places && Places(word.En) <= places, code);
        }
    }

    [Fact]
    public void Every_word_is_said_in_both_languages_and_has_the_same_places()
    {
        var words = typeof(Word).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Word)).Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Word: (Word)field.GetValue(null)!)).ToArray();

        Assert.True(words.Length > 200, $"Only {words.Length} words were found.");
        foreach (var (name, word) in words)
        {
            Assert.True(word.Zh.Length > 0 && word.En.Length > 0, name);
            Assert.True(Places(word.Zh) == Places(word.En), name);
            Assert.DoesNotMatch("[\\u4e00-\\u9fff]", word.En);
        }
    }

    [Fact]
    public void Every_command_that_people_give_has_a_form()
    {
        var given = CaseTransitions.All.Where(line => line.By.Any(role => role != CaseRole.System) && line.Command != typeof(ReportCase)).Select(line => line.Command);

        Assert.Equal(given.Select(type => type.Name).Order(StringComparer.Ordinal), CommandForms.All.Select(form => form.Command.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_commands_of_one_moment_share_a_key()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var keys = CaseTransitions.All.Where(line => line.From.Contains(status)).Select(line => line.Command)
                .Join(CommandForms.All, command => command, form => form.Command, (_, form) => form.Key);
            Assert.Equal(keys.Distinct(), keys);
        }
    }

    [Fact]
    public void Every_status_source_role_mark_and_reason_has_a_name()
    {
        Assert.All(Enum.GetValues<CaseStatus>(), value => Assert.NotEmpty(StatusWords.Of(value).En));
        Assert.All(Enum.GetValues<CaseSource>(), value => Assert.NotEmpty(StatusWords.Of(value).En));
        Assert.All(Enum.GetValues<CaseRole>(), value => Assert.NotEmpty(StatusWords.Of(value).En));
        Assert.All(Enum.GetValues<UnitReason>(), value => Assert.NotEmpty(StatusWords.Of(value).En));
        Assert.All(Enum.GetValues<CaseFlags>().Where(flag => flag != CaseFlags.None), value => Assert.NotEmpty(StatusWords.Of(value).En));
    }

    private static int Places(string text) => Enumerable.Range(0, 10).Count(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));

    private static CaseNames Names(Language language) =>
        new(new Speech(language, TimeZoneInfo.Utc, TimeProvider.System), new NoCity(), new Dictionary<string, AccountEntry>());
}
