using CityOps.Languages;

namespace CityOps.Dispatch;

/// <summary>What the screen for several jobs at once says.</summary>
internal static class DispatchPageWords
{
    public static readonly Word Title = new("统筹派遣", "Dispatch to several jobs");
    public static readonly Word Map = new("任务与单位分布", "Jobs and units");
    public static readonly Word AllJobs = new("全部事件", "All incidents");
    public static readonly Word DragHint = new("将单位拖到任务上即可派遣", "Drag a unit onto a job to send it");
    public static readonly Word Jobs = new("待派任务", "Jobs that need units");
    public static readonly Word Incidents = new("突发事件", "Incidents");
    public static readonly Word Urgent = new("紧急案件", "Urgent cases");
    public static readonly Word NoJobs = new("没有需要派出单位的任务。", "No job needs a unit.");
    public static readonly Word Needs = new("需 {0}·已派 {1}", "{0} needed, {1} sent");
    public static readonly Word Include = new("纳入方案：{0}", "Plan for {0}");
    public static readonly Word AnyUnit = new("任何单位", "Any unit");
    public static readonly Word UnitsFor = new("单位数：{0}", "Units for {0}");
    public static readonly Word Met = new("已派 {0}/{1}", "{0} of {1} sent");
    public static readonly Word AnyType = new("任何类型", "Any type");
    public static readonly Word Weight = new("权重", "Weight");
    public static readonly Word Plan = new("派遣方案", "Plan");
    public static readonly Word PlanHint = new("勾选左侧任务，求加权到达时间最少的分派。", "Tick jobs on the left: the plan has the fewest weighted seconds on the road.");
    public static readonly Word Exact = new("最优", "Exact");
    public static readonly Word Greedy = new("逐个就近", "Nearest for each in turn");
    public static readonly Word Total = new("加权合计", "Weighted sum");
    public static readonly Word Saved = new("省 {0}", "saves {0}");
    public static readonly Word Served = new("有着落 {0}/{1}", "{0} of {1} served");
    public static readonly Word Nobody = new("无空闲单位", "no free unit");
    public static readonly Word NeededFor = new("任务与请求", "Job and request");
    public static readonly Word Unit = new("单位", "Unit");
    public static readonly Word Arrives = new("到达用时", "Arrives in");
    public static readonly Word Coverage = new("派出后的覆盖", "Coverage left behind");
    public static readonly Word CoverageHint = new("空闲单位（{0}）在 {1} 分钟内可达的单元网格", "Unit grids that a free unit ({0}) reaches within {1} min");
    public static readonly Word Before = new("派出前", "Before");
    public static readonly Word After = new("派出后", "After");
    public static readonly Word Moves = new("移防建议", "Where free units should stand");
    public static readonly Word NoMoves = new("移动空闲单位不会明显改善覆盖。", "Moving free units would not help.");
    public static readonly Word Move = new("{0} → {1}", "{0} → {1}");
    public static readonly Word Gain = new("路程 {0}，覆盖 +{1}%", "{0} to drive, +{1}% covered");
    public static readonly Word Within = new("标准时间", "Standard time");
    public static readonly Word Minutes = new("{0} 分钟", "{0} min");
    public static readonly Word Carry = new("按方案派出 {0} 个单位", "Send {0} units as planned", "Send 1 unit as planned");
    public static readonly Word Sent = new("已派出 {0} 个单位", "{0} units were sent", "1 unit was sent");
    public static readonly Word Select = new("选择任务，查看每个单位的到达时间。", "Choose a job to see who is how far.");
    public static readonly Word Light = new("车辆", "vehicle");
    public static readonly Word Heavy = new("大型车", "heavy vehicle");
    public static readonly Word Foot = new("步行", "on foot");

    /// <summary>A way of travelling, by its word on the wire.</summary>
    public static Word OfTravel(string word) => word switch
    {
        "heavy" => Heavy,
        "walkers" => Foot,
        _ => Light,
    };
}
