using static CityOps.Cases.Forms.Fields;

namespace CityOps.Cases.Forms;

/// <summary>What goes on while a unit handles a case.</summary>
internal static class HandlingForms
{
    public static readonly IReadOnlyList<CommandForm> All =
    [
        new(typeof(SubmitFeedback), new("反馈", "Feed back"), "F", "camera",
            [
                Text(FieldWords.Done),
                Pictures(label: new("处置后照片", "Photographs after")) with { Hint = new("须与处置前同角度", "From the same angle as before") },
                Line("by", FieldWords.HandledBy, 50),
                new("cost", FieldKind.Money, FieldWords.Cost) { Optional = true, Hint = new("专项经费支付的须填写", "Needed where the work is funded") },
            ],
            static (head, entries) => new SubmitFeedback(head.Operation, head.Actor, head.Version, entries.Evidence("text", "photos"), entries.Text("by"), entries.Amount("cost")))
        {
            Then = new("值班长发核查", "The shift leader has it checked"),
        },
        new(typeof(ArriveOnSite), new("到场", "Arrived"), "O", "pin", [],
            static (head, _) => new ArriveOnSite(head.Operation, head.Actor, head.Version, null)),
        new(typeof(RequestExtension), new("申请延期", "Ask for time"), "X", "clock",
            [
                Text(),
                new("due", FieldKind.Moment, FieldWords.NewDue) { Optional = true, Hint = new("不填则按系统给出的时限", "Empty: what the system offers") },
                Line("form", FieldWords.Form, 200) with { Optional = true, Hint = new("再次延期或自定时间须填", "Needed the second time, or with a time of one's own") },
            ],
            static (head, entries) => new RequestExtension(head.Operation, head.Actor, head.Version, entries.Moment("due"), entries.Text("text"), entries.OrNull("form"))),
        new(typeof(ReviewExtension), new("复核延期", "Review the request"), "Y", "check", [Text(FieldWords.Opinion)],
            static (head, entries) => new ReviewExtension(head.Operation, head.Actor, head.Version, entries.Text("text")))
        {
            Fits = static file => file.Extension is { NeedsLeader: true } && !file.ExtensionReviewed,
        },
        new(typeof(DecideExtension), new("审批延期", "Decide the extension"), "E", "check", [Agree(FieldWords.Decision, FormWords.Yes, FormWords.No), Text(FieldWords.Opinion)],
            static (head, entries) => new DecideExtension(head.Operation, head.Actor, head.Version, Agreed(entries), entries.Text("text")))
        {
            Fits = static file => file.Extension is not { NeedsLeader: true } || file.ExtensionReviewed,
        },
        new(typeof(RequestSuspension), new("申请挂账", "Ask to put off"), "S", "pause",
            [
                Choose<SuspensionKind>("kind", FieldWords.Kind, StatusWords.Of),
                Choose<SuspensionGround>("ground", FieldWords.Ground, StatusWords.Of),
                new("until", FieldKind.Moment, FieldWords.PlannedUntil),
                Text(),
            ],
            static (head, entries) => new RequestSuspension(
                head.Operation, head.Actor, head.Version, entries.Value<SuspensionKind>("kind"), entries.Value<SuspensionGround>("ground"), entries.Moment("until") ?? default, entries.Text("text"))),
        new(typeof(DecideSuspension), new("审批挂账", "Decide the suspension"), "E", "check", [Agree(FieldWords.Decision, FormWords.Yes, FormWords.No), Text(FieldWords.Opinion)],
            static (head, entries) => new DecideSuspension(head.Operation, head.Actor, head.Version, Agreed(entries), entries.Text("text"))),
        new(typeof(ResumeHandling), new("恢复处置", "Resume"), "R", "again", [],
            static (head, _) => new ResumeHandling(head.Operation, head.Actor, head.Version)),
    ];
}
