using CityOps.Cases;

namespace CityOps.Import.Cases;

/// <summary>One command of a past case.</summary>
/// <param name="Name">Its step, which names its operation.</param>
/// <param name="At">When it happened.</param>
/// <param name="Command">The command, given how the case stood.</param>
internal sealed record PastStep(string Name, DateTimeOffset At, Func<CaseReceipt?, CaseCommand> Command);

/// <summary>
/// The way of a past case through the same commands as live work. The file knows when it began and ended; what lies between happens at a
/// believable time: the posts' steps soon after the report, the check shortly before the end.
/// </summary>
internal sealed class PastSteps(PastCase past, TypicalCity seats, string file)
{
    private const int LongestName = 50;
    private readonly List<PastStep> _steps = [];

    private CaseEvidence Record => new(
        $"{past.Category}: record {past.Id} of {file}, no photograph (外部记录，无照片)", [CaseEvidence.RecordPrefix + past.Id], past.Place);

    /// <summary>All steps, in order.</summary>
    public IReadOnlyList<PastStep> All()
    {
        if (past.Source == CaseSource.Collector)
            FromCollector();
        else
            FromOthers();
        if (past.Outcome == PastOutcome.Rejected)
            return _steps;
        Add("file", Early(0.07, 60), _ => new FileCase(Name("file"), seats.ShiftLeader, null));
        Add("dispatch", Early(0.08, 70), _ => new DispatchCase(Name("dispatch"), seats.Dispatcher, null, null));
        if (past.Outcome == PastOutcome.Dispatched)
            return _steps;
        Add("receive", Early(0.12, 120), receipt => new ReceiveTask(Name("receive"), Handler(receipt), null));
        if (past.Outcome == PastOutcome.OutOfSystem)
            OutOfSystem();
        else if (past.Outcome == PastOutcome.Closed)
            ToTheEnd();
        return _steps;
    }

    private void FromCollector()
    {
        Add("report", past.OpenedAt, _ => Report(seats.Inspector));
        if (past.Outcome == PastOutcome.Rejected)
            Reject();
        else
            Add("auto-register", past.OpenedAt, _ => new AutoRegisterCase(Name("auto-register"), "system", null));
    }

    private void FromOthers()
    {
        Add("report", past.OpenedAt, _ => Report(seats.Intake));
        Add("register", Early(0.01, 4), _ => new RegisterCase(Name("register"), seats.Intake, null, past.TypeCode, past.Category, past.Address));
        if (past.Outcome == PastOutcome.Rejected)
        {
            Reject();
            return;
        }

        Add("send-verify", Early(0.015, 5), _ => new SendVerify(Name("send-verify"), seats.Intake, null, seats.Inspector));
        Add("verify-reply", Early(0.05, 45), _ => new VerifyReply(Name("verify-reply"), seats.Inspector, null, VerifyFinding.True, Record));
        Add("accept", Early(0.06, 50), _ => new AcceptCase(Name("accept"), seats.Intake, null));
    }

    private void Reject()
    {
        var reason = new CaseReason("cancelled", "Cancelled where it comes from 原系统已取消");
        Add("propose-rejection", Late(0.02, 20), _ => new ProposeRejection(Name("propose-rejection"), seats.Intake, null, reason));
        Add("reject", Late(0, 0), _ => new RejectCase(Name("reject"), seats.ShiftLeader, null, reason));
    }

    private void OutOfSystem()
    {
        const string Why = "Referred out where it comes from 原系统转出";
        Add("request-abnormal-close", Late(0.1, 150), _ => new RequestAbnormalClose(Name("request-abnormal-close"), seats.Dispatcher, null, AbnormalGround.OutOfSystem, Why));
        Add("sign", Late(0, 0), _ => new SignAbnormalClose(Name("sign"), seats.Leader, null, true, null, Why));
        Add("evaluate", Late(0, 0), _ => new EvaluateCase(Name("evaluate"), "system", null));
    }

    private void ToTheEnd()
    {
        Add("feedback", Late(0.1, 150), receipt => new SubmitFeedback(Name("feedback"), Handler(receipt), null, Record, HandledBy(receipt), 0));
        Add("send-check", Late(0.08, 120), _ => new SendCheck(Name("send-check"), seats.ShiftLeader, null, seats.Checker));
        Add("check-reply", Late(0.02, 20), _ => new CheckReply(Name("check-reply"), seats.Checker, null, true, Record));
        Add("close", Late(0, 0), _ => new CloseCase(Name("close"), seats.ShiftLeader, null));
        Add("evaluate", Late(0, 0), _ => new EvaluateCase(Name("evaluate"), "system", null));
    }

    private ReportCase Report(string actor) => new(
        Name("report"), actor, null, past.Source, past.TypeCode, past.Address, past.Place, Record, null, false, false, false);

    private string HandledBy(CaseReceipt? receipt) => past.HandledBy.Length is > 0 and <= LongestName ? past.HandledBy : Handler(receipt);

    private static string Handler(CaseReceipt? receipt) => TypicalCity.HandlerOf(receipt?.Unit ?? throw new InvalidOperationException("A task that was dispatched has a unit."));

    private void Add(string name, DateTimeOffset at, Func<CaseReceipt?, CaseCommand> command) => _steps.Add(new PastStep(name, at, command));

    private Journal.OperationId Name(string step) => past.Operation(step);

    /// <summary>A part of the whole time after the report, at most so many minutes; of a case that is open, those minutes.</summary>
    private DateTimeOffset Early(double part, double mostMinutes)
    {
        var most = TimeSpan.FromMinutes(mostMinutes);
        return past.EndedAt is not { } ended ? past.OpenedAt + most : past.OpenedAt + Shorter((ended - past.OpenedAt) * part, most);
    }

    /// <summary>A part of the whole time before the end, at most so many minutes.</summary>
    private DateTimeOffset Late(double part, double mostMinutes)
    {
        var ended = past.EndedAt!.Value;
        return ended - Shorter((ended - past.OpenedAt) * part, TimeSpan.FromMinutes(mostMinutes));
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
