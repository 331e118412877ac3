using CityOps.Languages;

namespace CityOps.Postures;

/// <summary>What the frame and the dialog say of postures.</summary>
internal static class PostureWords
{
    public static readonly Word Title = new("态势", "Posture");
    public static readonly Word Opens = new("态势：{0}。查看或切换", "Posture: {0}. Look or switch");
    public static readonly Word WithLevel = new("{0} {1}", "{0} {1}");
    public static readonly Word In = new("{0}·{1}", "{0}, {1}");
    public static readonly Word Area = new("区域", "Area");
    public static readonly Word Now = new("现在", "Now");
    public static readonly Word Since = new("自 {0}", "since {0}");
    public static readonly Word Decided = new("{0}于 {1} 决定为“{2}”：{3}", "{0} decided on '{2}' at {1}: {3}");
    public static readonly Word HeldBy = new("由响应维持", "Held by the responses");
    public static readonly Word HeldNote = new("响应终止后自动恢复到“{0}”。", "When the last of them ends it returns to '{0}' by itself.");
    public static readonly Word Asked = new("{0}建议切换为“{1}”：{2}", "{0} asks for '{1}': {2}");
    public static readonly Word CityHolds = new("全市为“{0}”，在本区同样有效。", "The whole city stands at '{0}', which holds here as well.");
    public static readonly Word SwitchTo = new("切换为", "Switch to");
    public static readonly Word MayAsk = new("须由主管领导决定，您可以建议。", "The leader decides this; you may ask for it.");
    public static readonly Word MayLook = new("您的岗位只能查看。", "Your posts may look only.");
    public static readonly Word Limits = new("普通案件计时", "Limits of ordinary cases");
    public static readonly Word PauseThem = new("暂停受影响区域内普通案件的计时", "Pause them in the affected area");
    public static readonly Word PauseWhere = new("暂停范围", "Where they are paused");
    public static readonly Word Whole = new("整个{0}", "All of {0}");
    public static readonly Word Zones = new("事件划定的区域：{0}", "The zones of {0}");
    public static readonly Word PausedNow = new("{0} 起暂停：{1}", "Paused since {0}: {1}");
    public static readonly Word RunAgain = new("恢复计时", "Let them run again");
    public static readonly Word Reason = new("理由", "Reason");
    public static readonly Word ReasonNeeded = new("请填写理由。", "A reason is needed.");
    public static readonly Word WhereNeeded = new("请选择暂停范围。", "Choose where limits are paused.");
    public static readonly Word Preview = new("确认后将发生", "On confirming");
    public static readonly Word Previewing = new("正在统计", "Counting");
    public static readonly Word FromTo = new("{0} → {1}", "{0} → {1}");
    public static readonly Word Stays = new("{0}不变", "{0} stays");
    public static readonly Word Everywhere = new("所有席位的顶栏在一秒内显示", "Every seat's bar shows it within a second");
    public static readonly Word Pauses = new("{0} 件普通案件暂停计时，恢复后剩余工作时间不变", "{0} ordinary cases stop their clocks; the working time left stays what it is", "{0} ordinary case stops its clock; the working time left stays what it is");
    public static readonly Word GoOn = new("{0} 件急要案卷和突发事件案卷继续计时", "{0} urgent cases and cases of incidents go on", "{0} urgent case or case of an incident goes on");
    public static readonly Word NewOnes = new("此后上报的普通案件同样暂停", "Ordinary cases reported later are paused as well");
    public static readonly Word Resumes = new("{0} 件暂停的案件恢复计时", "{0} paused cases run again", "{0} paused case runs again");
    public static readonly Word NoPause = new("案件计时不变", "No case's clock is changed");
    public static readonly Word Drill = new("演练不影响计时、权限和统计", "An exercise changes no limit, right or statistic");
    public static readonly Word Confirm = new("切换为{0}", "Switch to {0}");
    public static readonly Word ConfirmPause = new("暂停计时", "Pause the limits");
    public static readonly Word ConfirmAsk = new("建议切换为{0}", "Ask for {0}");
    public static readonly Word Choose = new("请选择态势", "Choose a posture");
    public static readonly Word Unchanged = new("请选择另一态势，或选择暂停计时。", "Choose another posture, or to pause limits.");
    public static readonly Word Stale = new("态势刚有变化，已为您重新读取。", "The posture has just changed. It was read again.");
    public static readonly Word ResponseLine = new("{0}·{1}", "{0}, {1}");

    /// <summary>A posture.</summary>
    public static Word Of(Posture posture) => posture switch
    {
        Posture.Normal => new("平时", "Normal"),
        Posture.Exercise => new("演练", "Exercise"),
        Posture.Warning => new("预警", "Warning"),
        Posture.Emergency => new("应急", "Emergency"),
        Posture.War => new("战时", "Wartime"),
        _ => throw new ArgumentOutOfRangeException(nameof(posture), posture, null),
    };
}
