using CityOps.Journal;

namespace CityOps.Cases;

public sealed class CaseTimersTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("filed", typeof(MarkOverdue))]
    [InlineData("handling", typeof(UrgeCase))]
    [InlineData("suspended", typeof(ResumeHandling))]
    [InlineData("checking", typeof(MarkOverdue))]
    public void What_a_timer_calls_for_is_allowed_at_its_moment_and_not_before(string standing, Type command)
    {
        var story = Standings.At(standing);
        if (standing == "suspended")
            story.Later(TimeSpan.FromDays(30)).Later(Moment).Do(Give.MarkOverdue());
        var timer = Next(story)!;

        var before = story.Later(timer.At - story.Now - Moment).Try(Make(timer));
        var then = story.Later(Moment).Try(Make(timer));

        Assert.IsType(command, Make(timer));
        Assert.NotNull(before.Refusal);
        Assert.Null(then.Refusal);
    }

    [Fact]
    public void A_task_is_urged_at_each_share_of_its_time_and_then_marked_late()
    {
        var story = Standings.At("handling");
        var acts = new List<string>();
        while (Next(story) is { } timer && acts.Count < 10)
        {
            story.Later(timer.At - story.Now).Do(Make(timer));
            acts.Add(Make(timer) is UrgeCase ? $"urge {story.State.UrgedPercent}" : Make(timer).GetType().Name);
        }

        Assert.Equal(["urge 50", "urge 80", "urge 100", "MarkOverdue"], acts);
    }

    [Fact]
    public void A_collectors_report_is_registered_after_the_time_he_has_to_say_that_he_put_it_right()
    {
        var story = Standings.At("reported by collector");

        var timer = Next(story)!;

        Assert.IsType<AutoRegisterCase>(Make(timer));
        Assert.Equal(story.Now + CaseSettings.Default.AutoRegisterAfter, timer.At);
    }

    [Theory]
    [InlineData("reported by citizen")]
    [InlineData("question")]
    public void A_report_that_is_not_a_collectors_is_only_ever_marked_late(string standing) => Assert.IsType<MarkOverdue>(Make(Next(Standings.At(standing))!));

    [Theory]
    [InlineData("closed, no call-back agreed", 1)]
    [InlineData("closed", 4)]
    [InlineData("call-back for three days", 1)]
    [InlineData("closed abnormally", 1)]
    public void A_closed_case_is_archived_by_night_when_no_call_back_can_come_any_more(string standing, int nights)
    {
        var story = Standings.At(standing);

        var timer = Next(story)!;
        var archived = story.Later(timer.At - story.Now).Try(Make(timer));

        Assert.Equal(CaseSettings.Default.EvaluateAtHour, timer.At.Hour);
        Assert.InRange((timer.At - story.State.ClosedAt!.Value).TotalDays, nights - 1, nights + 3);
        Assert.Null(archived.Refusal);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("evaluated")]
    [InlineData("merged")]
    [InlineData("void")]
    public void What_is_at_an_end_is_left_alone(string standing) => Assert.Null(Next(Standings.At(standing)));

    private static CaseTimer? Next(CaseStory story) => CaseTimers.Next(story.State, CaseTown.Facts(story.State, Give.MarkOverdue(), story.Settings));

    private static CaseCommand Make(CaseTimer timer) => timer.Make(OperationId.New(), "system", 1);
}
