using CityOps.Languages;

namespace CityOps.Patrols;

/// <summary>What the screens say of special patrols.</summary>
internal static class PatrolWords
{
    public static readonly Word Title = new("专项巡查", "Special patrols");
    public static readonly Word Count = new("{0} 处", "{0} places", "{0} place");
    public static readonly Word Figures = new("巡查情况", "How the patrols stand");
    public static readonly Word Open = new("待巡", "To do");
    public static readonly Word Done = new("已巡", "Done");
    public static readonly Word Missed = new("漏巡", "Missed");
    public static readonly Word Found = new("发现问题", "Problems");
    public static readonly Word Which = new("显示哪些", "Which");
    public static readonly Word Mine = new("我的", "Mine");
    public static readonly Word Everywhere = new("不限区域", "Everywhere");
    public static readonly Word All = new("全部", "All");
    public static readonly Word Nothing = new("没有专项巡查", "No special patrol is under way");
    public static readonly Word NothingHint = new("态势升至预警、应急、战时或演练时自动下达，恢复常态时自动结束。", "They begin by themselves with a warning, an emergency, a war or an exercise, and end with it.");
    public static readonly Word NothingSuch = new("没有符合条件的巡查点", "No such place on patrol");
    public static readonly Word More = new("另有 {0} 处，请缩小范围", "{0} more: narrow the list");
    public static readonly Word Keys = new("↑↓ 选择 · Enter 填报", "↑↓ choose · Enter reports");
    public static readonly Word Pick = new("从列表选择巡查点", "Choose a place from the list");
    public static readonly Word Gone = new("该巡查点的任务已结束", "The task at this place has ended");
    public static readonly Word Every = new("每 {0} 分钟", "Every {0} minutes");
    public static readonly Word Round = new("第 {0} 轮", "Round {0}");
    public static readonly Word RoundUntil = new("本轮截止 {0}", "this round until {0}");
    public static readonly Word MissedTimes = new("漏巡 {0} 次", "missed {0} times", "missed once");
    public static readonly Word Exercise = new("演练", "Exercise");
    public static readonly Word What = new("巡查内容", "What is looked at");
    public static readonly Word Note = new("须记录", "To be noted");
    public static readonly Word Where = new("位置", "Where");
    public static readonly Word Interval = new("频次", "How often");
    public static readonly Word Inspector = new("责任监督员", "Inspector");
    public static readonly Word NoInspector = new("辖区监督员", "Inspectors of the area");
    public static readonly Word Why = new("依据", "Because of");
    public static readonly Word Look = new("本轮巡查", "This round");
    public static readonly Word Before = new("上次巡查", "Last look");
    public static readonly Word Problem = new("最近问题", "Last problem");
    public static readonly Word Report = new("上报巡查", "Report the look");
    public static readonly Word Finding = new("巡查结果", "What was found");
    public static readonly Word Normal = new("正常", "Normal");
    public static readonly Word AProblem = new("发现问题", "A problem");
    public static readonly Word Text = new("情况", "In words");
    public static readonly Word TextNeeded = new("请写明发现的问题。", "Say what the problem is.");
    public static readonly Word Position = new("我的位置", "Where I stand");
    public static readonly Word PositionNeeded = new("请取定位：须在巡查点旁。", "A position is needed: you have to be at the place.");
    public static readonly Word AtSpot = new("在巡查点", "At the place");
    public static readonly Word Photos = new("照片", "Photographs");
    public static readonly Word Reported = new("已上报。", "Reported.");
    public static readonly Word ReportCase = new("由此上报案件", "Report a case from this");
    public static readonly Word CaseType = new("案件类型", "Type of the case");
    public static readonly Word CaseTypeNeeded = new("请选择案件类型。", "Choose the type of the case.");
    public static readonly Word CasePhotoNeeded = new("监督员上报案件须有照片，本次巡查没有照片。", "A case from an inspector needs a photograph, and this look has none.");
    public static readonly Word CaseHint = new("文字、照片和定位取自本次巡查", "Words, photographs and position are those of the look");
    public static readonly Word Case = new("案件", "Case");
    public static readonly Word DueOnDesk = new("专项巡查", "Patrol");
    public static readonly Word DueLabel = new("我的专项巡查", "My special patrols");
    public static readonly Word AllDue = new("本轮共 {0} 处待巡", "{0} places to look at in this round", "1 place to look at in this round");
    public static readonly Word AllDone = new("本轮 {0} 处已全部巡完", "All {0} places of this round are done");
    public static readonly Word Begins = new("{0} 名监督员，{1} 处巡查点", "{0} inspectors, {1} places", "{0} inspector, {1} places");
    public static readonly Word BeginsTask = new("{0}：{1} 处，每 {2} 分钟", "{0}: {1} places, every {2} minutes");
    public static readonly Word BeginsNote = new("切换后数秒内下达到监督员工作台，随态势结束", "On the inspectors' desks within seconds of the switch, and ended with the posture");
    public static readonly Word BeginsNone = new("不下达专项巡查", "No patrol is ordered");
    public static readonly Word EndsRunning = new("进行中的专项巡查随切换结束：{0} 处待巡", "Patrols under way end with the switch: {0} places open", "Patrols under way end with the switch: {0} place open");
    public static readonly Word Running = new("正在进行的专项巡查", "Patrols under way");
    public static readonly Word OpenList = new("打开巡查清单", "Open the list of patrols");

    /// <summary>What a finding is called.</summary>
    public static Word Of(PatrolFinding finding) => finding == PatrolFinding.Normal ? Normal : AProblem;
}
