namespace CityOps.Cases;

/// <summary>Each transition of the workflow, as it is allowed and as its guard refuses it. Wrong status, role and area: <see cref="CaseMatrixTests"/>.</summary>
public sealed class CaseTransitionTests
{
    private static readonly CaseEvidence NoPhoto = CaseTown.Photo with { Photos = [] };
    private static readonly CaseEvidence FarAway = CaseTown.Photo with { Position = CaseTown.Elsewhere };
    private static readonly CaseReason NoReason = new("scope", " ");

    public static TheoryData<int, string, CaseCommand, CaseStatus> Allowed { get; } = new()
    {
        { 1, "absent", Give.CollectorReport(), CaseStatus.Reported },
        { 1, "absent", Give.Report("video", CaseSource.Video), CaseStatus.Reported },
        { 1, "absent", Give.Report("citizen"), CaseStatus.Reported },
        { 1, "absent", Give.Report("handler", CaseSource.Department), CaseStatus.Reported },
        { 1, "absent", Give.Report("leader", CaseSource.Leader), CaseStatus.Reported },
        { 1, "absent", Give.Report("intake", CaseSource.Media), CaseStatus.Reported },
        { 1, "absent", Give.Report("intake", CaseSource.Evaluation), CaseStatus.Reported },
        { 1, "absent", Give.Report("system", CaseSource.Sensor), CaseStatus.Reported },
        { 2, "reported by collector", Give.AutoRegister(), CaseStatus.Accepted },
        { 3, "reported", Give.Register(), CaseStatus.Reported },
        { 4, "registered", Give.SendVerify(), CaseStatus.Verifying },
        { 5, "verifying", Give.VerifyReply(), CaseStatus.Reported },
        { 5, "verifying", Give.VerifyReply(VerifyFinding.OutOfScope, "checker"), CaseStatus.Reported },
        { 6, "verified", Give.Accept(), CaseStatus.Accepted },
        { 6, "reported by collector", Give.Accept(), CaseStatus.Accepted },
        { 7, "found false", Give.ProposeRejection(), CaseStatus.Reported },
        { 7, "rejection proposed", Give.Reject(), CaseStatus.Rejected },
        { 8, "reported", Give.Merge(), CaseStatus.Merged },
        { 8, "accepted", Give.Merge(actor: "shift-leader"), CaseStatus.Merged },
        { 8, "handling", Give.Absorb(), CaseStatus.Handling },
        { 9, "accepted", Give.File(), CaseStatus.Filed },
        { 10, "accepted", Give.NotFile(), CaseStatus.NotFiled },
        { 11, "reported by collector", Give.SelfHandle(), CaseStatus.SelfDoneReview },
        { 12, "self-handled", Give.Review(), CaseStatus.Closed },
        { 12, "self-handled", Give.Review(false), CaseStatus.Accepted },
        { 13, "filed", Give.Dispatch(), CaseStatus.Dispatched },
        { 13, "filed", Give.Dispatch("unit-b"), CaseStatus.Dispatched },
        { 13, "filed, ownerless", Give.Dispatch(), CaseStatus.Filed },
        { 13, "designated", Give.Dispatch(), CaseStatus.Dispatched },
        { 14, "dispatched", Give.Receive(), CaseStatus.Handling },
        { 14, "dispatched to centre", Give.Receive("seat"), CaseStatus.SubDispatched },
        { 15, "sub-dispatched", Give.SubDispatch("unit-e2"), CaseStatus.Handling },
        { 16, "dispatched", Give.RequestReturn(), CaseStatus.ReturnRequested },
        { 16, "sub-dispatched", Give.RequestReturn(actor: "seat"), CaseStatus.ReturnRequested },
        { 16, "handling in centre", Give.RequestReturn(actor: "lane-handler"), CaseStatus.ReturnRequested },
        { 16, "handling for an hour", Give.RequestReturn(null), CaseStatus.ReturnRequested },
        { 17, "return requested", Give.Confirm(), CaseStatus.ReturnRequested },
        { 17, "return confirmed", Give.ApproveReturn(), CaseStatus.Dispatched },
        { 18, "return requested", Give.RefuseReturn(), CaseStatus.Handling },
        { 19, "return requested", Give.ReferReturn(), CaseStatus.AbnormalRequested },
        { 20, "handling", Give.Extension(), CaseStatus.ExtensionRequested },
        { 20, "handling, extended", Give.Extension(form: "form-1"), CaseStatus.ExtensionRequested },
        { 20, "second extension", Give.ReviewExtension(), CaseStatus.ExtensionRequested },
        { 21, "first extension", Give.DecideExtension(), CaseStatus.Handling },
        { 21, "first extension", Give.DecideExtension(false), CaseStatus.Handling },
        { 21, "second extension, reviewed", Give.DecideExtension(actor: "leader"), CaseStatus.Handling },
        { 22, "handling", Give.Suspension(), CaseStatus.SuspensionRequested },
        { 22, "suspension requested", Give.DecideSuspension(), CaseStatus.Suspended },
        { 22, "deferral requested", Give.DecideSuspension(), CaseStatus.Deferred },
        { 22, "deferral requested", Give.DecideSuspension(false), CaseStatus.Handling },
        { 23, "suspended", Give.Resume(), CaseStatus.Handling },
        { 23, "deferred", Give.Resume(), CaseStatus.Handling },
        { 23, "suspended until its date", Give.Resume("system"), CaseStatus.Handling },
        { 24, "handling", Give.Feedback(cost: null), CaseStatus.FedBack },
        { 24, "handling in centre", Give.Feedback("seat"), CaseStatus.FedBack },
        { 25, "fed back", Give.SendCheck(), CaseStatus.Checking },
        { 26, "checking", Give.CheckReply(), CaseStatus.CheckPassed },
        { 26, "checking", Give.CheckReply(false), CaseStatus.CheckFailed },
        { 27, "check passed", Give.Close(), CaseStatus.Closed },
        { 28, "check failed", Give.Rework(), CaseStatus.Dispatched },
        { 28, "check failed", Give.Rework("shift-leader"), CaseStatus.Dispatched },
        { 30, "check failed", Give.Urge(), CaseStatus.CheckFailed },
        { 30, "handling when late", Give.Urge("system"), CaseStatus.Handling },
        { 30, "reported", Give.Supervise(), CaseStatus.Reported },
        { 30, "suspended", Give.Supervise(actor: "leader"), CaseStatus.Suspended },
        { 31, "handling", Give.AbnormalClose(), CaseStatus.AbnormalRequested },
        { 31, "suspended", Give.AbnormalClose(), CaseStatus.AbnormalRequested },
        { 32, "abnormal close requested", Give.Sign(), CaseStatus.ClosedAbnormal },
        { 32, "abnormal close requested", Give.Sign(false, "unit-b"), CaseStatus.Dispatched },
        { 33, "reported", Give.RequestVoid(), CaseStatus.Reported },
        { 33, "void requested", Give.ConfirmVoid(), CaseStatus.Void },
        { 34, "closed", Give.CallBack(), CaseStatus.CallBack },
        { 35, "call-back", Give.Rate(), CaseStatus.Evaluated },
        { 36, "closed, no call-back agreed", Give.Evaluate(), CaseStatus.Evaluated },
        { 36, "closed abnormally", Give.Evaluate(), CaseStatus.Evaluated },
        { 36, "call-back for three days", Give.Evaluate(), CaseStatus.Evaluated },
        { 37, "closed", Give.Reopen(), CaseStatus.Closed },
        { 37, "evaluated", Give.Reopen(), CaseStatus.Evaluated },
        { 38, "question", Give.Answer(), CaseStatus.Closed },
        { 0, "hard", Give.Designate(actor: "meeting"), CaseStatus.Filed },
        { 0, "handling", Give.Arrive(), CaseStatus.Handling },
        { 0, "handling when late", Give.MarkOverdue(), CaseStatus.Handling },
        { 0, "reported by citizen", Give.Supplement(), CaseStatus.Reported },
        { 0, "handling", Give.ToIncident(), CaseStatus.Handling },
        { 0, "incident", Give.IncidentResult(), CaseStatus.Handling },
    };

    public static TheoryData<int, string, CaseCommand, string> Refused { get; } = new()
    {
        { 1, "absent", Give.CollectorReport() with { Evidence = NoPhoto }, CaseRefusals.PhotoMissing },
        { 1, "absent", Give.CollectorReport() with { Place = CaseTown.OutOfTown }, CaseRefusals.PlaceOutsideCity },
        { 1, "absent", Give.CollectorReport() with { Place = new CasePosition(double.NaN, 0) }, CaseRefusals.PlaceInvalid },
        { 1, "absent", Give.CollectorReport("9999"), CaseRefusals.TypeUnknown },
        { 1, "absent", Give.CollectorReport() with { Component = "9901010102000001" }, CaseRefusals.ComponentUnknown },
        { 1, "absent", Give.Report("collector"), CaseRefusals.SourceNotOfRole },
        { 1, "absent", Give.Report("intake", CaseSource.Collector), CaseRefusals.SourceNotOfRole },
        { 1, "absent", Give.Report() with { Source = (CaseSource)99 }, CaseRefusals.ValueUnknown },
        { 1, "absent", Give.Report() with { Address = "\u0000" }, CaseRefusals.TextInvalid },
        { 1, "absent", Give.Report() with { Evidence = new CaseEvidence("seen", null!, null) }, CaseRefusals.PhotosInvalid },
        { 1, "absent", Give.Report("nobody"), CaseRefusals.RoleNotAllowed },
        { 1, "reported", Give.Report(), CaseRefusals.WrongStatus },
        { 2, "reported", Give.AutoRegister(), CaseRefusals.NotACollectorReport },
        { 3, "reported", Give.Register(type: "9999"), CaseRefusals.TypeUnknown },
        { 3, "reported", Give.Register() with { Condition = string.Empty }, CaseRefusals.TextInvalid },
        { 4, "reported", Give.SendVerify(), CaseRefusals.NotRegistered },
        { 4, "reported by collector", Give.SendVerify(), CaseRefusals.VerificationNotNeeded },
        { 4, "registered", Give.SendVerify("far-collector"), CaseRefusals.CollectorUnsuitable },
        { 4, "registered", Give.SendVerify("handler"), CaseRefusals.CollectorUnsuitable },
        { 5, "verifying", Give.VerifyReply() with { Evidence = NoPhoto }, CaseRefusals.PhotoMissing },
        { 5, "verifying", Give.VerifyReply() with { Evidence = FarAway }, CaseRefusals.TooFarFromPlace },
        { 5, "verifying", Give.VerifyReply() with { Evidence = CaseTown.Photo with { Position = null } }, CaseRefusals.PositionMissing },
        { 5, "verifying", Give.VerifyReply(actor: "far-collector"), CaseRefusals.OutsideArea },
        { 6, "registered", Give.Accept(), CaseRefusals.NotVerified },
        { 6, "found false", Give.Accept(), CaseRefusals.NotTrue },
        { 6, "question", Give.Accept(), CaseRefusals.IsConsultation },
        { 7, "reported", Give.Reject(), CaseRefusals.RejectionNotProposed },
        { 7, "rejection proposed", Give.Reject() with { Reason = NoReason }, CaseRefusals.TextInvalid },
        { 7, "reported", Give.ProposeRejection() with { Reason = null! }, CaseRefusals.TextInvalid },
        { 8, "reported", Give.Merge("unknown"), CaseRefusals.MasterUnknown },
        { 8, "reported", Give.Merge("other-type"), CaseRefusals.MasterOtherType },
        { 8, "reported", Give.Merge("ended"), CaseRefusals.MasterNotOpen },
        { 8, "reported", Give.Merge("far"), CaseRefusals.MasterTooFar },
        { 9, "reported", Give.File(), CaseRefusals.WrongStatus },
        { 9, "verified", Give.File(), CaseRefusals.WrongStatus },
        { 10, "accepted", Give.NotFile() with { Reason = NoReason }, CaseRefusals.TextInvalid },
        { 11, "reported by collector", Give.SelfHandle("checker"), CaseRefusals.NotTheReporter },
        { 11, "reported", Give.SelfHandle(), CaseRefusals.NotACollectorReport },
        { 11, "road damage by collector", Give.SelfHandle(), CaseRefusals.NotSelfHandleable },
        { 11, "reported by collector", Give.SelfHandle() with { After = NoPhoto }, CaseRefusals.PhotoMissing },
        { 12, "self-handled by both", Give.Review(actor: "both"), CaseRefusals.DutiesNotSeparated },
        { 13, "hard", Give.Dispatch(), CaseRefusals.NoUnitFound },
        { 13, "filed", Give.Dispatch("unit-w"), CaseRefusals.UnitNotCandidate },
        { 13, "accepted", Give.Dispatch(), CaseRefusals.WrongStatus },
        { 14, "dispatched", Give.Receive("other-handler"), CaseRefusals.OtherOrganisation },
        { 14, "dispatched", Give.Receive("seat"), CaseRefusals.OtherOrganisation },
        { 14, "dispatched to centre", Give.Receive("lane-handler"), CaseRefusals.OtherOrganisation },
        { 14, "dispatched to centre", Give.Receive("other-seat"), CaseRefusals.OtherOrganisation },
        { 15, "sub-dispatched", Give.SubDispatch("unit-w"), CaseRefusals.UnitOfAnotherCentre },
        { 15, "sub-dispatched", Give.SubDispatch("unit-x"), CaseRefusals.UnitUnknown },
        { 16, "handling for more than an hour", Give.RequestReturn(), CaseRefusals.ReturnTooLate },
        { 16, "handling", Give.RequestReturn("unit-a"), CaseRefusals.ReturnToItself },
        { 16, "handling", Give.RequestReturn("unit-x"), CaseRefusals.UnitUnknown },
        { 16, "handling", Give.RequestReturn(null) with { LegalBasis = null }, CaseRefusals.TextInvalid },
        { 16, "handling", Give.RequestReturn(null) with { Cause = string.Empty }, CaseRefusals.TextInvalid },
        { 17, "return requested", Give.ApproveReturn(), CaseRefusals.MisdispatchNotConfirmed },
        { 17, "return confirmed", Give.ApproveReturn("unit-a"), CaseRefusals.UnitNotCandidate },
        { 17, "return confirmed", Give.Confirm(), CaseRefusals.AlreadyConfirmed },
        { 18, "return requested", Give.RefuseReturn() with { Text = string.Empty }, CaseRefusals.TextInvalid },
        { 19, "return requested", Give.ReferReturn() with { Ground = (AbnormalGround)9 }, CaseRefusals.ValueUnknown },
        { 20, "handling when late", Give.Extension(), CaseRefusals.ExtensionTooLate },
        { 20, "handling, extended", Give.Extension(), CaseRefusals.ExtensionFormMissing },
        { 20, "handling", Give.Extension(CaseStory.Morning.AddDays(3)), CaseRefusals.ExtensionFormMissing },
        { 20, "handling", Give.Extension(CaseStory.Morning, "form-1"), CaseRefusals.ExtensionDueInvalid },
        { 20, "first extension", Give.ReviewExtension(), CaseRefusals.ExtensionReviewNotNeeded },
        { 21, "second extension", Give.DecideExtension(), CaseRefusals.NeedsLeader },
        { 21, "second extension", Give.DecideExtension(actor: "leader"), CaseRefusals.ExtensionNotReviewed },
        { 22, "handling", Give.Suspension(until: CaseStory.Morning), CaseRefusals.PlanDatePast },
        { 22, "handling", Give.Suspension((SuspensionKind)7), CaseRefusals.ValueUnknown },
        { 23, "suspended", Give.Resume("system"), CaseRefusals.NotYetTime },
        { 24, "handling", Give.Feedback() with { Evidence = NoPhoto }, CaseRefusals.PhotoMissing },
        { 24, "handling", Give.Feedback(cost: -1), CaseRefusals.CostInvalid },
        { 24, "handling funded work", Give.Feedback(cost: null), CaseRefusals.CostMissing },
        { 24, "handling", Give.Feedback() with { HandledBy = string.Empty }, CaseRefusals.TextInvalid },
        { 25, "fed back", Give.SendCheck("handler"), CaseRefusals.CollectorUnsuitable },
        { 25, "fed back", Give.SendCheck("far-collector"), CaseRefusals.CollectorUnsuitable },
        { 25, "fed back", Give.SendCheck(actor: "intake"), CaseRefusals.CheckNotDelegated },
        { 25, "fed back, dispatched by both", Give.SendCheck("both"), CaseRefusals.CheckerHandledIt },
        { 25, "fed back, dispatched by both", Give.SendCheck(actor: "both"), CaseRefusals.DutiesNotSeparated },
        { 26, "checking", Give.CheckReply(actor: "collector"), CaseRefusals.NotTheChecker },
        { 26, "checking", Give.CheckReply() with { Evidence = NoPhoto }, CaseRefusals.PhotoMissing },
        { 26, "checking", Give.CheckReply() with { Evidence = FarAway }, CaseRefusals.TooFarFromPlace },
        { 27, "check passed", Give.Close("other-shift-leader"), CaseRefusals.NotTheFilingOrganisation },
        { 27, "check passed, dispatched by both", Give.Close("both"), CaseRefusals.DutiesNotSeparated },
        { 27, "fed back", Give.Close(), CaseRefusals.WrongStatus },
        { 27, "check failed", Give.Close(), CaseRefusals.WrongStatus },
        { 28, "check failed", Give.Rework() with { Text = string.Empty }, CaseRefusals.TextInvalid },
        { 29, "check failed", Give.Escalate(), CaseRefusals.NothingToEscalate },
        { 29, "check failed three times", Give.Escalate(), CaseRefusals.NothingToEscalate },
        { 30, "handling", Give.Urge("system"), CaseRefusals.UrgeNotDue },
        { 30, "reported", Give.Supervise(CaseStory.Morning), CaseRefusals.DuePast },
        { 31, "handling", Give.AbnormalClose() with { Text = string.Empty }, CaseRefusals.TextInvalid },
        { 32, "abnormal close requested by both", Give.Sign(actor: "both"), CaseRefusals.DutiesNotSeparated },
        { 32, "abnormal close requested", Give.Sign(false, "unit-w"), CaseRefusals.UnitNotCandidate },
        { 33, "reported", Give.ConfirmVoid(), CaseRefusals.VoidNotRequested },
        { 33, "void requested by both", Give.ConfirmVoid("both"), CaseRefusals.SamePerson },
        { 33, "void requested", Give.RequestVoid(), CaseRefusals.AlreadyRequested },
        { 34, "closed, no call-back agreed", Give.CallBack(), CaseRefusals.CallBackNotAgreed },
        { 35, "call-back", Give.Rate(actor: "citizen"), CaseRefusals.NotTheReporter },
        { 35, "call-back", Give.Rate((CaseRating)9), CaseRefusals.ValueUnknown },
        { 36, "closed", Give.Evaluate(), CaseRefusals.NotYetTime },
        { 36, "call-back", Give.Evaluate(), CaseRefusals.NotYetTime },
        { 37, "closed long ago", Give.Reopen(), CaseRefusals.RepeatWindowPassed },
        { 38, "reported", Give.Answer(), CaseRefusals.NotAConsultation },
        { 0, "hard", Give.Designate("unit-x"), CaseRefusals.UnitUnknown },
        { 0, "handling", Give.MarkOverdue(), CaseRefusals.NothingOverdue },
        { 0, "reported by citizen", Give.Supplement("other-citizen"), CaseRefusals.NotTheReporter },
        { 0, "incident", Give.ToIncident(), CaseRefusals.AlreadyIncident },
        { 0, "incident", Give.IncidentResult(incident: "another"), CaseRefusals.OtherIncident },
        { 0, "handling", Give.IncidentResult(), CaseRefusals.OtherIncident },
        { 0, "absent", Give.File(), CaseRefusals.Absent },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_transition_leads_where_the_workflow_says(int number, string standing, CaseCommand command, CaseStatus to)
    {
        var story = Standings.At(standing);

        var decision = story.Try(command);

        Assert.Null(decision.Refusal?.Code);
        story.Take(command, decision);
        Assert.Equal(to, story.State.Status);
        Assert.Equal(number, CaseTransitions.Of(command).Number);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_transition_whose_guard_fails_is_refused_with_its_reason(int number, string standing, CaseCommand command, string refusal)
    {
        var decision = Standings.At(standing).Try(command);

        Assert.Equal(refusal, decision.Refusal?.Code);
        Assert.Empty(decision.Events);
        Assert.Equal(number, number == 0 ? 0 : CaseTransitions.Of(command).Number);
    }

    [Fact]
    public void Every_transition_of_the_workflow_is_tried_both_ways()
    {
        // 29 happens with the third failed check; see CaseClockTests for the case that only its own command can escalate.
        Assert.Equal(Enumerable.Range(1, 38).Except([29]), Allowed.Select(row => (int)row[0]).Where(number => number > 0).Distinct().Order());
        Assert.Equal(Enumerable.Range(1, 38), Refused.Select(row => (int)row[0]).Where(number => number > 0).Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 39), CaseTransitions.All.Select(transition => transition.Number).Distinct().Order());
    }
}
