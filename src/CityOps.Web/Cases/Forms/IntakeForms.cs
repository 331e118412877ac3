using static CityOps.Cases.Forms.Fields;

namespace CityOps.Cases.Forms;

/// <summary>From the report to filing.</summary>
internal static class IntakeForms
{
    public static readonly IReadOnlyList<CommandForm> All =
    [
        new(typeof(RegisterCase), new("登记", "Register"), "E", "note",
            [
                new("type", FieldKind.Type, FieldWords.Type) { Initial = static (file, _) => file.TypeCode },
                new("condition", FieldKind.Line, FieldWords.Condition) { Longest = 200, Initial = static (file, _) => Short(file.View.Registration?.Condition ?? file.View.Report.Evidence.Text) },
                new("address", FieldKind.Line, FieldWords.Address) { Longest = 200, Initial = static (file, _) => file.Address },
            ],
            static (head, entries) => new RegisterCase(head.Operation, head.Actor, head.Version, entries["type"], entries.Text("condition"), entries.Text("address")))
        {
            Then = new("登记后发核实，或直接受理（监督员上报）", "Then it is verified, or accepted if an inspector reported it"),
        },
        new(typeof(SendVerify), new("发核实", "Send to verify"), "V", "walk",
            [new("collector", FieldKind.Collector, FieldWords.Collector)],
            static (head, entries) => new SendVerify(head.Operation, head.Actor, head.Version, entries["collector"]))
        {
            Fits = static file => file.NeedsVerification && file.View.Registration is not null && file.View.Finding is null && file.Kind != CaseKind.Consultation,
            Then = new("监督员 1 小时内到现场核实", "The inspector verifies on site within one hour"),
        },
        new(typeof(VerifyReply), new("回复核实", "Reply to the verification"), "V", "check",
            [Choose<VerifyFinding>("finding", FieldWords.Finding, StatusWords.Of), Text(FieldWords.Found), Pictures(), Position()],
            static (head, entries) => new VerifyReply(head.Operation, head.Actor, head.Version, entries.Value<VerifyFinding>("finding"), entries.Evidence("text", "photos", "position"))),
        new(typeof(AcceptCase), new("受理", "Accept"), "A", "check", [],
            static (head, _) => new AcceptCase(head.Operation, head.Actor, head.Version))
        {
            Fits = static file => file.True,
            Then = new("转值班长立案", "Goes to the shift leader for filing"),
        },
        new(typeof(ProposeRejection), new("提出不予受理", "Propose not to accept"), "J", "cross", Reason(ReasonWords.NotAccepted),
            static (head, entries) => new ProposeRejection(head.Operation, head.Actor, head.Version, ReasonOf(entries)))
        {
            Danger = true,
            Fits = static file => !file.RejectionProposed,
            Then = new("由值班长决定，并告知上报人", "The shift leader decides, and the reporter is told"),
        },
        new(typeof(RejectCase), new("不予受理", "Do not accept"), "X", "cross", Reason(ReasonWords.NotAccepted),
            static (head, entries) => new RejectCase(head.Operation, head.Actor, head.Version, ReasonOf(entries)))
        {
            Danger = true,
            Fits = static file => file.RejectionProposed,
            Then = new("按上报渠道告知上报人，案卷结束", "The reporter is told by the channel of the report; the case ends"),
        },
        new(typeof(MergeCase), new("合并", "Merge"), "M", "merge", [new("master", FieldKind.NearCase, FieldWords.Master)],
            static (head, entries) => new MergeCase(head.Operation, head.Actor, head.Version, entries["master"]))
        {
            Then = new("两份报告都保留，上报人获知主案卷", "Both reports are kept; the reporter is told the master case"),
        },
        new(typeof(DirectAnswer), new("直接答复", "Answer"), "W", "talk", [Line("article", FieldWords.Article, 200), Text(FieldWords.Answer)],
            static (head, entries) => new DirectAnswer(head.Operation, head.Actor, head.Version, entries.Text("article"), entries.Text("text")))
        {
            Fits = static file => file.Kind == CaseKind.Consultation,
        },
        new(typeof(SelfHandle), new("现场自处置", "Put right on the spot"), "H", "tool",
            [Text(FieldWords.Before, "before"), Pictures(name: "photos-before", label: FieldWords.Before), Text(FieldWords.After, "after"), Pictures(name: "photos-after", label: FieldWords.After)],
            static (head, entries) => new SelfHandle(head.Operation, head.Actor, head.Version, entries.Evidence("before", "photos-before"), entries.Evidence("after", "photos-after")))
        {
            Fits = static file => !file.NeedsVerification,
        },
        new(typeof(SupplementReport), new("补充", "Add to the report"), "4", "note", [Text(), Pictures(optional: true)],
            static (head, entries) => new SupplementReport(head.Operation, head.Actor, head.Version, entries.Evidence("text", "photos"))),
    ];

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
