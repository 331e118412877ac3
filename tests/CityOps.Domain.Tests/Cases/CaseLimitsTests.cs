using CityOps.WorkingTimes;
using FsCheck;
using FsCheck.Fluent;
using static CityOps.Cases.CaseRefusals;

namespace CityOps.Cases;

/// <summary>Limits of ordinary cases that stand still while a posture lasts.</summary>
public sealed class CaseLimitsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void A_case_that_is_handled_has_after_the_pause_the_time_that_was_left()
    {
        var story = Standings.At("handling").Later(2 * Hour);
        var left = story.State.Task!.Due - story.Now;
        story.Do(Give.PauseLimits());
        Assert.True(story.State.Flags.HasFlag(CaseFlags.LimitsPaused));
        Assert.Equal(((DateTimeOffset?)null, (DateTimeOffset?)null), (CaseRules.ReceiptOf(story.State).StageDue, CaseRules.ReceiptOf(story.State).TotalDue));

        story.Later(50 * Hour).Do(Give.ResumeLimits());

        Assert.Equal((left, left, left), (story.State.Task!.Due - story.Now, story.State.StageDue!.Value - story.Now, story.State.TotalDue!.Value - story.Now));
        Assert.False(story.State.Flags.HasFlag(CaseFlags.LimitsPaused));
        Assert.Null(story.State.LimitsPause);
    }

    [Fact]
    public void Nothing_becomes_late_or_is_urged_while_limits_stand_still()
    {
        var story = Standings.At("handling").Do(Give.PauseLimits()).Later(100 * Hour);

        Assert.Equal(NothingOverdue, story.Try(Give.MarkOverdue()).Refusal?.Code);
        Assert.Equal(UrgeNotDue, story.Try(Give.Urge("system")).Refusal?.Code);
        Assert.Null(CaseTimers.Next(story.State, CaseTown.Facts(story.State, Give.MarkOverdue(), story.Settings)));
        Assert.Null(story.Try(Give.Extension()).Refusal);
    }

    [Fact]
    public void What_was_late_before_stays_late()
    {
        var story = Standings.At("handling when late").Do(Give.MarkOverdue());
        var due = story.State.Task!.Due;
        story.Do(Give.PauseLimits()).Later(Hour).Do(Give.ResumeLimits());

        Assert.Equal(due, story.State.Task!.Due);
        Assert.True(story.State.Flags.HasFlag(CaseFlags.OverdueStage));
    }

    [Fact]
    public void A_task_given_while_limits_stand_still_has_its_whole_limit_afterwards()
    {
        var story = Standings.At("filed").Do(Give.PauseLimits()).Later(5 * Hour).Do(Give.Dispatch()).Later(7 * Hour).Do(Give.Receive()).Later(9 * Hour).Do(Give.ResumeLimits());

        Assert.Equal(story.State.Task!.Limit, PlainWorkingTime.Instance.Between(story.Now, story.State.Task.Due, TimeBase.WorkingHours));
        Assert.Equal(story.State.Task.Due, story.State.TotalDue);
    }

    [Fact]
    public void A_case_put_off_while_limits_stand_still_has_the_same_left_whichever_ends_first()
    {
        foreach (var limitsFirst in (bool[])[true, false])
        {
            var story = Standings.At("handling").Later(Hour);
            var left = story.State.Task!.Due - story.Now;
            story.Do(Give.PauseLimits()).Later(Hour).Do(Give.Suspension()).Later(Hour).Do(Give.DecideSuspension()).Later(30 * Hour);
            CaseCommand[] ends = limitsFirst ? [Give.ResumeLimits(), Give.Resume()] : [Give.Resume(), Give.ResumeLimits()];
            story.Do(ends[0]).Later(10 * Hour).Do(ends[1]);

            Assert.Equal((left, left), (story.State.Task!.Due - story.Now, story.State.TotalDue!.Value - story.Now));
        }
    }

    [Fact]
    public void A_case_that_is_closed_while_limits_stand_still_is_closed_on_time_and_not_paused_any_more()
    {
        var story = Standings.At("check passed").Do(Give.PauseLimits()).Later(100 * Hour);
        var events = story.Try(Give.Close()).Events;
        story.Do(Give.Close());

        Assert.IsType<CaseLimitsResumed>(events[0]);
        Assert.True(Assert.IsType<CaseClosed>(events[1]).OnTime);
        Assert.Equal((CaseStatus.Closed, (PausedLimits?)null), (story.State.Status, story.State.LimitsPause));
        Assert.True(story.State.ClosedAt <= story.State.TotalDue);
    }

    [Fact]
    public void A_case_that_becomes_an_incident_runs_again()
    {
        var story = Standings.At("handling").Do(Give.PauseLimits()).Later(Hour).Do(Give.ToIncident());

        Assert.Null(story.State.LimitsPause);
        Assert.Equal(NotOrdinary, story.Try(Give.PauseLimits()).Refusal?.Code);
    }

    [Fact]
    public void Urgent_cases_go_on_and_no_order_is_taken_twice_or_ended_by_another()
    {
        var urgent = new CaseStory().Do(Give.CollectorReport() with { Urgent = true });
        Assert.Equal(NotOrdinary, urgent.Try(Give.PauseLimits()).Refusal?.Code);

        var story = Standings.At("handling").Do(Give.PauseLimits());
        Assert.Equal(LimitsPausedAlready, story.Try(Give.PauseLimits()).Refusal?.Code);
        Assert.Equal(LimitsNotPaused, story.Try(Give.ResumeLimits() with { Order = Guid.NewGuid() }).Refusal?.Code);
    }

    /// <summary>With office hours, holidays and weekends between: whatever the moments, what was left is left.</summary>
    [Fact]
    public void The_working_time_left_is_the_same_in_the_calendar_of_a_city() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 400_000).Two()),
        minutes =>
        {
            var calendar = new WorkingCalendar(Calendars.China2026);
            var story = Standings.At("handling");
            var facts = CaseTown.Facts(story.State, Give.PauseLimits(), story.Settings) with { WorkingTime = calendar };
            var began = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
            var task = story.State.Task! with { Limit = WorkingSpan.WorkingHours(40), Due = calendar.Add(began, WorkingSpan.WorkingHours(40)) };
            var state = story.State with { Tasks = [task], StageDue = task.Due, TotalDue = task.Due };
            var stopped = began.AddMinutes(minutes.Item1 % 8_000);
            var runs = stopped.AddMinutes(minutes.Item2);
            var paused = Decide(state, Give.PauseLimits(), stopped, facts);
            var after = Decide(paused, Give.ResumeLimits(), runs, facts);

            Assert.Equal(
                calendar.Between(stopped, task.Due > stopped ? task.Due : stopped, TimeBase.WorkingHours),
                calendar.Between(runs, after.Task!.Due > runs ? after.Task.Due : runs, TimeBase.WorkingHours));
            Assert.Equal((after.Task.Due, (DateTimeOffset?)after.Task.Due), (after.StageDue!.Value, after.TotalDue));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static CaseState Decide(CaseState state, CaseCommand command, DateTimeOffset at, CaseFacts facts)
    {
        var decision = CaseRules.Decide(state, command, new Commands.DecisionContext<CaseFacts>(at, facts with { Posts = CaseTown.Accounts["system"] }));
        Assert.Null(decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => CaseRules.Apply(before, happened, new Commands.Happening(at, "system")));
    }
}
