using CityOps.Cases.Forms;
using CityOps.Plans;
using static CityOps.Incidents.Forms.IncidentForms;

namespace CityOps.Incidents.Forms;

/// <summary>What is done with an incident before the response, and what is found out about it at any time.</summary>
internal static class BeforeForms
{
    public static readonly IReadOnlyList<IncidentForm> All =
    [
        new(typeof(VerifyIncident), new("核报", "Verify"), "V", "eye",
            static _ => [Pick("finding", IncidentFieldWords.Finding, Enum.GetValues<IncidentFinding>().Select(one => new Choice(one.ToString(), IncidentWords.Of(one)))), Text("text", new("依据（第二来源、现场、视频）", "By what (second source, on site, camera)"))],
            static (head, entries) => new VerifyIncident(head.Operation, head.Actor, head.Seen, entries.Value<IncidentFinding>("finding"), entries.Text("text")))
        {
            Initial = static (_, name) => name == "finding" ? nameof(IncidentFinding.True) : null,
        },
        new(typeof(TakeCommand), new("接受指挥权", "Take the command"), "K", "check", static _ => [], static (head, _) => new TakeCommand(head.Operation, head.Actor, null))
        {
            Fits = static head => head.File.View.OfferedTo == head.Actor,
        },
        new(typeof(UpdateFigures), new("更新情况", "Update figures"), "U", "note",
            static head =>
            [
                .. IncidentFigure.Of(head.File.View.Figures).Select(figure => new FormField(figure.Name, FieldKind.Number, figure.Word) { Optional = true }),
                Text("text", new("来源", "By whom known")),
            ],
            static (head, entries) => new UpdateFigures(head.Operation, head.Actor, null, Figures(entries), entries.Text("text")))
        {
            Initial = static (head, name) =>
                IncidentFigure.Of(head.File.View.Figures).FirstOrDefault(figure => figure.Name == name)?.Value?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        },
        new(typeof(ProposeLevel), new("启动建议", "Propose a level"), "P", "up",
            static _ => [Level(Enum.GetValues<ResponseLevel>()), Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new ProposeLevel(head.Operation, head.Actor, null, entries.Value<ResponseLevel>("level"), entries.Text("reason")))
        {
            Then = new("规则的建议一并存档，由有权的领导决定", "What the rules propose is kept beside it; whoever has the authority decides"),
        },
        new(typeof(PreAlertIncident), new("预警响应", "Stand by"), "W", "bell",
            static _ => [Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new PreAlertIncident(head.Operation, head.Actor, head.Seen, entries.Text("reason"))),
        new(typeof(ClassifyIncident), new("定性", "Classify"), "C", "filter",
            static head =>
            [
                Pick("type", IncidentFieldWords.Type, Types(head).Select(type => new Choice(type.Key, type.Word))),
                new FormField("title", FieldKind.Line, IncidentFieldWords.Title) { Longest = 100 },
            ],
            static (head, entries) => new ClassifyIncident(head.Operation, head.Actor, head.Seen, Types(head).First(type => type.Key == entries["type"]).Class, entries["type"], entries.Text("title")))
        {
            Initial = static (head, name) => name == "type" ? head.File.View.Type : head.File.View.Title,
        },
    ];

    /// <summary>Those that can be chosen in the city; what the incident is of can always be kept, though no plan in force names it any more.</summary>
    private static IEnumerable<IncidentType> Types(IncidentHead head) => (head.Names?.Types ?? IncidentTypes.All)
        .Append(new IncidentType(head.File.View.Type, head.File.View.Class, IncidentTypes.NameOf(head.File.View.Type)))
        .DistinctBy(type => type.Key);

    private static IncidentFigures Figures(FormEntries entries) => new(
        entries.Whole("deaths"),
        entries.Whole("missing"),
        entries.Whole("seriousInjured"),
        entries.Whole("lightInjured"),
        entries.Whole("affectedPeople"),
        entries.Whole("relocatedPeople"),
        entries.Amount("lossYuan"),
        (double?)entries.Amount("areaSquareKilometres"));
}
