using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>What information reports (信息报送) and linked incidents say.</summary>
internal static class ReportWords
{
    public static readonly Word Numbered = new("续报{0}", "Follow-up report {0}");
    public static readonly Word Written = new("书面", "in writing");
    public static readonly Word Phone = new("电话", "by telephone");
    public static readonly Word Limit = new("时限依据", "Time limit");
    public static readonly Word Table = new("报送时限表", "Table of time limits");
    public static readonly Word TableVersion = new("时限表第 {0} 版", "table version {0}");
    public static readonly Word Contents = new("内容", "Contents");
    public static readonly Word Draft = new("送签稿", "Handed in");
    public static readonly Word Missing = new("尚缺要素", "Still owed");
    public static readonly Word WaitsForSignature = new("待签发", "To sign");
    public static readonly Word HandedBack = new("{0} 退回：{1}", "Handed back by {0}: {1}");
    public static readonly Word SubmittedBy = new("{0} {1} 送签", "Handed in by {0}, {1}");
    public static readonly Word SignedBy = new("{0} {1} 签发", "Signed by {0}, {1}");
    public static readonly Word Omitted = new("漏报", "Not made");
    public static readonly Word Late = new("迟报", "Late");
    public static readonly Word LateCount = new("迟报 {0}", "Late {0}");
    public static readonly Word OmittedCount = new("漏报 {0}", "Not made {0}");
    public static readonly Word OmittedSince = new("{0} 起漏报", "Not made, found {0}");
    public static readonly Word Due = new("报送", "Report");
    public static readonly Word DueTitle = new("信息报送时限", "Reports due");
    public static readonly Word MoreDue = new("另有 {0} 个事件待报送", "{0} more incidents with reports due", "1 more incident with a report due");
    public static readonly Word Commands = new("报告命令", "Report");
    public static readonly Word Texts = new("报送内容", "Reports as sent");
    public static readonly Word Sensitive = new("敏感", "Sensitive");
    public static readonly Word SensitiveReason = new("敏感的时间、地点或人员", "Sensitive time, place or people");
    public static readonly Word SinceLast = new("{0} 上次报告以来：", "Since the report of {0}:");
    public static readonly Word NothingNew = new("无新情况", "nothing new");
    public static readonly Word FromWhom = new("{0} 接报（{1}，{2}）", "Received {0} ({1}, {2})");
    public static readonly Word Level = new("{0}响应", "response at {0}");
    public static readonly Word Begun = new("{0} 启动响应，下达任务 {1} 项，完成 {2} 项，管控区域 {3} 处", "Response begun {0}, {1} tasks issued, {2} done, {3} zones");
    public static readonly Word CommanderOf = new("指挥长 {0}", "Commander {0}");
    public static readonly Word Related = new("次生衍生事件", "Linked incidents");
    public static readonly Word Parent = new("上级事件", "Comes of");
    public static readonly Word Child = new("次生、衍生事件", "Brought about");
    public static readonly Word ReceiveChild = new("接报次生事件", "Receive a secondary incident");
    public static readonly Word ChildOf = new("{0} 的次生事件", "Comes of {0}");
    public static readonly Word ChildReason = new("接报时登记为次生事件", "received as brought about by it");
    public static readonly Word Relation = new("关系", "Relation");
    public static readonly Word Other = new("事件", "Incident");
    public static readonly Word LinkThen = new("两个事件都记录关联；次生事件响应未结束前，本事件不能终止", "Both incidents note it; this response does not end before the other's");
    public static readonly Word SendThen = new("签发后即视为已报送，不能修改", "Signed, it counts as sent and is not changed any more");
    public static readonly Word SubmitThen = new("由有权签发的他人签发", "Somebody else with the authority signs it");

    private static readonly string[] Numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static Word Of(ReportElement element) => element switch
    {
        ReportElement.Source => new("信息来源", "Source"),
        ReportElement.Place => new("时间地点", "Time and place"),
        ReportElement.Nature => new("事件性质", "Nature"),
        ReportElement.Course => new("基本过程", "Course"),
        ReportElement.Casualties => new("人员伤亡", "Casualties"),
        ReportElement.Loss => new("财产损失", "Loss"),
        ReportElement.Range => new("影响范围", "Range"),
        ReportElement.Trend => new("发展趋势", "Trend"),
        ReportElement.Measures => new("处置措施", "Measures"),
        ReportElement.Leaders => new("现场领导", "Leaders on the scene"),
        ReportElement.NextSteps => new("下步措施", "Next steps"),
        _ => new("联系人", "Contact"),
    };

    public static Word Of(ReportCertainty certainty) => certainty switch
    {
        ReportCertainty.Law => new("法规", "Law"),
        ReportCertainty.Convention => new("惯例", "Custom"),
        _ => new("示例", "Example"),
    };

    public static Word Of(IncidentRelation relation) => relation switch
    {
        IncidentRelation.Secondary => new("次生", "Secondary"),
        _ => new("衍生", "Derived"),
    };

    /// <summary>What a report is called: follow-ups by their number.</summary>
    public static string Name(Speech speech, IncidentReportDue report) => report.Number == 0
        ? speech[IncidentWords.Of(report.Report.Report.Kind)]
        : speech[Numbered, speech.Language == Language.Chinese && report.Number < Numerals.Length ? Numerals[report.Number] : report.Number];
}
