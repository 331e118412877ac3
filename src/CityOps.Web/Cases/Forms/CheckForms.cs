using static CityOps.Cases.Forms.Fields;

namespace CityOps.Cases.Forms;

/// <summary>Checking, sending back, and closing without a result.</summary>
internal static class CheckForms
{
    public static readonly IReadOnlyList<CommandForm> All =
    [
        new(typeof(SendCheck), new("发核查", "Send to check"), "K", "walk", [new("checker", FieldKind.Collector, FieldWords.Collector)],
            static (head, entries) => new SendCheck(head.Operation, head.Actor, head.Version, entries["checker"]))
        {
            Then = new("监督员 1 小时内到现场核查", "The inspector checks on site within one hour"),
        },
        new(typeof(CheckReply), new("回复核查", "Reply to the check"), "V", "check",
            [Agree(FieldWords.Result, FormWords.Passed, FormWords.Failed), Text(FieldWords.Found), Pictures(), Position()],
            static (head, entries) => new CheckReply(head.Operation, head.Actor, head.Version, Agreed(entries), entries.Evidence("text", "photos", "position"))),
        new(typeof(ReworkCase), new("返工", "Send back for rework"), "R", "again", [Text(FieldWords.Opinion)],
            static (head, entries) => new ReworkCase(head.Operation, head.Actor, head.Version, entries.Text("text")))
        {
            Then = new("退回原处置单位，时限不变", "Back to the same unit; the due time stays"),
        },
        new(typeof(RequestAbnormalClose), new("申请非正常结案", "Ask to close without a result"), "Q", "up",
            [Choose<AbnormalGround>("ground", FieldWords.Ground, StatusWords.Of), Text()],
            static (head, entries) => new RequestAbnormalClose(head.Operation, head.Actor, head.Version, entries.Value<AbnormalGround>("ground"), entries.Text("text")))
        {
            Danger = true,
        },
        new(typeof(SignAbnormalClose), new("签批", "Sign"), "S", "check",
            [
                Agree(FieldWords.Decision, new("非正常结案", "Close without a result"), new("再次派遣", "Dispatch once more")),
                new("unit", FieldKind.AdvisedUnit, DeskWords.Recommended) { Optional = true, When = ("agree", No) },
                Text(FieldWords.Opinion),
            ],
            static (head, entries) => new SignAbnormalClose(head.Operation, head.Actor, head.Version, Agreed(entries), Agreed(entries) ? null : entries.OrNull("unit"), entries.Text("text"))),
        new(typeof(UrgeCase), new("催办", "Urge"), "U", "bell", [Text()],
            static (head, entries) => new UrgeCase(head.Operation, head.Actor, head.Version, entries.Text("text"))),
        new(typeof(SuperviseCase), new("督办", "Supervise"), "P", "eye", [new("due", FieldKind.Moment, FieldWords.Due), Text()],
            static (head, entries) => new SuperviseCase(head.Operation, head.Actor, head.Version, entries.Moment("due") ?? default, entries.Text("text"))),
        new(typeof(EscalateToIncident), new("转突发事件", "To incident"), "I", "alert", [],
            static (_, _) => throw new NotSupportedException("The incident's own page gives this command: it receives the incident first."))
        {
            Danger = true,
            Fits = static file => file.View.Incident is null,
            LeadsTo = static file => $"/incidents/new?case={file.View.Key}",
        },
    ];
}
