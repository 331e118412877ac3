namespace CityOps.Cases;

/// <summary>Both clocks of a case. On the plain calendar a limit of four working hours is twelve hours.</summary>
public sealed class CaseClockTests
{
    private static readonly DateTimeOffset Morning = CaseStory.Morning;

    [Theory]
    [InlineData("reported", 5)]
    [InlineData("verifying", 60)]
    [InlineData("accepted", 30)]
    [InlineData("filed", 30)]
    [InlineData("dispatched", 180)]
    [InlineData("sub-dispatched", 30)]
    [InlineData("handling", 720)]
    [InlineData("return requested", 30)]
    [InlineData("fed back", 10)]
    [InlineData("checking", 60)]
    [InlineData("check passed", 30)]
    public void Each_post_has_its_own_time(string standing, int minutes) => Assert.Equal(Morning.AddMinutes(minutes), Standings.At(standing).State.StageDue);

    [Theory]
    [InlineData("rejected")]
    [InlineData("closed")]
    [InlineData("void")]
    [InlineData("evaluated")]
    public void Nobody_has_to_act_on_what_is_at_its_end(string standing) => Assert.Null(Standings.At(standing).State.StageDue);

    [Fact]
    public void An_urgent_case_is_filed_sooner_and_has_the_urgent_limit()
    {
        var story = new CaseStory().Do(Give.CollectorReport() with { Urgent = true }, Give.AutoRegister());
        Assert.Equal(Morning.AddMinutes(10), story.State.StageDue);

        story.Do(Give.File(), Give.Dispatch());

        Assert.Equal(Morning.AddHours(2), story.State.TotalDue);
    }

    [Fact]
    public void The_second_unit_gets_its_whole_time_and_the_case_none()
    {
        var story = Standings.At("return confirmed").Later(TimeSpan.FromMinutes(30)).Do(Give.ApproveReturn());

        Assert.Equal((2, "unit-b", Morning.AddHours(12.5)), (story.State.Task!.Number, story.State.Task.Unit, story.State.Task.Due));
        Assert.Equal(Morning.AddHours(12), story.State.TotalDue);
    }

    [Fact]
    public void Rework_gives_a_new_task_and_no_new_time()
    {
        var story = Standings.At("check failed").Later(TimeSpan.FromHours(5)).Do(Give.Rework());

        Assert.Equal((2, Morning.AddHours(12), 1), (story.State.Task!.Number, story.State.Task.Due, story.State.Reworks));
        Assert.Equal(Morning.AddHours(12), story.State.TotalDue);
    }

    [Fact]
    public void An_extension_moves_the_due_time_and_keeps_the_original()
    {
        var story = Standings.At("handling, extended");

        Assert.Equal((Morning.AddHours(18), Morning.AddHours(12)), (story.State.Task!.Due, story.State.Task.OriginalDue));
        Assert.Equal((Morning.AddHours(18), Morning.AddHours(12)), (story.State.TotalDue, story.State.OriginalTotalDue));
    }

    [Fact]
    public void An_extension_that_is_refused_moves_nothing()
    {
        var story = Standings.At("first extension").Do(Give.DecideExtension(false));

        Assert.Equal((Morning.AddHours(12), Morning.AddHours(12), 0), (story.State.Task!.Due, story.State.TotalDue, story.State.Extensions));
    }

    [Fact]
    public void The_time_that_was_put_off_is_not_counted()
    {
        var story = Standings.At("handling").Later(TimeSpan.FromHours(2)).Do(Give.Suspension()).Later(TimeSpan.FromHours(1)).Do(Give.DecideSuspension());

        story.Later(TimeSpan.FromDays(10)).Do(Give.Resume());

        // Three of twelve hours had passed when it was granted; nine are left.
        Assert.Equal(story.Now.AddHours(9), story.State.Task!.Due);
        Assert.Equal((story.Now.AddHours(9), Morning.AddHours(12)), (story.State.TotalDue, story.State.OriginalTotalDue));
        Assert.Null(story.State.PausedSince);
    }

    [Fact]
    public void What_was_late_before_it_was_put_off_stays_late()
    {
        var story = Standings.At("handling").Later(TimeSpan.FromHours(13)).Do(Give.Suspension(), Give.DecideSuspension()).Later(TimeSpan.FromDays(1)).Do(Give.Resume());

        Assert.Equal(Morning.AddHours(12), story.State.TotalDue);
    }

    [Fact]
    public void A_city_may_count_from_receipt_which_is_deemed_when_it_was_due()
    {
        var story = Standings.At("filed");
        story.Settings = CaseSettings.Default with { ClockStart = ClockStart.AtReceipt };
        story.Do(Give.Dispatch());
        Assert.Equal(Morning.AddHours(15), story.State.TotalDue);

        story.Later(TimeSpan.FromHours(1)).Do(Give.Receive());

        Assert.Equal((Morning.AddHours(13), Morning.AddHours(13)), (story.State.Task!.Due, story.State.Task.OriginalDue));
        Assert.Equal((Morning.AddHours(13), Morning.AddHours(13)), (story.State.TotalDue, story.State.OriginalTotalDue));
    }

    [Fact]
    public void A_task_that_nobody_receives_can_be_given_back_until_an_hour_after_its_receipt_was_due()
    {
        var story = Standings.At("dispatched").Later(TimeSpan.FromHours(4));
        Assert.Null(story.Try(Give.RequestReturn()).Refusal);

        story.Later(TimeSpan.FromTicks(10)).Do(Give.Receive());

        Assert.Equal(CaseRefusals.ReturnTooLate, story.Try(Give.RequestReturn()).Refusal?.Code);
    }

    [Fact]
    public void The_system_urges_once_at_each_share_of_the_time()
    {
        var story = Standings.At("handling").Later(TimeSpan.FromHours(6)).Do(Give.Urge("system"));
        Assert.Equal(50, story.State.UrgedPercent);
        Assert.Equal(CaseRefusals.UrgeNotDue, story.Try(Give.Urge("system")).Refusal?.Code);

        story.Later(TimeSpan.FromHours(6)).Do(Give.Urge("system"));

        Assert.Equal((100, 2), (story.State.UrgedPercent, story.State.Urges));
    }

    [Fact]
    public void Lateness_is_marked_for_the_post_and_the_case_and_leaves_with_the_post()
    {
        var story = Standings.At("handling when late").Do(Give.MarkOverdue());
        Assert.Equal(CaseFlags.OverdueStage | CaseFlags.OverdueTotal, story.State.Flags);
        Assert.Equal(CaseRefusals.NothingOverdue, story.Try(Give.MarkOverdue()).Refusal?.Code);

        story.Do(Give.Feedback());

        Assert.Equal(CaseFlags.OverdueTotal, story.State.Flags);
    }

    [Fact]
    public void A_case_is_closed_on_time_until_its_due_time_and_not_after()
    {
        var story = Standings.At("check passed").Later(TimeSpan.FromHours(12));
        Assert.Equal(new CaseClosed(CaseRole.ShiftLeader, CaseStatus.Closed, null, true), story.Try(Give.Close()).Events[0]);

        story.Later(TimeSpan.FromTicks(10));

        Assert.Equal(new CaseClosed(CaseRole.ShiftLeader, CaseStatus.Closed, null, false), story.Try(Give.Close()).Events[0]);
    }

    [Fact]
    public void The_third_failed_check_escalates_by_itself()
    {
        var story = Standings.At("check failed three times");

        Assert.True(story.State.Escalated);
        Assert.True(story.State.Flags.HasFlag(CaseFlags.Supervised));
        Assert.False(Standings.At("check failed twice").State.Escalated);
    }

    [Fact]
    public void A_case_that_was_late_three_times_is_escalated_by_the_timer()
    {
        var story = Standings.At("handling");
        for (var task = 1; task <= 2; task++)
            story.Later(TimeSpan.FromHours(13)).Do(Give.MarkOverdue(), Give.Feedback(), Give.SendCheck(), Give.CheckReply(false), Give.Rework(), Give.Receive());
        story.Settings = CaseSettings.Default with { FailuresToEscalate = 3 };
        story.Do(Give.MarkOverdue(), Give.Feedback(), Give.SendCheck());
        Assert.Equal(3, story.State.LateHandlings);
        story.Settings = CaseSettings.Default with { FailuresToEscalate = 4 };
        story.Do(Give.CheckReply(false));
        Assert.Equal(CaseRefusals.NothingToEscalate, story.Try(Give.Escalate()).Refusal?.Code);

        story.Settings = CaseSettings.Default;
        story.Do(Give.Escalate());

        Assert.True(story.State.Escalated);
    }

    [Fact]
    public void Where_it_is_delegated_an_intake_operator_sends_checks()
    {
        var story = Standings.At("fed back");
        story.Settings = CaseSettings.Default with { CheckSendingDelegated = true };

        story.Do(Give.SendCheck(actor: "intake"));

        Assert.Equal(CaseStatus.Checking, story.State.Status);
    }
}
