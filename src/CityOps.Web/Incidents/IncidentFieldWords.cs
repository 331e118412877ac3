using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>Names of fields of the forms of incidents.</summary>
internal static class IncidentFieldWords
{
    public static readonly Word Reason = new("理由", "Reason");
    public static readonly Word Text = new("说明", "Text");
    public static readonly Word Title = new("事件名称", "Name");
    public static readonly Word Address = new("地点", "Place");
    public static readonly Word Class = new("类别", "Class");
    public static readonly Word Type = new("类型", "Type");
    public static readonly Word Source = new("来源", "Source");
    public static readonly Word Finding = new("核实结果", "Finding");
    public static readonly Word Level = new("响应级别", "Level");
    public static readonly Word Deaths = new("死亡（人）", "Dead (people)");
    public static readonly Word Missing = new("失踪（人）", "Missing (people)");
    public static readonly Word SeriousInjured = new("重伤（人）", "Seriously injured (people)");
    public static readonly Word LightInjured = new("轻伤（人）", "Slightly injured (people)");
    public static readonly Word AffectedPeople = new("受影响（人）", "Affected (people)");
    public static readonly Word RelocatedPeople = new("转移（人）", "Moved (people)");
    public static readonly Word LossYuan = new("直接损失（元）", "Direct loss (yuan)");
    public static readonly Word Area = new("影响面积（平方公里）", "Area (km²)");
    public static readonly Word Successor = new("移交给", "To");
    public static readonly Word ZoneKind = new("区域类别", "Kind of zone");
    public static readonly Word Zone = new("区域", "Zone");
    public static readonly Word Radius = new("以事发地为中心的半径（米）", "Radius around the incident (m)");
    public static readonly Word Message = new("信息", "Message");
    public static readonly Word Report = new("报告", "Report");
    public static readonly Word Hazard = new("险情", "Danger");
    public static readonly Word HazardGone = new("已消除", "Removed");
    public static readonly Word HazardThere = new("未消除", "Not removed");
    public static readonly Word Result = new("处置结果", "Result");
    public static readonly Word Holds = new("成立", "Holds");
    public static readonly Word HoldsNot = new("不成立", "Does not hold");
    public static readonly Word Precondition = new("前提：{0}", "Precondition: {0}");
    public static readonly Word Organisation = new("改派给", "Give it to");
    public static readonly Word Due = new("新时限", "New due time");
    public static readonly Word Exercise = new("演练", "Exercise");
    public static readonly Word Objectives = new("周期目标", "Objectives");
    public static readonly Word PeriodEnds = new("周期结束", "Period ends");
    public static readonly Word Other = new("内容", "Content");

    /// <summary>The field that a refusal names.</summary>
    public static Word Of(string field) => field switch
    {
        "reason" => Reason,
        "text" => Text,
        "title" => Title,
        "address" => Address,
        "class" => Class,
        "type" => Type,
        "source" => Source,
        "finding" => Finding,
        "level" => Level,
        "deaths" => Deaths,
        "missing" => Missing,
        "seriousInjured" => SeriousInjured,
        "lightInjured" => LightInjured,
        "affectedPeople" => AffectedPeople,
        "relocatedPeople" => RelocatedPeople,
        "lossYuan" => LossYuan,
        "areaSquareKilometres" => Area,
        "to" => Successor,
        "kind" => ZoneKind,
        "name" => Zone,
        "result" => Result,
        "parts" => Text,
        "child" => ReportWords.Other,
        "relation" => ReportWords.Relation,
        "organisation" => Organisation,
        "objectives" => Objectives,
        "ends" => PeriodEnds,
        "substance" => PlumeWords.Substance,
        "gramsPerSecond" => PlumeWords.Release,
        "thresholdMilligrams" => PlumeWords.Threshold,
        "heightMetres" => PlumeWords.Height,
        "windMetresPerSecond" => PlumeWords.Wind,
        "windFromDegrees" => PlumeWords.WindFrom,
        "stability" => PlumeWords.Air,
        "formula" => PlumeWords.Surroundings,
        _ => Other,
    };
}
