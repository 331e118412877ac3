using System.Text.Json;
using System.Text.RegularExpressions;
using CityOps.Plans;
using CityOps.Plans.Reading;
using CityOps.Plans.Versions;

namespace CityOps.Words;

/// <summary>Everything that a plan can hold or have wrong has words in both languages, and the editor follows the published schema.</summary>
public sealed class PlanWordTests
{
    public static TheoryData<string> Delivered => [.. PlanLibrary.All.Select(plan => plan.Id)];

    [Fact]
    public void Every_entry_and_every_value_of_the_schema_has_a_name()
    {
        foreach (var form in All(PlanForm.Root))
        {
            Assert.Matches("[\\u4e00-\\u9fff]", PlanFieldWords.Of(form.Name).Zh);
            foreach (var value in form.Values)
                Assert.Matches("[\\u4e00-\\u9fffⅠⅡⅢⅣ]", PlanWords.OfValue(form.Values[0], value).Zh);
        }

        Assert.All(PlanBlocks.All, block => Assert.Matches("[\\u4e00-\\u9fff]", PlanFieldWords.Of(block).Zh));
        Assert.Equal(JsonDocument.Parse(PlanJson.Schema).RootElement.GetProperty("properties").EnumerateObject().Select(block => block.Name).Except(["schema", "id", "version"]), PlanBlocks.All.Where(block => !block.Contains('/', StringComparison.Ordinal)));
    }

    /// <summary>What the checks refuse stands in their source; a new code without words would be shown as it is.</summary>
    [Fact]
    public void Every_reference_that_the_reader_checks_is_chosen_from_a_list()
    {
        var chosen = All(PlanForm.Root).Where(form => PlanReferences.Knows(form.Pattern)).Select(form => form.Pattern).ToArray();

        Assert.Contains("/tasks/*/owner", chosen);
        Assert.Contains("/callTree/*/called/*", chosen);
        Assert.Equal(27, chosen.Length);
    }

    [Theory]
    [MemberData(nameof(Delivered))]
    public void A_draft_begins_as_the_plan_stands_and_asks_only_what_was_changed(string id)
    {
        var plan = PlanLibrary.Of(id)!;

        Assert.Empty(PlanDraft.Of(plan, plan.Version, new DateOnly(2026, 11, 21)).Flaws);
        var next = PlanDraft.Of(plan, 2, new DateOnly(2026, 11, 21));

        Assert.Equal(["text_missing", "text_missing"], next.Flaws.Select(flaw => flaw.Code));
        Assert.All(next.Flaws, flaw => Assert.StartsWith($"/revisions/{plan.Revisions.Count}/change/", flaw.Where, StringComparison.Ordinal));
        Assert.Equal("revisions", PlanBlocks.Of(next.Flaws[0].Where));
    }

    [Fact]
    public void What_the_editor_adds_has_flaws_where_something_has_to_be_filled_in_and_words_for_each()
    {
        var draft = PlanDraft.Of(PlanLibrary.Of("gas-leak")!, 1, new DateOnly(2026, 11, 21));
        foreach (var block in PlanBlocks.All.Where(block => PlanForm.Root.Member(block.Split('/')[0]) is { Kind: PlanFieldKind.Items }))
            draft.Root[block]!.AsArray().Add(PlanForm.Root.Member(block).Item.Create());
        draft.Touch();

        Assert.Null(draft.Plan);
        Assert.All(draft.Flaws, flaw => Assert.Contains(flaw.Code, PlanFlawWords.All.Keys));
        Assert.Equal("json_malformed", draft.Take("{")!.Code);
        Assert.Null(draft.Take(PlanJson.Write(PlanLibrary.Of("gas-leak")!)));
        Assert.NotNull(draft.Plan);
    }

    [Fact]
    public void Every_step_of_a_version_has_a_name_and_every_flaw_word_has_the_same_places_in_both_languages()
    {
        Assert.Equal(
            PlanVersionTransitions.All.Length - 1,
            PlanVersionTransitions.All.Where(line => line.Command != typeof(DraftPlan)).Select(line => PlanPageWords.Of(line.Name).En).Distinct().Count());
        foreach (var (code, word) in PlanFlawWords.All)
            Assert.True(Places(word.Zh) == Places(word.En), code);
    }

    private static int Places(string text) => Regex.Count(text, @"\{\d\}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<PlanForm> All(PlanForm form) => form.Kind switch
    {
        PlanFieldKind.Group => form.Members.SelectMany(member => All(member).Prepend(member)),
        PlanFieldKind.Items or PlanFieldKind.Choices => All(form.Item).Prepend(form.Item),
        _ => [],
    };
}
