using CityOps.Cases.Forms;
using CityOps.Languages;
using static CityOps.Incidents.Forms.IncidentForms;

namespace CityOps.Incidents.Forms;

/// <summary>Links with other incidents, and what makes one sensitive.</summary>
internal static class LinkForms
{
    public static readonly IReadOnlyList<IncidentForm> All =
    [
        new(typeof(AttachChild), new("关联次生衍生", "Link incident"), "J", "plus",
            static head =>
            [
                Pick("child", ReportWords.Other, head.File.Linkable.Select(line => new Choice(line.Key, new Word(line.Title, line.Title)))),
                Pick("relation", ReportWords.Relation, Enum.GetValues<IncidentRelation>().Select(one => new Choice(one.ToString(), ReportWords.Of(one)))),
                Text("reason", IncidentFieldWords.Reason),
            ],
            static (head, entries) => new AttachChild(head.Operation, head.Actor, null, entries["child"], entries.Value<IncidentRelation>("relation"), entries.Text("reason")))
        {
            Then = ReportWords.LinkThen,
            Initial = static (_, name) => name == "relation" ? nameof(IncidentRelation.Secondary) : null,
            Fits = static head => head.File.Linkable.Count > 0,
        },
        new(typeof(DetachChild), new("解除关联", "Take a link away"), "G", "cross",
            static head => [Pick("child", ReportWords.Other, head.File.Relatives.Where(one => !one.IsParent).Select(one => new Choice(one.Key, new Word(one.Title, one.Title)))), Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new DetachChild(head.Operation, head.Actor, null, entries["child"], entries.Text("reason")))
        {
            Fits = static head => head.File.Relatives.Any(one => !one.IsParent),
            Initial = static (head, name) => name == "child" ? head.File.Relatives.FirstOrDefault(one => !one.IsParent)?.Key : null,
        },
        new(typeof(MarkSensitive), new("列为敏感", "Mark sensitive"), "F", "alert",
            static _ => [Text("reason", ReportWords.SensitiveReason)],
            static (head, entries) => new MarkSensitive(head.Operation, head.Actor, null, entries.Text("reason")))
        {
            Then = new("按更高级别的时限报送，响应级别不变", "It is reported as one of a graver level; its own level stays"),
            Fits = static head => head.File.View.Sensitive is null,
        },
    ];
}
