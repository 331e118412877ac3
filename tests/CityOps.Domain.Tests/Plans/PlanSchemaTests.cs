using System.Text.Json;
using CityOps.Plans.Reading;
using CityOps.Units;

namespace CityOps.Plans;

/// <summary>The schema is written by hand, the records too: here they are held against each other.</summary>
public sealed class PlanSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(PlanJson.Schema).RootElement;

    public static TheoryData<string, Type> Words { get; } = new()
    {
        { "level", typeof(ResponseLevel) },
        { "header/properties/kind", typeof(PlanKind) },
        { "header/properties/mode", typeof(PlanMode) },
        { "header/properties/class", typeof(HazardClass) },
        { "phase", typeof(PlanPhase) },
        { "group/properties/kind", typeof(PlanGroupKind) },
        { "task/properties/evidence/items", typeof(PlanEvidence) },
        { "resource/properties/kind", typeof(PlanResourceKind) },
        { "channel", typeof(PlanChannel) },
        { "reach/properties/hours", typeof(PlanHours) },
        { "zone/properties/kind", typeof(PlanZoneKind) },
        { "shape/properties/kind", typeof(PlanShapeKind) },
        { "place/properties/kind", typeof(PlanPlaceKind) },
        { "template/properties/audience", typeof(PlanAudience) },
        { "report/properties/kind", typeof(PlanReportKind) },
        { "exercise/properties/kind", typeof(PlanExerciseKind) },
    };

    public static TheoryData<string, Type> Shapes { get; } = new()
    {
        { "text", typeof(PlanText) }, { "header", typeof(PlanHeader) }, { "trigger", typeof(PlanTrigger) }, { "post", typeof(PlanPost) },
        { "group", typeof(PlanGroup) }, { "command", typeof(PlanCommandStructure) }, { "stage", typeof(PlanStage) }, { "due", typeof(PlanDue) },
        { "escalation", typeof(PlanEscalation) }, { "task", typeof(PlanTask) }, { "quantities", typeof(PlanQuantities) },
        { "resource", typeof(PlanResource) }, { "unitNeed", typeof(UnitNeed) }, { "reach", typeof(PlanReach) }, { "contact", typeof(PlanContact) }, { "call", typeof(PlanCall) },
        { "corner", typeof(PlanCorner) }, { "plume", typeof(PlanPlume) }, { "shape", typeof(PlanShape) }, { "zone", typeof(PlanZone) },
        { "place", typeof(PlanPlace) }, { "template", typeof(PlanTemplate) }, { "report", typeof(PlanReport) },
        { "exercise", typeof(PlanExercise) }, { "revision", typeof(PlanRevision) },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void The_schema_lists_exactly_the_words_of_the_program(string path, Type type)
    {
        var place = path.Split('/').Aggregate(Schema.GetProperty("$defs"), (at, part) => at.GetProperty(part));

        Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), place.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_schema_has_exactly_the_members_of_the_records_and_asks_for_those_that_cannot_be_missing(string name, Type type)
    {
        var shape = Schema.GetProperty("$defs").GetProperty(name);
        var members = type.GetConstructors().Single(one => one.GetParameters().Length > 1).GetParameters();
        var optional = new System.Reflection.NullabilityInfoContext();
        var needed = members.Where(member => optional.Create(member).WriteState != System.Reflection.NullabilityState.Nullable);

        Assert.Equal(Named(members), shape.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Named(needed), shape.GetProperty("required").EnumerateArray().Select(member => member.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.False, shape.GetProperty("additionalProperties").ValueKind);
    }

    private static IEnumerable<string> Named(IEnumerable<System.Reflection.ParameterInfo> members) =>
        members.Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name!)).Order(StringComparer.Ordinal);
}
