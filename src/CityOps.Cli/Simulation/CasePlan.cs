using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Simulation;

/// <summary>
/// What the posts of a city do with a case, by where it stands: mostly the straight way, now and then a refusal, a return, an extension, a
/// failed check. Knows no clock and asks nobody.
/// </summary>
internal sealed class CasePlan(Random chance, string photo, Func<string, string?> officeOf)
{
    /// <summary>The next step; null when nobody has to do anything.</summary>
    public CaseStep? Next(CaseView view)
    {
        var district = (view.Registration?.Grid ?? view.Report.Grid)[..6];
        var task = view.Tasks.Count == 0 ? null : view.Tasks[^1];
        return view.Standing.Status switch
        {
            CaseStatus.Reported => Intake(view, district),
            CaseStatus.Verifying => new CaseStep(SimulatedPosts.Checker(district), "verify-reply", new { finding = Share(0.92) ? "true" : "resolved", evidence = Seen(view, "现场核实 Verified on site") }),
            CaseStatus.SelfDoneReview => new CaseStep(SimulatedPosts.ShiftLeader, "review-self-handling", new { approved = Share(0.9), text = "照片已审看 Photographs looked at" }),
            CaseStatus.Accepted => Share(0.97) ? new CaseStep(SimulatedPosts.ShiftLeader, "file", new { }) : new CaseStep(SimulatedPosts.ShiftLeader, "not-file", new { reason = Reason("未达立案标准 Below the standard for filing") }),
            CaseStatus.Filed => Dispatch(view),
            CaseStatus.Dispatched => new CaseStep(task!.Centre is { } centre ? SimulatedPosts.Seat(centre) : SimulatedPosts.Unit(task.Unit), "receive", new { }),
            CaseStatus.SubDispatched => new CaseStep(SimulatedPosts.Seat(task!.Centre!), "sub-dispatch", new { unit = task.Unit, person = (string?)null }),
            CaseStatus.Handling => Handle(view, task!),
            CaseStatus.FedBack => new CaseStep(SimulatedPosts.ShiftLeader, "send-check", new { checker = SimulatedPosts.Checker(district) }),

            // Who was asked has to answer; a person who was asked is waited for.
            CaseStatus.Checking when view.Checker is { } checker && checker.StartsWith(SimulatedPosts.Prefix, StringComparison.Ordinal) => new CaseStep(checker, "check-reply", Checked(view)),
            CaseStatus.CheckFailed => new CaseStep(SimulatedPosts.Dispatcher, "rework", new { text = "请返工 Once more, please" }),
            CaseStatus.CheckPassed => new CaseStep(SimulatedPosts.ShiftLeader, "close", new { }),
            CaseStatus.Closed when view.Report is { CallBackAgreed: true, Contact: not null } => new CaseStep(SimulatedPosts.Intake, "call-back", new { }),
            CaseStatus.CallBack => new CaseStep(SimulatedPosts.Intake, "rate", new { rating = Share(0.85) ? "satisfied" : "fairly-satisfied", text = (string?)null }),
            _ => Asked(view),
        };
    }

    private CaseStep? Intake(CaseView view, string district)
    {
        if (view.Report.Source == CaseSource.Collector)
            return Share(0.3) ? new CaseStep(view.Report.By, "self-handle", new { before = Seen(view, "处置前 Before"), after = Seen(view, "处置后 After") }) : null;
        if (view.Registration is null)
            return new CaseStep(SimulatedPosts.Intake, "register", new { typeCode = view.Report.TypeCode, condition = view.Report.Evidence.Text, address = view.Report.Address });
        return view.Finding switch
        {
            null => new CaseStep(SimulatedPosts.Intake, "send-verify", new { collector = SimulatedPosts.Checker(district) }),
            VerifyFinding.True => new CaseStep(SimulatedPosts.Intake, "accept", new { }),
            _ => new CaseStep(
                SimulatedPosts.ShiftLeader, "reject", new { reason = Reason("现场已无问题 Nothing to be seen any more") },
                new CaseStep(SimulatedPosts.Intake, "propose-rejection", new { reason = Reason("现场已无问题 Nothing to be seen any more") })),
        };
    }

    /// <summary>A case that nobody is responsible for is given to the office next to hand, as a leader would.</summary>
    private CaseStep Dispatch(CaseView view) =>
        view.Standing.Flags.HasFlag(CaseFlags.Hard) && !view.Standing.Flags.HasFlag(CaseFlags.Designated) && officeOf(view.Registration?.Grid ?? view.Report.Grid) is { } office
            ? new CaseStep(SimulatedPosts.Leader, "designate", new { unit = office, text = "先行代为处置 To be seen to for now" })
            : new CaseStep(SimulatedPosts.Dispatcher, "dispatch", new { unit = (string?)null });

    private CaseStep Handle(CaseView view, CaseTask task)
    {
        var desk = SimulatedPosts.Unit(task.Unit);
        var done = new CaseStep(desk, "feedback", new { evidence = Seen(view, "已处置完毕 Put right"), handledBy = "值守班组 Crew on duty", cost = 120m });
        return chance.NextDouble() switch
        {
            < 0.03 when task.Number == 1 => new CaseStep(desk, "request-return", new { rightUnit = (string?)null, cause = "不属本单位职责 Not ours", legalBasis = "权属清单第 3 条 List of owners, item 3" }, done),
            < 0.06 when view.Extensions == 0 => new CaseStep(desk, "request-extension", new { due = (DateTimeOffset?)null, text = "需调运材料 Material has to be brought", form = (string?)null }, done),
            < 0.4 => new CaseStep(desk, "arrive", new { position = view.Report.Place }),
            _ => done,
        };
    }

    /// <summary>What an office has asked for, and what waits for the shift leader or the leader.</summary>
    private CaseStep? Asked(CaseView view) => view.Standing.Status switch
    {
        CaseStatus.ReturnRequested => Share(0.5)
            ? Refused
            : new CaseStep(
                SimulatedPosts.Dispatcher, "approve-return", new { unit = (string?)null },
                new CaseStep(SimulatedPosts.ShiftLeader, "confirm-misdispatch", new { text = "情况属实 So it is" }, Refused)),
        CaseStatus.ExtensionRequested => new CaseStep(
            SimulatedPosts.ShiftLeader, "decide-extension", new { approved = Share(0.8), text = "已阅 Seen" },
            new CaseStep(SimulatedPosts.Leader, "decide-extension", new { approved = false, text = "已阅 Seen" })),
        CaseStatus.SuspensionRequested => new CaseStep(SimulatedPosts.Leader, "decide-suspension", new { approved = Share(0.5), text = "已阅 Seen" }),
        CaseStatus.AbnormalRequested => new CaseStep(SimulatedPosts.Leader, "sign", new { close = true, unit = (string?)null, text = "同意 Agreed" }),
        _ => null,
    };


    private static CaseStep Refused => new(SimulatedPosts.Dispatcher, "refuse-return", new { text = "职责清楚，请继续处置 It is yours; go on" });

    private object Checked(CaseView view)
    {
        var passed = Share(0.9);
        return new { passed, evidence = Seen(view, passed ? "现场已恢复 In order again" : "仍有问题 Not in order") };
    }

    private object Seen(CaseView view, string text) => new { text, photos = new[] { photo }, position = view.Report.Place };

    private static object Reason(string text) => new { code = "scope", text };

    private bool Share(double share) => chance.NextDouble() < share;
}
