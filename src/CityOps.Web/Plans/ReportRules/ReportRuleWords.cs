using CityOps.Incidents;
using CityOps.Languages;

namespace CityOps.Plans;

/// <summary>What the page of time limits says.</summary>
internal static class ReportRuleWords
{
    public static readonly Word Title = new("报送时限表", "Time limits of reports");
    public static readonly Word Count = new("{0} 条", "{0} lines", "{0} line");
    public static readonly Word Leads = new("牵头", "In charge");
    public static readonly Word Lead = new("牵头部门", "The department in charge");
    public static readonly Word Sensitive = new("敏感事件按{0}报送", "What is sensitive is reported as {0}");
    public static readonly Word Outside = new("市外", "Outside");
    public static readonly Word OutsideHint = new("市外单位自行报送，这里只列示", "Done by those outside the city; only shown here");
    public static readonly Word Delivered = new("第 {0} 版，随产品交付", "Version {0}, delivered");
    public static readonly Word InForceBy = new("第 {0} 版，{1} 起由{2}生效", "Version {0}, since {1}, put in force by {2}");
    public static readonly Word Old = new("您在看第 {0} 版，不是现行的", "You are reading version {0}, which is not in force");
    public static readonly Word ShowInForce = new("看现行的", "Show the one in force");
    public static readonly Word Overtaken = new("另一份时限表已经生效；您的改动基于之前的表，须在现行表上重做", "Another table is in force now: what you changed was made of the one before, and is to be made again");
    public static readonly Word Change = new("改时限", "Change limits");
    public static readonly Word Upload = new("上传", "Upload");
    public static readonly Word Download = new("下载 JSON", "Download JSON");
    public static readonly Word Versions = new("版本", "Versions");
    public static readonly Word For = new("类别与类型", "Class and type");
    public static readonly Word Report = new("报告", "Report");
    public static readonly Word Way = new("方式", "Way");
    public static readonly Word From = new("由", "From");
    public static readonly Word To = new("报", "To");
    public static readonly Word Within = new("时限", "Within");
    public static readonly Word Every = new("重复", "Repeated");
    public static readonly Word EveryTime = new("每 {0}", "every {0}");
    public static readonly Word Once = new("一次", "once");
    public static readonly Word Window = new("接报 {0} 日内", "within {0} days of the report", "within {0} day of the report");
    public static readonly Word Basis = new("依据", "Source");
    public static readonly Word AllClasses = new("各类", "All classes");
    public static readonly Word AnyLevel = new("不限", "any");
    public static readonly Word MinutesOf = new("时限（分钟）：{0}", "Minutes: {0}");
    public static readonly Word EveryOf = new("重复（分钟，空为一次）：{0}", "Repeated after minutes, empty for once: {0}");
    public static readonly Word Line = new("{0}（{1}）{2} → {3}", "{0} ({1}), {2} → {3}");
    public static readonly Word Whole = new("{0}，{1}", "{0}, {1}");
    public static readonly Word Pending = new("拟生效", "To be put in force");
    public static readonly Word NoChange = new("在左侧表中改分钟数，或上传一份 JSON 文件；与现行的差别列在这里。", "Change minutes in the table, or upload a JSON file: how it differs from what is in force is listed here.");
    public static readonly Word Then = new("已到期的报告不变；以后的情形按新表", "Reports that are due stay as they are; what happens later follows the new table");
    public static readonly Word Enforce = new("使第 {0} 版生效", "Put version {0} in force");
    public static readonly Word Enforced = new("第 {0} 版已生效", "Version {0} is in force");
    public static readonly Word Discard = new("放弃", "Discard");
    public static readonly Word Again = new("恢复此版", "Return to this one");
    public static readonly Word Until = new("止于", "Until");
    public static readonly Word By = new("生效人", "Put in force by");
    public static readonly Word ReadOnly = new("由领导生效；您的岗位可以查阅", "Put in force by a leader; your post may read it");

    private static readonly Dictionary<string, Word> Fields = new(StringComparer.Ordinal)
    {
        ["leads"] = new("牵头单位", "In charge"),
        ["outside"] = new("市外单位", "Outside the city"),
        ["sensitiveAs"] = new("敏感事件按此级别", "What is sensitive, as"),
        ["rules"] = new("时限", "Lines"),
        ["occasion"] = new("情形", "Occasion"),
        ["classes"] = new("类别", "Classes"),
        ["types"] = new("类型", "Types"),
        ["kind"] = Report,
        ["by"] = From,
        ["to"] = To,
        ["written"] = Way,
        ["minutes"] = Within,
        ["everyMinutes"] = Every,
        ["windowDays"] = new("接报后（日）", "Days after the report"),
        ["certainty"] = new("效力", "Certainty"),
        ["source"] = Basis,
        ["natural-disaster"] = IncidentWords.Of(IncidentClass.NaturalDisaster),
        ["accident"] = IncidentWords.Of(IncidentClass.Accident),
        ["public-health"] = IncidentWords.Of(IncidentClass.PublicHealth),
        ["social-security"] = IncidentWords.Of(IncidentClass.SocialSecurity),
    };

    /// <summary>What a block or field of the document is called.</summary>
    public static Word Field(string name) => Fields.TryGetValue(name, out var word) ? word : PlanFieldWords.Of(name);

    /// <summary>What the minutes count from.</summary>
    public static Word Of(ReportOccasion occasion) => occasion switch
    {
        ReportOccasion.Verified => new("核实之后", "After verification"),
        ReportOccasion.Response => new("启动响应、调整级别或认定敏感之后", "After a response begins, its level changes or the incident is found sensitive"),
        ReportOccasion.Casualties => new("伤亡数字上升之后", "After more people are found dead, missing or injured"),
        _ => new("响应终止之后", "After the end of the response"),
    };
}
