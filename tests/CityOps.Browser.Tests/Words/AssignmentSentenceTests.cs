using System.Reflection;
using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.Languages;
using CityOps.Units;

namespace CityOps.Words;

/// <summary>Everything that can happen to an assignment, be refused or be done has words in both languages.</summary>
public sealed class AssignmentSentenceTests
{
    public static TheoryData<Type> Events => [.. typeof(AssignmentEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AssignmentEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_a_sentence_in_both_languages(Type type)
    {
        var happened = (AssignmentEvent)Samples.Of(type)!;

        var chinese = AssignmentSentences.Of(happened, "Repair 7", Speak(Language.Chinese));
        var english = AssignmentSentences.Of(happened, "Repair 7", Speak(Language.English));

        Assert.Matches("[\\u4e00-\\u9fff].*。$", chinese);
        Assert.Matches("^[a-z].*Repair 7.*[.]$", english);
        Assert.DoesNotMatch("[\\u4e00-\\u9fff]", english);
    }

    [Fact]
    public void Every_refusal_has_words_with_as_many_places_as_arguments()
    {
        var codes = new[] { typeof(AssignmentRefusals), typeof(UnitRefusals) }.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), AssignmentRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in AssignmentRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) <= 1 + AssignmentRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_command_and_every_status_has_a_word_and_a_place_on_the_screen()
    {
        var given = AssignmentTransitions.All.Select(line => line.Command).ToArray();

        Assert.All(AssignmentTransitions.All, line => Assert.NotEmpty(DispatchWords.Of(line.Name).En));
        Assert.All(Enum.GetValues<AssignmentStatus>(), status => Assert.NotEmpty(DispatchWords.Of(status).Zh));
        Assert.Equal(given.Select(type => type.Name).Order(StringComparer.Ordinal), AssignmentForms.OfUnit.Concat(AssignmentForms.Elsewhere).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(AssignmentForms.OfUnit, type => Assert.IsType(type, AssignmentForms.Make(type, Journal.OperationId.New(), "x", 1, "text")));
    }

    [Theory]
    [InlineData("eta"), InlineData("useful"), InlineData("useful-missing"), InlineData("crew-missing"), InlineData("returning"), InlineData("busy")]
    [InlineData("required-missing"), InlineData("transporting"), InlineData("out-of-service"), InlineData("no-position"), InlineData("no-road")]
    public void Every_reason_of_the_ranking_has_words(string code) => Assert.NotEmpty(DispatchWords.OfReason(code).En);

    [Fact]
    public async Task The_one_who_comes_second_is_told_whose_the_unit_is_and_since_when()
    {
        var refusal = new Refusal(AssignmentRefusals.UnitTaken, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["job"] = "I990101202611210001",
            ["status"] = "assigned",
            ["by"] = "dispatcher-06",
            ["at"] = "2026-11-21T10:47:12.0000000+00:00",
        });

        Assert.Equal("Repair 7 was sent to I990101202611210001 by Dispatcher 06 at 10:47:12, and is now assigned.", await SayAsync(refusal, Language.English));
        Assert.Equal("Repair 7 已由 派遣员 于 10:47:12 派往 I990101202611210001，现在已派。", await SayAsync(refusal, Language.Chinese));
        Assert.Contains("by itself", await SayAsync(new Refusal(AssignmentRefusals.UnitTaken, new Dictionary<string, string>(StringComparer.Ordinal) { ["job"] = "R1", ["status"] = "en-route", ["by"] = "", ["at"] = "" }), Language.English), StringComparison.Ordinal);
    }

    private static async Task<string> SayAsync(Refusal refusal, Language language) => await new DispatchNames(Speak(language), new NoCity(), new OneDispatcher()).SayAsync(refusal, "Repair 7", CancellationToken.None);

    private static int Places(string text) => Enumerable.Range(0, 10).Count(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));

    private static Speech Speak(Language language) => new(language, TimeZoneInfo.Utc, TimeProvider.System);

    private sealed class OneDispatcher : IAccountDirectory
    {
        public ValueTask<AccountEntry?> FindAsync(string name, CancellationToken cancellationToken) =>
            new(name == "dispatcher-06" ? new AccountEntry(name, "派遣员", "Dispatcher 06", [], false, false) : null);

        public ValueTask<IReadOnlyList<AccountEntry>> HoldersAsync(Cases.CaseRole role, string grid, CancellationToken cancellationToken) => new([]);
    }
}
