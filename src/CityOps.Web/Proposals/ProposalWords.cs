using CityOps.Languages;

namespace CityOps.Proposals;

/// <summary>What the list of proposals says.</summary>
internal static class ProposalWords
{
    public static readonly Word Title = new("待研判线索 {0}", "To decide {0}");
    public static readonly Word List = new("待研判线索", "Proposals to decide");
    public static readonly Word Alarm = new("设备报警", "Device alarm");
    public static readonly Word Surge = new("上报激增", "Surge of reports");
    public static readonly Word Reading = new("{0} {1} {2}{3}", "{0} {1} {2}{3}");
    public static readonly Word Threshold = new("，阈值 {0}{1}", ", limit {0}{1}");
    public static readonly Word SurgeText = new("{0}：{1} 分钟内 {2} 件，平时 {3} 件，为平时的 {4} 倍（近 {5} 天）", "{0}: {2} in {1} minutes; {3} otherwise, {4} times as many (of {5} days)");
    public static readonly Word SurgeNew = new("{0}：{1} 分钟内 {2} 件，近 {3} 天没有上报", "{0}: {2} in {1} minutes; none in {3} days before");
    public static readonly Word Accept = new("转为突发事件", "Make it an incident");
    public static readonly Word Dismiss = new("不予转为", "It is none");
    public static readonly Word Reason = new("理由", "Reason");
    public static readonly Word ReasonNeeded = new("请填写理由。", "A reason is needed.");
    public static readonly Word From = new("来自线索：{0}", "From a proposal: {0}");
    public static readonly Word Gone = new("线索已研判", "It was decided on");
}
