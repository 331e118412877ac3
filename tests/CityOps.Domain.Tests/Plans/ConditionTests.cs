using CityOps.Plans.Conditions;
using FsCheck.Fluent;

namespace CityOps.Plans;

public sealed class ConditionTests
{
    private static readonly IncidentFacts Facts = IncidentFacts.Unknown("burst-main") with
    {
        Deaths = 4,
        SeriousInjured = 0,
        LossYuan = 12_000_000m,
        Indicators = [new IndicatorReading("rain-millimetres", 180, 55), new IndicatorReading("rain-millimetres", 60, 30)],
        Warnings = [new WarningInForce("rainstorm", WarningColour.Orange)],
        Surges = [new ReportSurge("water-outage", 35, 5), new ReportSurge("noise", 3, 0.1)],
    };

    public static TheoryData<string, bool> Verdicts { get; } = new()
    {
        { "deaths >= 3", true },
        { "deaths > 4", false },
        { "deaths < 5 and lossYuan >= 10_000_000", true },
        { "deaths >= 30 or seriousInjured >= 100 or lossYuan >= 100_000_000", false },
        { "not deaths >= 30", true },
        { "not missing >= 1", false },
        { "missing = 0", false },
        { "indicator(rain-millimetres, 3h) >= 50", true },
        { "indicator(rain-millimetres, 180m) >= 50", true },
        { "indicator(rain-millimetres, 6h) >= 50", false },
        { "indicator(rain-millimetres) >= 0", false },
        { "warning(rainstorm) >= orange", true },
        { "warning(rainstorm) >= red", false },
        { "warning >= yellow", true },
        { "warning(heat) >= blue", false },
        { "surge(water-outage) >= 7", true },
        { "surge(noise) >= 7", false },
        { "surge >= 7", true },
        { "type is burst-main", true },
        { "type in (gas-leak, burst-main)", true },
        { "leaderOrder", false },
        { "deaths >= 30 or deaths >= 3 and seriousInjured = 0", true },
        { "(deaths >= 3 or deaths >= 1) and leaderOrder", false },
    };

    public static TheoryData<string, int, string> Wrong { get; } = new()
    {
        { "", 1, "fact_expected" },
        { "deaths", 7, "sign_expected" },
        { "deaths >=", 10, "number_expected" },
        { "deaths >= three", 11, "number_expected" },
        { "dead >= 3", 1, "fact_unknown" },
        { "deaths >= 3 deaths", 13, "end_expected" },
        { "(deaths >= 3", 13, "closing_bracket_expected" },
        { "warning(rainstorm) >= purple", 23, "colour_expected" },
        { "warning >= 3", 12, "colour_expected" },
        { "indicator(rain, fortnight) >= 3", 17, "window_expected" },
        { "indicator >= 3", 11, "opening_bracket_expected" },
        { "type of gas", 6, "in_expected" },
        { "deaths >= 3 and", 16, "fact_expected" },
        { "deaths => 3", 9, "number_expected" },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void A_condition_holds_as_the_facts_are(string condition, bool holds) => Assert.Equal(holds, ConditionVerdict.Of(ConditionReader.Parse(condition), Facts).Holds);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_read_says_where_and_why(string condition, int position, string code)
    {
        var problem = ConditionReader.Read(condition).Problem;

        Assert.Equal((position, code), (problem!.Position, problem.Code));
    }

    [Fact]
    public void The_reasons_are_the_comparisons_that_held_and_what_was_found()
    {
        var verdict = ConditionVerdict.Of(ConditionReader.Parse("deaths >= 3 or missing >= 1 or warning(rainstorm) >= yellow or lossYuan > 99_000_000"), Facts);

        Assert.Equal([("deaths >= 3", "4"), ("warning(rainstorm) >= yellow", "orange")], verdict.Reasons.Select(reason => (reason.Comparison, reason.Actual)));
        Assert.Equal(["missing"], verdict.Unknown);
    }

    [Fact]
    public void Brackets_ten_thousand_deep_are_refused_and_do_not_end_the_program() =>
        Assert.Equal("too_deep", ConditionReader.Read(new string('(', 10_000)).Problem!.Code);

    [Fact]
    public void A_written_condition_reads_as_itself() => Property.Holds(Conditions(3), 500, condition =>
    {
        var text = condition.ToString()!;
        var again = ConditionReader.Parse(text);
        Assert.Equal(text, again.ToString());
        Assert.Equal(ConditionVerdict.Of(condition, Facts).Holds, ConditionVerdict.Of(again, Facts).Holds);
    });

    [Theory]
    [InlineData(30, 0, 0, "i")]
    [InlineData(0, 100, 0, "i")]
    [InlineData(0, 0, 100_000_000, "i")]
    [InlineData(29, 99, 99_999_999, "ii")]
    [InlineData(9, 49, 49_999_999, "iii")]
    [InlineData(2, 9, 9_999_999, "iv")]
    [InlineData(0, 0, 0, null)]
    public void Accidents_are_graded_as_Decree_493_has_it(int deaths, int injured, int loss, string? grade) =>
        Assert.Equal(grade, PlanGrades.Accidents.Of(IncidentFacts.Unknown("fire") with { Deaths = deaths, SeriousInjured = injured, LossYuan = loss })?.Grade);

    [Theory]
    [InlineData(180, 100, "red")]
    [InlineData(180, 99.9, "orange")]
    [InlineData(360, 50, "yellow")]
    [InlineData(720, 50, "blue")]
    [InlineData(720, 49.9, null)]
    public void Rain_over_hours_has_its_colour(int minutes, double millimetres, string? colour) =>
        Assert.Equal(colour, PlanGrades.Rainstorms.Of(IncidentFacts.Unknown("rainstorm") with { Indicators = [new IndicatorReading("rain-millimetres", minutes, millimetres)] })?.Grade);

    [Fact]
    public void Every_delivered_table_of_grades_can_be_read()
    {
        Assert.Equal(3, PlanGrades.All.Length);
        Assert.All(PlanGrades.All.SelectMany(table => table.Grades), grade => Assert.Null(ConditionReader.Read(grade.Condition).Problem));
    }

    [Fact]
    public void A_plan_proposes_the_gravest_level_and_who_may_decide_it()
    {
        var proposal = PlanTriggers.Propose(PlanJsonTests.Sample(), Facts with { AffectedPeople = 120_000, DurationMinutes = 800 });

        Assert.Equal((ResponseLevel.II, "commander"), (proposal.Level, proposal.Authority));
        Assert.Contains(new LevelReason(ResponseLevel.II, "affectedPeople >= 100000", "120000"), proposal.Reasons);
        Assert.Contains(proposal.Reasons, reason => reason.Level == ResponseLevel.IV);
        Assert.Contains("relocatedPeople", proposal.Unknown);
        Assert.Null(PlanTriggers.Propose(PlanJsonTests.Sample(), IncidentFacts.Unknown("noise")).Level);
    }

    private static FsCheck.Gen<PlanCondition> Conditions(int depth)
    {
        var comparison = from name in Gen.Elements("deaths", "missing", "lossYuan")
                         from sign in Gen.Elements(Enum.GetValues<ComparisonSign>())
                         from value in Gen.Choose(0, 1_000_000)
                         select (PlanCondition)new Comparison(new PlanFact(name, null, null), sign, value / 10m);
        var measured = from window in Gen.Elements<int?>(null, 7, 60, 90, 1440)
                       from value in Gen.Choose(0, 100)
                       select (PlanCondition)new Comparison(new PlanFact(PlanFact.Indicator, "rain-millimetres", window), ComparisonSign.AtLeast, value);
        var colour = from kind in Gen.Elements(null, "rainstorm", "heat")
                     from value in Gen.Choose(1, 4)
                     select (PlanCondition)new Comparison(new PlanFact(PlanFact.Warning, kind, null), ComparisonSign.AtLeast, value);
        var leaf = Gen.OneOf(comparison, measured, colour, Gen.Constant((PlanCondition)new LeaderOrdered()), Gen.Constant((PlanCondition)new TypeIs(["a", "b-c"])));
        if (depth == 0)
            return leaf;
        var part = Conditions(depth - 1);
        var parts = from one in part from other in part select new[] { one, other };
        return Gen.OneOf(leaf, part.Select(one => (PlanCondition)new NotSo(one)), parts.Select(both => (PlanCondition)new AllOf([.. both])), parts.Select(both => (PlanCondition)new AnyOf([.. both])));
    }
}
