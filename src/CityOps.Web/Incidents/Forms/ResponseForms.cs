using CityOps.Cases.Forms;
using CityOps.Languages;
using CityOps.Plans;
using static CityOps.Incidents.Forms.IncidentForms;

namespace CityOps.Incidents.Forms;

/// <summary>Leading a response that is under way.</summary>
internal static class ResponseForms
{
    public static readonly IReadOnlyList<IncidentForm> All =
    [
        new(typeof(ReleaseMessage), new("审签发布", "Release message"), "M", "send",
            static head => [Pick("message", IncidentFieldWords.Message, head.File.View.Messages.Where(message => message.ReleasedAt is null).Select(Choice))],
            static (head, entries) => new ReleaseMessage(head.Operation, head.Actor, null, entries.Item("message")))
        {
            Fits = static head => head.File.View.Messages.Any(message => message.ReleasedAt is null),
            Initial = static (head, _) => head.File.View.Messages.FirstOrDefault(message => message.ReleasedAt is null)?.Message.Id.ToString(),
        },
        new(typeof(DrawZone), new("划定区域", "Draw a zone"), "Z", "map",
            static _ => [Pick("kind", IncidentFieldWords.ZoneKind, Enum.GetValues<PlanZoneKind>().Select(kind => new Choice(kind.ToString(), IncidentWords.Of(kind)))), new FormField("radius", FieldKind.Number, IncidentFieldWords.Radius)],
            static (head, entries) => Zone(head, entries.Value<PlanZoneKind>("kind"), (double)(entries.Amount("radius") ?? 0)))
        {
            Initial = static (_, name) => name == "kind" ? nameof(PlanZoneKind.Control) : "300",
        },
        new(typeof(LiftZone), new("解除区域", "Lift a zone"), "X", "cross",
            static head => [Pick("zone", IncidentFieldWords.Zone, head.File.View.Zones.Select(zone => new Choice(zone.Id.ToString(), new Word(zone.Name.Zh, zone.Name.En)))), Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new LiftZone(head.Operation, head.Actor, null, entries.Item("zone"), entries.Text("reason")))
        {
            Fits = static head => head.File.View.Zones.Count > 0,
            Initial = static (head, name) => name == "zone" ? head.File.View.Zones[0].Id.ToString() : null,
        },
        new(typeof(FreezePeriod), new("冻结行动周期", "Freeze period"), "Q", "clock",
            static _ => [new FormField("ends", FieldKind.Moment, IncidentFieldWords.PeriodEnds), Text("objectives", IncidentFieldWords.Objectives)],
            static (head, entries) => new FreezePeriod(head.Operation, head.Actor, null, entries.Moment("ends") ?? default, entries.Text("objectives")))
        {
            Then = new("表单按此刻的情况固定，可打印", "The forms show for ever what stands at this moment, and can be printed"),
        },
        new(typeof(OfferCommand), new("移交指挥权", "Offer command"), "O", "user",
            static head => [Pick("to", IncidentFieldWords.Successor, head.File.Successors.Select(account => new Choice(account.Name, new Word(account.DisplayZh, account.DisplayEn)))), Text("text", new("交接情况", "Situation in words"))],
            static (head, entries) => new OfferCommand(head.Operation, head.Actor, null, entries["to"], entries.Text("text")))
        {
            Then = new("对方接受后指挥权才转移", "The command passes when it is taken"),
            Fits = static head => (head.File.View.Commander is not { } commander || commander.Account == head.Actor) && head.File.Successors.Count > 0,
        },
    ];

    private static Choice Choice(IncidentMessage message) => new(message.Message.Id.ToString(), Shortened(message.Message));

    private static Word Shortened(PlannedMessage message)
    {
        var audience = IncidentWords.Of(message.Template.Audience);
        return new Word($"{audience.Zh}：{Start(message.Text.Zh, 24)}", $"{audience.En}: {Start(message.Text.En, 40)}");
    }

    private static string Start(string text, int length) => text.Length <= length ? text : text[..length] + "…";

    private static DrawZone Zone(IncidentHead head, PlanZoneKind kind, double radius)
    {
        var (name, rule) = (IncidentWords.Of(kind), IncidentWords.RuleOf(kind));
        var shape = new PlanShape([], PlanShapeKind.Circle, radius, [], null);
        return new DrawZone(head.Operation, head.Actor, null, kind, new PlanText(name.Zh, name.En), new PlanText(rule.Zh, rule.En), shape, head.File.View.Report.Place);
    }
}
