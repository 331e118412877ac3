using static CityOps.Cases.Forms.Fields;

namespace CityOps.Cases.Forms;

/// <summary>Filing, and what a collector put right himself.</summary>
internal static class FilingForms
{
    public static readonly IReadOnlyList<CommandForm> All =
    [
        new(typeof(FileCase), new("立案", "File"), "F", "file", [],
            static (head, _) => new FileCase(head.Operation, head.Actor, head.Version))
        {
            Fits = static file => file.True,
            Then = new("取得案卷号，转派遣员派遣", "Gets its case number and goes to the dispatcher"),
        },
        new(typeof(RefuseFiling), new("不予立案", "Do not file"), "N", "cross", Reason(ReasonWords.NotFiled),
            static (head, entries) => new RefuseFiling(head.Operation, head.Actor, head.Version, ReasonOf(entries)))
        {
            Danger = true,
            Then = new("告知上报人，案卷结束", "The reporter is told; the case ends"),
        },
        new(typeof(ReviewSelfHandling), new("审核自处置", "Review the handling"), "Y", "check",
            [Agree(FieldWords.Decision, new("通过，结案", "Approve and close"), new("不通过，转立案", "Let it be filed")), Text(FieldWords.Opinion)],
            static (head, entries) => new ReviewSelfHandling(head.Operation, head.Actor, head.Version, Agreed(entries), entries.Text("text"))),
        new(typeof(CloseCase), new("结案", "Close"), "C", "check", [],
            static (head, _) => new CloseCase(head.Operation, head.Actor, head.Version))
        {
            Then = new("归档评价；同意回访的由受理员回访", "It is archived; a reporter who agreed is called back"),
        },
        new(typeof(RequestVoid), new("申请作废", "Ask to void"), "Z", "bin", Reason(ReasonWords.Void),
            static (head, entries) => new RequestVoid(head.Operation, head.Actor, head.Version, ReasonOf(entries)))
        {
            Danger = true,
            Fits = static file => !file.VoidRequested,
        },
        new(typeof(ConfirmVoid), new("确认作废", "Confirm that it is void"), "T", "bin", [Text(FieldWords.Opinion)],
            static (head, entries) => new ConfirmVoid(head.Operation, head.Actor, head.Version, entries.Text("text")))
        {
            Danger = true,
            Fits = static file => file.VoidRequested,
        },
        new(typeof(ReopenCase), new("反弹重启", "It came up again"), "O", "again", [Line("case", FieldWords.NewCase, 200)],
            static (head, entries) => new ReopenCase(head.Operation, head.Actor, head.Version, entries.Text("case"))),
        new(typeof(CallBackReporter), new("回访", "Call back"), "C", "phone", [],
            static (head, _) => new CallBackReporter(head.Operation, head.Actor, head.Version))
        {
            Fits = static file => file.View.Report is { CallBackAgreed: true, Contact: not null },
        },
        new(typeof(RateCase), new("记录评价", "Record the rating"), "E", "star",
            [Choose<CaseRating>("rating", FieldWords.Rating, StatusWords.Of), Text() with { Optional = true }],
            static (head, entries) => new RateCase(head.Operation, head.Actor, head.Version, entries.Value<CaseRating>("rating"), entries.OrNull("text"))),
    ];
}
