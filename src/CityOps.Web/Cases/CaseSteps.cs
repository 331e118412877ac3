using CityOps.Languages;
using static CityOps.Cases.CaseStatus;

namespace CityOps.Cases;

/// <summary>One of the seven steps of a case.</summary>
/// <param name="Number">1 to 7.</param>
/// <param name="Word">Its name.</param>
/// <param name="Lead">Whose it is, while it has not been done.</param>
/// <param name="Done">What happened that completed it; null while it is not.</param>
/// <param name="Now">It is under way.</param>
internal sealed record StepView(int Number, Word Word, Word Lead, CaseHappening? Done, bool Now);

/// <summary>The seven steps: collected, filed, dispatched, handled, fed back, checked and closed, evaluated.</summary>
internal static class CaseSteps
{
    private static readonly (Word Word, Word Lead, Func<CaseEvent, bool> Completes)[] Steps =
    [
        (new("信息采集", "Report"), new("监督员 / 公众", "Inspector / public"), static happened => happened is CaseReported),
        (new("案卷建立", "Filing"), new("受理员 / 值班长", "Intake / shift leader"), static happened => happened is CaseFiled or CaseSelfHandlingReviewed { Approved: true } or CaseAnswered),
        (new("任务派遣", "Dispatch"), new("派遣员", "Dispatcher"), static happened => happened is CaseDispatched),
        (new("任务处理", "Handling"), new("处置部门", "Department"), static happened => happened is CaseFedBack),
        (new("处理反馈", "Feedback"), new("处置部门", "Department"), static happened => happened is CaseFedBack),
        (new("核查结案", "Check, close"), new("监督员 / 值班长", "Inspector / shift leader"), static happened => happened is CaseClosed or CaseClosedAbnormally),
        (new("综合评价", "Evaluation"), new("系统", "System"), static happened => happened is CaseEvaluated),
    ];

    /// <summary>The steps of a case as it stands. What was done before a case went back does not count as done.</summary>
    public static IReadOnlyList<StepView> Of(CaseFile file)
    {
        var at = At(file.Status);
        return
        [
            .. Steps.Select((step, index) => new StepView(
                index + 1,
                step.Word,
                step.Lead,
                index + 1 < at || at == 8 ? file.History.LastOrDefault(entry => step.Completes(entry.Event)) ?? (index + 1 < at ? file.History[0] : null) : null,
                index + 1 == at)),
        ];
    }

    /// <summary>The step under way; 8 when all are done, 0 when the case ended on another way.</summary>
    public static int At(CaseStatus status) => status switch
    {
        Absent => 1,
        Reported or Verifying or Accepted or SelfDoneReview => 2,
        Filed or ReturnRequested => 3,
        Dispatched or SubDispatched or Handling or ExtensionRequested or SuspensionRequested or Suspended or Deferred or AbnormalRequested or CheckFailed => 4,
        FedBack or Checking or CheckPassed => 6,
        Closed or ClosedAbnormal or CallBack => 7,
        Evaluated => 8,
        _ => 0,
    };

    /// <summary>Whom a case waits for.</summary>
    public static Word WaitsFor(CaseStatus status) => status switch
    {
        Reported => new("受理", "acceptance"),
        Verifying => new("监督员核实", "the inspector to verify"),
        Accepted => new("值班长立案", "the shift leader to file"),
        SelfDoneReview => new("值班长审核", "the shift leader to review"),
        Filed => new("派遣", "dispatch"),
        Dispatched => new("处置单位接收", "the unit to receive it"),
        SubDispatched => new("二级平台派遣", "the district centre to give it on"),
        Handling => new("处置单位处置", "the unit to handle it"),
        ReturnRequested => new("派遣员裁定回退", "the dispatcher to decide the return"),
        ExtensionRequested => new("延期审批", "the extension to be decided"),
        SuspensionRequested => new("挂账审批", "the suspension to be decided"),
        Suspended or Deferred => new("恢复处置", "the handling to be resumed"),
        FedBack => new("值班长发核查", "the shift leader to have it checked"),
        Checking => new("监督员核查", "the inspector to check"),
        CheckFailed => new("返工", "rework"),
        CheckPassed => new("值班长结案", "the shift leader to close"),
        AbnormalRequested => new("主管领导签批", "the leader to sign"),
        CallBack => new("上报人评价", "the reporter's rating"),
        _ => new("归档", "the archive"),
    };
}
