using System.Reflection;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Incidents.Forms;
using CityOps.Languages;
using CityOps.Plans;
using CityOps.Plans.Tasks;

namespace CityOps.Words;

/// <summary>Everything that can happen to an incident, be refused or be done has words in both languages.</summary>
public sealed class IncidentSentenceTests
{
    public static TheoryData<Type> Events => [.. typeof(IncidentEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_a_sentence_in_both_languages(Type type)
    {
        var happened = (IncidentEvent)Samples.Of(type)!;

        var chinese = IncidentSentences.Of(happened, Names(Language.Chinese), null);
        var english = IncidentSentences.Of(happened, Names(Language.English), null);

        Assert.Matches("[\\u4e00-\\u9fff].*。$", chinese);
        Assert.Matches("^[a-z].*[.]$", english);
        Assert.DoesNotMatch("[\\u4e00-\\u9fff]", english);
    }

    [Fact]
    public void Every_refusal_has_words_with_as_many_places_as_arguments()
    {
        var codes = new[] { typeof(IncidentRefusals), typeof(PlanRefusals), typeof(ReportTableRefusals) }.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), IncidentRefusalWords.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, word) in IncidentRefusalWords.All)
            Assert.True(Places(word.Zh) == Places(word.En) && Places(word.Zh) <= IncidentRefusalWords.Arguments(code).Count, code);
    }

    [Fact]
    public void Every_command_that_people_give_has_a_form_or_a_place_of_its_own()
    {
        var given = IncidentTransitions.OfPeople.Select(line => line.Command)
            .Concat(PlanTaskTransitions.All.Where(line => line.Roles.Any(role => role != PlanTaskRole.System)).Select(line => line.Command));
        var offered = IncidentForms.OfIncident.Concat(IncidentForms.OfTask).Concat(IncidentForms.OfReport).Select(form => form.Command).Concat(IncidentForms.Elsewhere);

        Assert.Equal(given.Select(type => type.Name).Order(StringComparer.Ordinal), offered.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_commands_share_a_key()
    {
        Assert.Equal(IncidentForms.OfTask.Length, IncidentForms.OfTask.Select(form => form.Key).Distinct().Count());
        Assert.Equal(IncidentForms.OfIncident.Length + 3, IncidentForms.OfIncident.Select(form => form.Key).Append("A").Append("N").Append("T").Distinct().Count());
        Assert.Equal(IncidentForms.OfReport.Length, IncidentForms.OfReport.Select(form => form.Key).Distinct().Count());
        Assert.DoesNotContain("N", IncidentForms.OfTask.Select(form => form.Key));
    }

    [Fact]
    public void A_type_that_only_a_plan_of_the_city_names_can_be_chosen_and_a_delivered_one_keeps_its_class()
    {
        var delivered = PlanLibrary.All[0];
        var own = delivered with { Header = delivered.Header with { Class = HazardClass.PublicHealth, IncidentTypes = ["tunnel-flooding", delivered.Header.IncidentTypes[0]] } };

        var types = IncidentTypes.Of([own]);
        Assert.Equal(IncidentTypes.All.Count + 1, types.Count);
        Assert.Equal(IncidentClass.PublicHealth, Assert.Single(types, type => type.Key == "tunnel-flooding").Class);
        Assert.Equal(Assert.Single(IncidentTypes.All, type => type.Key == delivered.Header.IncidentTypes[0]), Assert.Single(types, type => type.Key == delivered.Header.IncidentTypes[0]));
        Assert.Equal(types.OrderBy(type => type.Class).Select(type => type.Key), types.Select(type => type.Key));
    }

    [Fact]
    public void Every_type_of_the_plans_has_a_name()
    {
        Assert.NotEmpty(IncidentTypes.All);
        Assert.All(IncidentTypes.All, type => Assert.Matches("[\\u4e00-\\u9fff]", type.Word.Zh));
    }

    private static int Places(string text) => Enumerable.Range(0, 10).Count(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));

    private static IncidentNames Names(Language language) =>
        new(new CaseNames(new Speech(language, TimeZoneInfo.Utc, TimeProvider.System), new NoCity(), new Dictionary<string, AccountEntry>()));
}
