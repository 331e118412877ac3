using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Names of what incidents and their plans hold as values.</summary>
internal static class IncidentWords
{
    public static Word Of(IncidentStatus status) => status switch
    {
        IncidentStatus.Suspected => new("疑似", "Suspected"),
        IncidentStatus.Reported => new("已接报", "Reported"),
        IncidentStatus.Verified => new("已核实", "Verified"),
        IncidentStatus.False => new("不实", "Not true"),
        IncidentStatus.Monitored => new("关注", "Watched"),
        IncidentStatus.PreAlert => new("预警响应", "Standing by"),
        IncidentStatus.Active => new("应急响应", "Response"),
        IncidentStatus.Deescalating => new("处置收尾", "Winding down"),
        IncidentStatus.Terminated => new("响应终止", "Ended"),
        IncidentStatus.Recovery => new("善后恢复", "Recovery"),
        IncidentStatus.Reviewed => new("已总结", "Reviewed"),
        IncidentStatus.Archived => new("已归档", "Archived"),
        _ => new("无", "None"),
    };

    public static Word Of(IncidentClass of) => of switch
    {
        IncidentClass.NaturalDisaster => new("自然灾害", "Natural disaster"),
        IncidentClass.Accident => new("事故灾难", "Accident"),
        IncidentClass.PublicHealth => new("公共卫生", "Public health"),
        _ => new("社会安全", "Public security"),
    };

    public static Word Of(IncidentSource source) => source switch
    {
        IncidentSource.Case => new("平急转换", "From a case"),
        IncidentSource.Public => new("公众报告", "Public"),
        IncidentSource.Department => new("部门报告", "Department"),
        IncidentSource.Sensor => new("传感器", "Sensor"),
        IncidentSource.Video => new("视频发现", "Camera"),
        IncidentSource.Warning => new("预警", "Warning"),
        IncidentSource.Surge => new("诉求激增", "Surge of reports"),
        _ => new("领导指令", "Leader's order"),
    };

    public static Word Of(IncidentFinding finding) => finding switch
    {
        IncidentFinding.True => new("属实", "True"),
        IncidentFinding.False => new("不实", "Not true"),
        _ => new("属实，先关注", "True, watch it"),
    };

    public static Word Of(ResponseLevel level) => level switch
    {
        ResponseLevel.I => new("Ⅰ级", "Level I"),
        ResponseLevel.II => new("Ⅱ级", "Level II"),
        ResponseLevel.III => new("Ⅲ级", "Level III"),
        _ => new("Ⅳ级", "Level IV"),
    };

    /// <summary>The number of a level by itself.</summary>
    public static Word Numeral(ResponseLevel level) => level switch
    {
        ResponseLevel.I => new("Ⅰ", "I"),
        ResponseLevel.II => new("Ⅱ", "II"),
        ResponseLevel.III => new("Ⅲ", "III"),
        _ => new("Ⅳ", "IV"),
    };

    public static Word Colour(ResponseLevel level) => level switch
    {
        ResponseLevel.I => new("红色", "Red"),
        ResponseLevel.II => new("橙色", "Orange"),
        ResponseLevel.III => new("黄色", "Yellow"),
        _ => new("蓝色", "Blue"),
    };

    public static Word Of(PlanTaskStatus status) => status switch
    {
        PlanTaskStatus.Issued => new("已下达", "Issued"),
        PlanTaskStatus.Delivered => new("已送达", "Delivered"),
        PlanTaskStatus.Read => new("已阅", "Read"),
        PlanTaskStatus.Confirmed => new("已确认", "Confirmed"),
        PlanTaskStatus.InProgress => new("执行中", "Under way"),
        PlanTaskStatus.Done => new("已完成", "Done"),
        PlanTaskStatus.Skipped => new("已跳过", "Skipped"),
        PlanTaskStatus.Rejected => new("已拒绝", "Rejected"),
        PlanTaskStatus.Withdrawn => new("已撤回", "Withdrawn"),
        _ => new("未下达", "Not issued"),
    };

    public static Word Of(PlanPhase phase) => phase switch
    {
        PlanPhase.Prevention => new("预防", "Prevention"),
        PlanPhase.Warning => new("预警", "Warning"),
        PlanPhase.FirstResponse => new("先期处置", "First response"),
        PlanPhase.Response => new("应急响应", "Response"),
        _ => new("后期处置", "Recovery"),
    };

    public static Word Of(PlanEvidence evidence) => evidence switch
    {
        PlanEvidence.Text => new("文字", "Words"),
        PlanEvidence.Photo => new("照片", "Photograph"),
        PlanEvidence.Figure => new("数据", "Figure"),
        PlanEvidence.Document => new("文件", "Document"),
        _ => new("回执", "Receipt"),
    };

    public static Word Of(PlanZoneKind kind) => kind switch
    {
        PlanZoneKind.Evacuation => new("疏散区", "Evacuation zone"),
        PlanZoneKind.Control => new("管制区", "Control zone"),
        PlanZoneKind.Warning => new("警戒区", "Warning zone"),
        _ => new("集结区", "Staging area"),
    };

    /// <summary>What holds in a zone that somebody draws by hand.</summary>
    public static Word RuleOf(PlanZoneKind kind) => kind switch
    {
        PlanZoneKind.Evacuation => new("无关人员全部撤离", "Everybody leaves"),
        PlanZoneKind.Control => new("只准处置人员进入", "Only those who work there enter"),
        PlanZoneKind.Warning => new("告知群众，劝阻靠近", "People are told and kept from coming nearer"),
        _ => new("救援力量在此集结待命", "Crews wait here"),
    };

    public static Word Of(PlanAudience audience) => audience switch
    {
        PlanAudience.Members => new("成员单位", "Members"),
        PlanAudience.Leaders => new("领导", "Leaders"),
        PlanAudience.Residents => new("受影响群众", "People affected"),
        PlanAudience.Public => new("社会公众", "Public"),
        _ => new("媒体", "Media"),
    };

    public static Word Of(PlanReportKind kind) => kind switch
    {
        PlanReportKind.First => new("初报", "First report"),
        PlanReportKind.FollowUp => new("续报", "Follow-up report"),
        PlanReportKind.Final => new("终报", "Final report"),
        PlanReportKind.Special => new("专报", "Special report"),
        _ => new("日报", "Daily report"),
    };

    public static Word Of(ZoneThingKind kind) => kind switch
    {
        ZoneThingKind.Cell => new("单元网格", "Unit grids"),
        ZoneThingKind.Component => new("部件", "Components"),
        ZoneThingKind.Camera => new("视频点", "Cameras"),
        ZoneThingKind.Place => new("场所", "Places"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };
}
