using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Words;

namespace CityOps.Plans;

/// <summary>Names of what plans hold as values.</summary>
internal static class PlanWords
{
    private static readonly Dictionary<string, Func<string, Word>> ByFirst = new(StringComparer.Ordinal)
    {
        ["overall"] = static value => Of(Kebab.Parse<PlanKind>(value)),
        ["peace"] = static value => Of(Kebab.Parse<PlanMode>(value)),
        ["natural-disaster"] = static value => Of(Kebab.Parse<HazardClass>(value)),
        ["coordination"] = static value => Of(Kebab.Parse<PlanGroupKind>(value)),
        ["prevention"] = static value => IncidentWords.Of(Kebab.Parse<PlanPhase>(value)),
        ["text"] = static value => IncidentWords.Of(Kebab.Parse<PlanEvidence>(value)),
        ["team"] = static value => Of(Kebab.Parse<PlanResourceKind>(value)),
        ["telephone"] = static value => Of(Kebab.Parse<PlanChannel>(value)),
        ["always"] = static value => Of(Kebab.Parse<PlanHours>(value)),
        ["evacuation"] = static value => IncidentWords.Of(Kebab.Parse<PlanZoneKind>(value)),
        ["circle"] = static value => Of(Kebab.Parse<PlanShapeKind>(value)),
        ["shelter"] = static value => Of(Kebab.Parse<PlanPlaceKind>(value)),
        ["members"] = static value => IncidentWords.Of(Kebab.Parse<PlanAudience>(value)),
        ["first"] = static value => IncidentWords.Of(Kebab.Parse<PlanReportKind>(value)),
        ["tabletop"] = static value => Of(Kebab.Parse<PlanExerciseKind>(value)),
        ["i"] = static value => IncidentWords.Of(Enum.Parse<ResponseLevel>(value, ignoreCase: true)),
    };

    /// <summary>A value of one of the lists of the schema; a list is known by its first value.</summary>
    public static Word OfValue(string first, string value)
    {
        try
        {
            return ByFirst.TryGetValue(first, out var word) ? word(value) : new Word(value, value);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // A value that the list does not have stands for itself; its flaw stands beside it.
            return new Word(value, value);
        }
    }

    public static Word Of(PlanVersionStatus status) => status switch
    {
        PlanVersionStatus.Draft => new("起草", "Draft"),
        PlanVersionStatus.Submitted => new("送审", "Submitted"),
        PlanVersionStatus.Approved => new("已批准", "Approved"),
        PlanVersionStatus.InForce => new("现行", "In force"),
        PlanVersionStatus.Retired => new("已废止", "Retired"),
        _ => new("无", "None"),
    };

    public static Word Of(PlanKind kind) => kind switch
    {
        PlanKind.Overall => new("总体预案", "Overall plan"),
        PlanKind.Special => new("专项预案", "Special plan"),
        PlanKind.Department => new("部门预案", "Department plan"),
        PlanKind.Site => new("现场处置方案", "Site plan"),
        _ => new("重大活动保障方案", "Major event plan"),
    };

    public static Word Of(PlanMode mode) => mode switch
    {
        PlanMode.Peace => new("平时", "Peace"),
        PlanMode.War => new("战时", "War"),
        _ => new("演练", "Exercise"),
    };

    public static Word Of(HazardClass hazard) => IncidentWords.Of(Enum.Parse<IncidentClass>(hazard.ToString()));

    public static Word Of(PlanGroupKind kind) => kind switch
    {
        PlanGroupKind.Coordination => new("综合协调", "Coordination"),
        PlanGroupKind.Rescue => new("抢险救援", "Rescue"),
        PlanGroupKind.Medical => new("医疗卫生", "Medical"),
        PlanGroupKind.OrderAndTraffic => new("治安交通", "Order and traffic"),
        PlanGroupKind.Communications => new("通信保障", "Communications"),
        PlanGroupKind.Logistics => new("物资后勤", "Logistics"),
        PlanGroupKind.Environment => new("环境监测", "Environment"),
        PlanGroupKind.Evacuation => new("转移安置", "Evacuation"),
        PlanGroupKind.Publicity => new("新闻舆情", "Public information"),
        PlanGroupKind.Aftermath => new("善后", "Aftermath"),
        _ => new("专家", "Experts"),
    };

    public static Word Of(PlanResourceKind kind) => kind switch
    {
        PlanResourceKind.Team => new("队伍", "Team"),
        PlanResourceKind.Vehicle => new("车辆", "Vehicle"),
        PlanResourceKind.Equipment => new("装备", "Equipment"),
        PlanResourceKind.Material => new("物资", "Material"),
        PlanResourceKind.Expert => new("专家", "Expert"),
        PlanResourceKind.Shelter => new("避难场所", "Shelter"),
        _ => new("医疗", "Medical"),
    };

    public static Word Of(PlanChannel channel) => channel switch
    {
        PlanChannel.Telephone => new("电话", "Telephone"),
        PlanChannel.Radio => new("电台", "Radio"),
        PlanChannel.Sms => new("短信", "Text message"),
        PlanChannel.App => new("应用消息", "App"),
        PlanChannel.Satellite => new("卫星电话", "Satellite"),
        PlanChannel.Broadcast => new("广播", "Broadcast"),
        PlanChannel.Screen => new("户外屏", "Public screens"),
        PlanChannel.CellBroadcast => new("小区广播", "Cell broadcast"),
        _ => new("媒体", "Media"),
    };

    public static Word Of(PlanHours hours) => hours switch
    {
        PlanHours.Always => new("全天", "Always"),
        PlanHours.Day => new("工作时间", "Office hours"),
        _ => new("非工作时间", "Other hours"),
    };

    public static Word Of(PlanShapeKind kind) => kind switch
    {
        PlanShapeKind.Circle => new("圆形", "Circle"),
        PlanShapeKind.Polygon => new("多边形", "Polygon"),
        _ => new("扩散区", "Plume"),
    };

    public static Word Of(PlanPlaceKind kind) => kind switch
    {
        PlanPlaceKind.Shelter => new("避难场所", "Shelter"),
        PlanPlaceKind.AssemblyPoint => new("集合点", "Assembly point"),
        _ => new("路线", "Route"),
    };

    public static Word Of(PlanExerciseKind kind) => kind switch
    {
        PlanExerciseKind.Tabletop => new("桌面推演", "Tabletop"),
        PlanExerciseKind.Functional => new("专项演练", "Functional"),
        _ => new("综合演练", "Full scale"),
    };

    public static Word Of(PlanChangeKind kind) => kind switch
    {
        PlanChangeKind.Added => new("新增", "Added"),
        PlanChangeKind.Removed => new("删除", "Removed"),
        _ => new("修改", "Changed"),
    };
}
