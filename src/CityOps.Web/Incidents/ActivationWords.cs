using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What the activation of plans says.</summary>
internal static class ActivationWords
{
    public static readonly Word Title = new("启动响应", "Begin the response");
    public static readonly Word AddPlans = new("增启预案", "Add plans");
    public static readonly Word ChangeLevel = new("升级或降级", "Raise or lower");
    public static readonly Word ChangeTo = new("改为{0}响应", "Change to {0}");
    public static readonly Word StaysIssued = new("已下达的任务、区域和请求不撤回", "Tasks, zones and requests that were issued stay");
    public static readonly Word Whole = new("全部启动", "Whole");
    public static readonly Word InPart = new("部分启动", "In part");
    public static readonly Word Groups = new("工作组", "Groups");
    public static readonly Word Phases = new("阶段", "Phases");
    public static readonly Word Blocks = new("内容", "Contents");
    public static readonly Word Rules = new("规则建议", "What the rules propose");
    public static readonly Word NoRules = new("没有针对此类型的预案。可只启动级别，不启动预案。", "No plan is for this type. A level can begin without a plan.");
    public static readonly Word NoLevel = new("条件均未达到", "No condition holds");
    public static readonly Word Unknown = new("尚缺 {0} 项数据，未参与判断", "{0} facts are not known and were left out", "{0} fact is not known and was left out");
    public static readonly Word Decided = new("建议{0}，须由{1}决定", "Proposes {0}, decided by the {1}");
    public static readonly Word Level = new("响应级别", "Level");
    public static readonly Word Plans = new("启动预案", "Plans");
    public static readonly Word Preview = new("确认后将发生", "On confirming");
    public static readonly Word Previewing = new("正在推演", "Working it out");
    public static readonly Word LevelOnly = new("只启动级别，不下达任务", "The level begins; no task is issued");
    public static readonly Word Tasks = new("下达任务", "Tasks issued");
    public static readonly Word Merged = new("与已有任务合并，不重复下达", "Merged with tasks there are");
    public static readonly Word Resources = new("请求资源", "Resources requested");
    public static readonly Word Zones = new("划定区域", "Zones drawn");
    public static readonly Word Messages = new("发布信息", "Messages");
    public static readonly Word Reports = new("报送要求", "Reports due");
    public static readonly Word Missing = new("无人承担的职责", "Roles nobody holds");
    public static readonly Word MissingHint = new("须指定单位", "Somebody has to be named");
    public static readonly Word Goes = new("随即发出", "goes out");
    public static readonly Word NeedsApproval = new("待{0}审签", "waits for the {0}");
    public static readonly Word Plus = new("T+{0} 分", "T+{0} min");
    public static readonly Word Confirm = new("启动{0}响应", "Begin at {0}");
    public static readonly Word LevelNeeded = new("请选择响应级别。", "Choose a level.");
    public static readonly Word ReasonNeeded = new("请填写理由。", "A reason is needed.");
    public static readonly Word Changed = new("{0} 项任务，{1} 个单位", "{0} tasks, {1} organisations");

    /// <summary>A block of a plan that can be activated by itself.</summary>
    public static Word Of(PlanBlock block) => block switch
    {
        PlanBlock.Tasks => Tasks,
        PlanBlock.Resources => Resources,
        PlanBlock.Zones => Zones,
        PlanBlock.Messages => Messages,
        PlanBlock.Reports => Reports,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No words for this block."),
    };
}
