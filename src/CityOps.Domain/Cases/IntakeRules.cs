using System.Globalization;
using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>Transitions 1 to 8 and 38: from the report to its acceptance.</summary>
internal static class IntakeRules
{
    // What a report names stands where the report is made, as well as a telephone knows that.
    private const double ComponentWithin = 100;

    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        ReportCase report => Report(act, report),
        AutoRegisterCase => AutoRegister(act),
        RegisterCase register => Register(act, register),
        SendVerify send => SendVerify(act, send),
        VerifyReply reply => VerifyReply(act, reply),
        AcceptCase => Accept(act),
        ProposeRejection propose => CaseChecks.Reason(propose.Reason) is { } refusal ? refusal : new CaseRejectionProposed(act.Role, propose.Reason),
        RejectCase reject => Reject(act, reject),
        MergeCase merge => Merge(act, merge),
        AbsorbReport absorb => Absorb(act, absorb),
        DirectAnswer answer => Answer(act, answer),
        _ => null,
    };

    /// <summary>The stage clock of an accepted case covers filing and dispatching together.</summary>
    public static DateTimeOffset FilingDue(CaseAct act) =>
        act.After(act.Has(CaseFlags.Urgent) ? act.Settings.Stages.FileAndDispatchUrgent : act.Settings.Stages.FileAndDispatch);

    /// <summary>Null when the case may be accepted and filed as far as its truth goes.</summary>
    public static Refusal? Untrue(CaseState state) => state switch
    {
        { Kind: CaseKind.Consultation } => Refusal.Of(CaseRefusals.IsConsultation),
        { NeedsVerification: false } => null,
        { Finding: null } => Refusal.Of(CaseRefusals.NotVerified),
        { Finding: not VerifyFinding.True } => Refusal.Of(CaseRefusals.NotTrue, "finding", state.Finding.Value.ToString()),
        _ => null,
    };

    private static CaseStep Report(CaseAct act, ReportCase command)
    {
        var refusal = CaseChecks.Value(command.Source, "source")
            ?? (SourceFits(act, command.Source) ? null : Refusal.Of(CaseRefusals.SourceNotOfRole, "source", command.Source.ToString()))
            ?? CaseChecks.Text(command.Address, "address", 200)
            ?? CaseChecks.OptionalText(command.Contact, "contact", 100)
            ?? CaseChecks.Place(command.Place)
            ?? CaseChecks.Evidence(command.Evidence, photo: act.Role == CaseRole.Collector);
        if (refusal is not null)
            return refusal;
        if (act.Facts.Site is not { } site)
            return CaseStep.Refuse(CaseRefusals.PlaceOutsideCity);
        if (act.Facts.Type is not { } type || type.Code != command.TypeCode)
            return CaseStep.Refuse(CaseRefusals.TypeUnknown);
        if (command.Component is not null && WrongComponent(act.Facts.Component, command.TypeCode) is { } wrong)
            return wrong;
        var report = new CaseReport(
            command.Source, act.Actor, act.Now, command.TypeCode, type.Kind, command.Address, command.Place, site.Grid, command.Evidence,
            command.Contact, command.CallBackAgreed)
        {
            Component = command.Component,
        };
        return new CaseReported(act.Role, CaseStatus.Reported, act.After(act.Settings.Stages.Register), report, FlagsOf(act, command), act.Facts.RepeatOf);
    }

    private static Refusal? WrongComponent(CaseComponent? component, string type)
    {
        if (component is null)
            return Refusal.Of(CaseRefusals.ComponentUnknown);
        if (component.TypeCode != type)
            return Refusal.Of(CaseRefusals.ComponentOtherType, "type", component.TypeCode);
        return component.Metres <= ComponentWithin
            ? null
            : new Refusal(CaseRefusals.ComponentTooFar, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["metres"] = component.Metres.ToString("F0", CultureInfo.InvariantCulture),
                ["limit"] = ComponentWithin.ToString(CultureInfo.InvariantCulture),
            });
    }

    private static CaseFlags FlagsOf(CaseAct act, ReportCase command) =>
        (command.Urgent ? CaseFlags.Urgent : CaseFlags.None)
        | (command.Exercise ? CaseFlags.Exercise : CaseFlags.None)
        | (act.Facts.RepeatOf is null ? CaseFlags.None : CaseFlags.Repeat);

    /// <summary>
    /// What the media, the evaluation and leaders say is typed in by the intake operator, as is what the public says by telephone. The system
    /// speaks for sensors, and repeats the report of a case that was taken up again.
    /// </summary>
    private static bool SourceFits(CaseAct act, CaseSource source) => act.Role switch
    {
        CaseRole.Collector => source == CaseSource.Collector,
        CaseRole.VideoOperator => source == CaseSource.Video,
        CaseRole.Citizen => source == CaseSource.Public,
        CaseRole.Handler => source == CaseSource.Department,
        CaseRole.Leader => source == CaseSource.Leader,
        CaseRole.System => source == CaseSource.Sensor || act.Facts.RepeatOf is not null,
        CaseRole.IntakeOperator => source is CaseSource.Public or CaseSource.Department or CaseSource.Leader or CaseSource.Media or CaseSource.Evaluation,
        _ => false,
    };

    private static CaseStep AutoRegister(CaseAct act) => act.State.NeedsVerification
        ? CaseStep.Refuse(CaseRefusals.NotACollectorReport)
        : Accept(act);

    private static CaseStep Register(CaseAct act, RegisterCase command)
    {
        var refusal = CaseChecks.Text(command.Condition, "condition", 200) ?? CaseChecks.Text(command.Address, "address", 200);
        if (refusal is not null)
            return refusal;
        if (act.Facts.Type is not { } type || type.Code != command.TypeCode)
            return CaseStep.Refuse(CaseRefusals.TypeUnknown);
        return new CaseRegistered(act.Role, new CaseRegistration(command.TypeCode, type.Kind, command.Condition, command.Address, act.State.Grid));
    }

    private static CaseStep SendVerify(CaseAct act, SendVerify command)
    {
        if (!act.State.NeedsVerification)
            return CaseStep.Refuse(CaseRefusals.VerificationNotNeeded);
        if (act.State.Registration is null)
            return CaseStep.Refuse(CaseRefusals.NotRegistered);
        if (CaseChecks.CollectorOfArea(act, command.Collector) is { } refusal)
            return refusal;
        var outside = act.Facts.Site?.Class is PlaceClass.Fringe or PlaceClass.Rural;
        return new CaseVerifySent(act.Role, CaseStatus.Verifying, act.After(outside ? act.Settings.Stages.VerifyOutside : act.Settings.Stages.Verify), command.Collector);
    }

    private static CaseStep VerifyReply(CaseAct act, VerifyReply command)
    {
        if ((CaseChecks.Value(command.Finding, "finding") ?? CaseChecks.EvidenceOnSite(act, command.Evidence)) is { } refusal)
            return refusal;
        return new CaseVerified(act.Role, CaseStatus.Reported, act.After(act.Settings.Stages.Register), command.Finding, command.Evidence);
    }

    private static CaseStep Accept(CaseAct act) =>
        Untrue(act.State) is { } refusal ? refusal : new CaseAccepted(act.Role, CaseStatus.Accepted, FilingDue(act));

    private static CaseStep Reject(CaseAct act, RejectCase command)
    {
        if (!act.State.RejectionProposed)
            return CaseStep.Refuse(CaseRefusals.RejectionNotProposed);
        if (CaseChecks.Reason(command.Reason) is { } refusal)
            return refusal;
        return new CaseRejected(act.Role, CaseStatus.Rejected, null, command.Reason, act.NoticeToOutsider());
    }

    private static CaseStep Merge(CaseAct act, MergeCase command)
    {
        if (act.Facts.Master is not { } master || master.Key != command.Master)
            return CaseStep.Refuse(CaseRefusals.MasterUnknown);
        if (act.State.Absorbed.Contains(master.Key))
            return CaseStep.Refuse(CaseRefusals.MasterIsItself);
        if (!CaseTransitions.Open.Contains(master.Status))
            return CaseStep.Refuse(CaseRefusals.MasterNotOpen, "status", master.Status.ToString());
        if (master.TypeCode != act.State.TypeCode)
            return CaseStep.Refuse(CaseRefusals.MasterOtherType, "type", master.TypeCode);
        if (CaseChecks.Near(act.State.Report!.Place, master.Place, act.Settings.MergeMetres, CaseRefusals.MasterTooFar) is { } refusal)
            return refusal;
        return new CaseMerged(act.Role, CaseStatus.Merged, null, command.Master, act.Notice());
    }

    private static CaseStep Absorb(CaseAct act, AbsorbReport command)
    {
        if (CaseChecks.Text(command.Duplicate, "duplicate", CaseChecks.LongestKey) is { } refusal)
            return refusal;
        return act.State.Absorbed.Contains(command.Duplicate) ? CaseStep.Refuse(CaseRefusals.AlreadyAbsorbed) : new CaseAbsorbed(act.Role, command.Duplicate);
    }

    private static CaseStep Answer(CaseAct act, DirectAnswer command)
    {
        if (act.State.Kind != CaseKind.Consultation)
            return CaseStep.Refuse(CaseRefusals.NotAConsultation);
        if ((CaseChecks.Text(command.Article, "article", CaseChecks.LongestKey) ?? CaseChecks.Text(command.Text, "text")) is { } refusal)
            return refusal;
        return new CaseAnswered(act.Role, CaseStatus.Closed, null, command.Article, command.Text, act.Notice());
    }
}
