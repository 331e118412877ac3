using static CityOps.Cases.Forms.Fields;

namespace CityOps.Cases.Forms;

/// <summary>From filing to the unit that handles it, and back.</summary>
internal static class DispatchForms
{
    private static readonly FormField Advised = new("unit", FieldKind.AdvisedUnit, DeskWords.Recommended) { Optional = true, Hint = DeskWords.ByRule };

    public static readonly IReadOnlyList<CommandForm> All =
    [
        new(typeof(DispatchCase), new("派遣", "Dispatch"), "D", "send", [Advised],
            static (head, entries) => new DispatchCase(head.Operation, head.Actor, head.Version, entries.OrNull("unit"))),
        new(typeof(ReceiveTask), new("接收", "Receive"), "R", "inbox", [],
            static (head, _) => new ReceiveTask(head.Operation, head.Actor, head.Version))
        {
            Then = new("接收后 1 小时内可申请回退", "It can be given back within one hour of receipt"),
        },
        new(typeof(SubDispatch), new("二级派遣", "Give to a unit"), "D", "send",
            [new("unit", FieldKind.CentreUnit, FieldWords.Unit), Line("person", FieldWords.Person, 50) with { Optional = true }],
            static (head, entries) => new SubDispatch(head.Operation, head.Actor, head.Version, entries["unit"], entries.OrNull("person"))),
        new(typeof(RequestReturn), new("申请回退", "Ask to give back"), "B", "back",
            [
                new("unit", FieldKind.Unit, FieldWords.RightUnit) { Optional = true, Hint = new("指明责任单位，或写明原因与法律依据", "Name the right unit, or give the cause with its legal basis") },
                Text(FieldWords.Cause, "cause"),
                Line("basis", FieldWords.LegalBasis, 2_000) with { When = ("unit", "") },
            ],
            static (head, entries) => new RequestReturn(head.Operation, head.Actor, head.Version, entries.OrNull("unit"), entries.Text("cause"), entries.OrNull("unit") is null ? entries.OrNull("basis") : null))
        {
            Danger = true,
        },
        new(typeof(ConfirmMisdispatch), new("确认误派", "Confirm the wrong dispatch"), "C", "check", [Text(FieldWords.Opinion)],
            static (head, entries) => new ConfirmMisdispatch(head.Operation, head.Actor, head.Version, entries.Text("text")))
        {
            Fits = static file => !file.MisdispatchConfirmed,
        },
        new(typeof(ApproveReturn), new("二次派遣", "Dispatch again"), "D", "send", [Advised],
            static (head, entries) => new ApproveReturn(head.Operation, head.Actor, head.Version, entries.OrNull("unit")))
        {
            Fits = static file => file.MisdispatchConfirmed,
        },
        new(typeof(RefuseReturn), new("驳回回退", "Refuse the return"), "N", "cross", [Text(FieldWords.Opinion)],
            static (head, entries) => new RefuseReturn(head.Operation, head.Actor, head.Version, entries.Text("text")))
        {
            Danger = true,
        },
        new(typeof(ReferReturn), new("报主管领导", "Refer to the leader"), "L", "up", [Choose<AbnormalGround>("ground", FieldWords.Ground, StatusWords.Of), Text()],
            static (head, entries) => new ReferReturn(head.Operation, head.Actor, head.Version, entries.Value<AbnormalGround>("ground"), entries.Text("text"))),
        new(typeof(DesignateUnit), new("指定代处置", "Designate a unit"), "G", "flag", [new("unit", FieldKind.Unit, FieldWords.Unit), Text(FieldWords.Opinion)],
            static (head, entries) => new DesignateUnit(head.Operation, head.Actor, head.Version, entries["unit"], entries.Text("text")))
        {
            Then = new("费用事后由市、区中心认证", "The cost is certified afterwards"),
        },
    ];
}
