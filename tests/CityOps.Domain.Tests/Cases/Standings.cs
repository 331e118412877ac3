namespace CityOps.Cases;

/// <summary>Cases in every standing, each led there by the commands of the workflow.</summary>
public static class Standings
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Dictionary<string, Func<CaseStory>> Known = new(StringComparer.Ordinal)
    {
        ["absent"] = () => new CaseStory(),
        ["reported"] = () => new CaseStory().Do(Give.Report()),
        ["reported by citizen"] = () => new CaseStory().Do(Give.Report("citizen")),
        ["reported by collector"] = () => new CaseStory().Do(Give.CollectorReport()),
        ["road damage by collector"] = () => new CaseStory().Do(Give.CollectorReport(CaseTown.RoadDamage)),
        ["question"] = () => new CaseStory().Do(Give.Report(type: CaseTown.Question)),
        ["registered"] = () => At("reported").Do(Give.Register()),
        ["verifying"] = () => At("registered").Do(Give.SendVerify()),
        ["verified"] = () => At("verifying").Do(Give.VerifyReply()),
        ["found false"] = () => At("verifying").Do(Give.VerifyReply(VerifyFinding.False)),
        ["rejection proposed"] = () => At("found false").Do(Give.ProposeRejection()),
        ["rejected"] = () => At("rejection proposed").Do(Give.Reject()),
        ["merged"] = () => At("verified").Do(Give.Merge()),
        ["accepted"] = () => At("verified").Do(Give.Accept()),
        ["not filed"] = () => At("accepted").Do(Give.NotFile()),
        ["self-handled"] = () => At("reported by collector").Do(Give.SelfHandle()),
        ["self-handled by both"] = () => new CaseStory().Do(Give.Report("both", CaseSource.Collector), Give.SelfHandle("both")),
        ["filed"] = () => At("accepted").Do(Give.File()),
        ["filed, ownerless"] = () => new CaseStory().Do(Give.CollectorReport(CaseTown.Ownerless), Give.AutoRegister(), Give.File()),
        ["hard"] = () => At("filed, ownerless").Do(Give.Dispatch()),
        ["designated"] = () => At("hard").Do(Give.Designate()),
        ["dispatched"] = () => At("filed").Do(Give.Dispatch()),
        ["dispatched to centre"] = () => new CaseStory().Do(Give.CollectorReport(CaseTown.Lane), Give.AutoRegister(), Give.File(), Give.Dispatch()),
        ["sub-dispatched"] = () => At("dispatched to centre").Do(Give.Receive("seat")),
        ["handling"] = () => At("dispatched").Do(Give.Receive()),
        ["handling by both"] = () => At("filed").Do(Give.Dispatch(actor: "both"), Give.Receive()),
        ["handling in centre"] = () => At("sub-dispatched").Do(Give.SubDispatch()),
        ["handling for an hour"] = () => At("handling").Later(Hour),
        ["handling for more than an hour"] = () => At("handling").Later(Hour + TimeSpan.FromTicks(10)),
        ["handling when late"] = () => At("handling").Later(24 * Hour),
        ["handling, extended"] = () => At("first extension").Do(Give.DecideExtension()),
        ["handling funded work"] = () => new CaseStory().Do(Give.CollectorReport(CaseTown.RoadDamage), Give.AutoRegister(), Give.File(), Give.Dispatch(), Give.Receive()),
        ["return requested"] = () => At("handling").Do(Give.RequestReturn()),
        ["return confirmed"] = () => At("return requested").Do(Give.Confirm()),
        ["first extension"] = () => At("handling").Do(Give.Extension()),
        ["second extension"] = () => At("handling, extended").Do(Give.Extension(form: "form-1")),
        ["second extension, reviewed"] = () => At("second extension").Do(Give.ReviewExtension()),
        ["suspension requested"] = () => At("handling").Do(Give.Suspension()),
        ["deferral requested"] = () => At("handling").Do(Give.Suspension(SuspensionKind.Defer)),
        ["suspended"] = () => At("suspension requested").Do(Give.DecideSuspension()),
        ["deferred"] = () => At("deferral requested").Do(Give.DecideSuspension()),
        ["suspended until its date"] = () => At("suspended").Later(TimeSpan.FromDays(60)),
        ["fed back"] = () => At("handling").Do(Give.Feedback()),
        ["fed back, dispatched by both"] = () => At("handling by both").Do(Give.Feedback()),
        ["checking"] = () => At("fed back").Do(Give.SendCheck()),
        ["check failed"] = () => At("checking").Do(Give.CheckReply(false)),
        ["check failed twice"] = () => Again(At("check failed")),
        ["check failed three times"] = () => Again(At("check failed twice")),
        ["check passed"] = () => At("checking").Do(Give.CheckReply()),
        ["check passed, dispatched by both"] = () => At("fed back, dispatched by both").Do(Give.SendCheck(), Give.CheckReply()),
        ["abnormal close requested"] = () => At("handling").Do(Give.AbnormalClose()),
        ["abnormal close requested by both"] = () => At("handling").Do(Give.AbnormalClose("both")),
        ["closed"] = () => At("check passed").Do(Give.Close()),
        ["closed long ago"] = () => At("closed").Later(TimeSpan.FromDays(8)),
        ["closed, no call-back agreed"] = () => At("self-handled, no call-back agreed").Do(Give.Review()),
        ["self-handled, no call-back agreed"] = () => new CaseStory().Do(Give.CollectorReport() with { CallBackAgreed = false }, Give.SelfHandle()),
        ["closed abnormally"] = () => At("abnormal close requested").Do(Give.Sign()),
        ["void requested"] = () => At("accepted").Do(Give.RequestVoid()),
        ["void requested by both"] = () => At("accepted").Do(Give.RequestVoid("both")),
        ["void"] = () => At("void requested").Do(Give.ConfirmVoid()),
        ["call-back"] = () => At("closed").Do(Give.CallBack()),
        ["call-back for three days"] = () => At("call-back").Later(TimeSpan.FromDays(3)),
        ["evaluated"] = () => At("call-back").Do(Give.Rate()),
        ["incident"] = () => At("handling").Do(Give.ToIncident()),
    };

    /// <summary>Every status, by one standing that has it.</summary>
    public static IReadOnlyDictionary<CaseStatus, string> OfEachStatus { get; } =
        Known.Keys.Reverse().GroupBy(name => At(name).State.Status).ToDictionary(group => group.Key, group => group.Last());

    public static CaseStory At(string standing) => Known[standing]();

    private static CaseStory Again(CaseStory failed) => failed.Do(Give.Rework(), Give.Receive(), Give.Feedback(), Give.SendCheck(), Give.CheckReply(false));
}
