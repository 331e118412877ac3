using CityOps.Dispatch;
using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>What the printed forms of an incident say: the trade's standard terms.</summary>
internal static class PaperWords
{
    public static readonly Word Title = new("情况报告与表单", "Situation report and forms");
    public static readonly Word Periods = new("行动周期", "Operational periods");
    public static readonly Word Live = new("实时", "Live");
    public static readonly Word PeriodOf = new("第 {0} 周期", "Period {0}");
    public static readonly Word Frozen = new("{0} 冻结", "Frozen {0}");
    public static readonly Word AsOf = new("截至 {0}，未冻结", "As of {0}, not frozen");
    public static readonly Word Print = new("打印", "Print");
    public static readonly Word Back = new("返回指挥", "Back to the board");
    public static readonly Word IncidentName = new("事件名称", "Incident name");
    public static readonly Word IncidentNumber = new("事件编号", "Incident number");
    public static readonly Word Period = new("行动周期", "Operational period");
    public static readonly Word FromTo = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Word NotSet = new("未设定", "Not set");
    public static readonly Word Prepared = new("制表", "Prepared by");
    public static readonly Word Situation = new("事件概况", "Situation summary");
    public static readonly Word TypeLevel = new("类型与级别", "Type and level");
    public static readonly Word Place = new("地点", "Location");
    public static readonly Word Begun = new("启动时间", "Response began");
    public static readonly Word Status = new("状态", "Status");
    public static readonly Word Commander = new("指挥长", "Incident commander");
    public static readonly Word Figures = new("伤亡与影响", "Casualties and impact");
    public static readonly Word Objectives = new("目标", "Objectives");
    public static readonly Word Emphasis = new("指挥重点：涉及生命安全的任务", "Command emphasis: tasks on which lives hang");
    public static readonly Word Zones = new("管控区域", "Zones in force");
    public static readonly Word Actions = new("当前和已采取的行动", "Current and past actions");
    public static readonly Word Organisation = new("组织", "Organisation");
    public static readonly Word Group = new("工作组", "Group");
    public static readonly Word Lead = new("牵头单位", "Lead");
    public static readonly Word Units = new("到场与途中单位", "Units assigned");
    public static readonly Word Unit = new("单位", "Unit");
    public static readonly Word Agency = new("所属", "Agency");
    public static readonly Word Assigned = new("派出", "Assigned");
    public static readonly Word Arrived = new("到场", "Arrived");
    public static readonly Word Work = new("任务分配", "Work assignments");
    public static readonly Word Task = new("任务", "Task");
    public static readonly Word Owner = new("责任单位", "Owner");
    public static readonly Word Due = new("时限", "Due");
    public static readonly Word Done = new("完成 {0} / {1}", "{0} of {1} done");
    public static readonly Word Overdue = new("逾期任务", "Overdue tasks");
    public static readonly Word Next = new("下步任务", "Planned actions");
    public static readonly Word Needs = new("资源需求", "Resources needed");
    public static readonly Word Kind = new("资源", "Resource");
    public static readonly Word Quantity = new("数量", "Quantity");
    public static readonly Word Messages = new("信息发布", "Messages");
    public static readonly Word Message = new("信息", "Message");
    public static readonly Word To = new("对象", "To");
    public static readonly Word Channels = new("渠道", "By");
    public static readonly Word Sent = new("发布", "Sent");
    public static readonly Word Waits = new("待审签", "Waits for approval");
    public static readonly Word Reports = new("信息报送", "Reports");
    public static readonly Word Log = new("活动记录", "Activity log");
    public static readonly Word Time = new("时间", "Time");
    public static readonly Word Who = new("人员", "By");
    public static readonly Word What = new("主要活动", "Notable activity");
    public static readonly Word None = new("无", "None");
    public static readonly Word Signature = new("签字", "Signature");

    /// <summary>The forms, by their address.</summary>
    public static IReadOnlyList<(string Form, Word Short, Word Title)> Forms { get; } =
    [
        ("sitrep", new("情况报告", "Situation report"), new("情况报告", "Situation report")),
        ("reports", new("信息报送", "Reports"), new("信息报送", "Information reports")),
        ("ics-201", new("201 简报", "201"), new("事件简报（ICS 201）", "Incident briefing (ICS 201)")),
        ("ics-202", new("202 目标", "202"), new("事件目标（ICS 202）", "Incident objectives (ICS 202)")),
        ("ics-203", new("203 组织", "203"), new("组织分工表（ICS 203）", "Organisation assignment list (ICS 203)")),
        ("ics-204", new("204 任务", "204"), new("任务分配表（ICS 204）", "Assignment list (ICS 204)")),
        ("ics-209", new("209 状态", "209"), new("事件状态摘要（ICS 209）", "Incident status summary (ICS 209)")),
        ("ics-213", new("213 信息", "213"), new("通用信息（ICS 213）", "General message (ICS 213)")),
        ("ics-214", new("214 记录", "214"), new("活动记录（ICS 214）", "Activity log (ICS 214)")),
    ];

    public static Word Of(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Assigned => new("已派出", "Assigned"),
        AssignmentStatus.Acknowledged => new("已接令", "Acknowledged"),
        AssignmentStatus.EnRoute => new("途中", "En route"),
        AssignmentStatus.OnScene => new("到场", "On scene"),
        AssignmentStatus.Staging => new("集结", "Staging"),
        AssignmentStatus.Transporting => new("运送", "Transporting"),
        AssignmentStatus.Returning => new("返回", "Returning"),
        AssignmentStatus.OutOfService => new("停用", "Out of service"),
        AssignmentStatus.Sos => new("求救", "Emergency"),
        _ => new("待命", "Available"),
    };
}
