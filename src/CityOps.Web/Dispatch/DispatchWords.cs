using CityOps.Languages;

namespace CityOps.Dispatch;

/// <summary>What dispatch says on screens.</summary>
internal static class DispatchWords
{
    public static readonly Word Title = new("派遣", "Dispatch");
    public static readonly Word Units = new("单位", "Units");
    public static readonly Word SendMore = new("增派", "Send units");
    public static readonly Word Counts = new("途中 {0}·到场 {1}", "{0} under way, {1} there");
    public static readonly Word RoadTime = new("路网到达时间", "time by road");
    public static readonly Word ArrivedAt = new("到场时刻", "arrived at");
    public static readonly Word UnderWay = new("途中", "Under way");
    public static readonly Word There = new("到场", "On the scene");
    public static readonly Word Reserved = new("预派", "Reserved");
    public static readonly Word NobodySent = new("还没有派出单位", "No unit was sent yet");
    public static readonly Word Eligible = new("可派 {0}·共 {1}", "{0} of {1} can be sent");
    public static readonly Word ByRoad = new("按路网时间排序，随定位实时更新", "Ranked by time on the road, anew with every fix");
    public static readonly Word Closed = new("绕行 {0} 个其他事件的封闭区", "Driving around {0} closed zones of other incidents", "Driving around a closed zone of another incident");
    public static readonly Word Ended = new("已经结束，不再派遣。", "It is at an end: nobody is sent there any more.");
    public static readonly Word NoRoads = new("此处没有路网，无法计算到达时间。", "No roads are known here, and no times of arrival.");
    public static readonly Word AllTypes = new("全部", "All");
    public static readonly Word ShowAll = new("显示全部 {0} 个", "Show all {0}");
    public static readonly Word ForRequest = new("用于请求", "For the request");
    public static readonly Word NoRequest = new("不对应请求", "none");
    public static readonly Word Asked = new("请求 {0}·已派 {1}·到场 {2}", "{0} asked, {1} sent, {2} there");
    public static readonly Word NeedRequired = new("须具备：{0}", "Must have: {0}");
    public static readonly Word NeedUseful = new("优先：{0}", "better with: {0}");
    public static readonly Word NeedCrew = new("{0} 人", "{0} people", "1 person");
    public static readonly Word Assign = new("派遣", "Send");
    public static readonly Word AssignNow = new("派遣 {0}", "Send {0}");
    public static readonly Word Divert = new("改派", "Divert");
    public static readonly Word Reserve = new("预派", "Reserve");
    public static readonly Word Unreserve = new("取消预派", "Lift the reservation");
    public static readonly Word Cannot = new("不可派", "Cannot be sent");
    public static readonly Word DivertReason = new("改派至 {0}", "Diverted to {0}");
    public static readonly Word Reason = new("说明", "Reason");
    public static readonly Word Why = new("理由", "Why");
    public static readonly Word Metres = new("{0} 米", "{0} m");
    public static readonly Word Kilometres = new("{0} 公里", "{0} km");
    public static readonly Word OnJob = new("正在 {0}", "on {0}");
    public static readonly Word SentBy = new("派遣人", "Sent by");
    public static readonly Word SentAt = new("派遣时刻", "Sent at");
    public static readonly Word Turnout = new("出动用时", "Turnout");
    public static readonly Word Travel = new("路途用时", "Travel");
    public static readonly Word OnScene = new("现场用时", "On scene");
    public static readonly Word Distance = new("剩余路程", "Still to go");
    public static readonly Word Next = new("预派任务", "Next");
    public static readonly Word Request = new("对应请求", "Request");
    public static readonly Word Type = new("类型", "Type");
    public static readonly Word Owner = new("所属", "Owner");
    public static readonly Word Gone = new("该单位已不在此任务上。", "The unit is no longer on this job.");
    public static readonly Word OnMap = new("在地图上查看", "Show on the map");
    public static readonly Word Log = new("派遣记录", "Dispatch log");

    public static Word Of(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Available => new("待命", "available"),
        AssignmentStatus.Assigned => new("已派", "assigned"),
        AssignmentStatus.Acknowledged => new("已接令", "informed"),
        AssignmentStatus.EnRoute => new("途中", "under way"),
        AssignmentStatus.OnScene => new("到场", "on the scene"),
        AssignmentStatus.Staging => new("集结待命", "waiting nearby"),
        AssignmentStatus.Transporting => new("转运", "transporting"),
        AssignmentStatus.Returning => new("返回", "on its way back"),
        AssignmentStatus.OutOfService => new("停用", "out of service"),
        AssignmentStatus.Sos => new("紧急求助", "in distress"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    /// <summary>A command as a button says it.</summary>
    public static Word Of(string command) => command switch
    {
        "assign" => new("派遣", "Send"),
        "acknowledge" => new("接令", "Knows"),
        "depart" => new("出动", "Set out"),
        "arrive" => new("到场", "Arrived"),
        "stage" => new("集结", "Wait nearby"),
        "transport" => new("转运", "Transport"),
        "return" => new("返回", "Go back"),
        "release" => new("归队", "Release"),
        "divert" => new("改派", "Divert"),
        "cancel" => new("撤销", "Call back"),
        "reserve" => new("预派", "Reserve"),
        "out-of-service" => new("停用", "Take out of service"),
        "back-in-service" => new("恢复", "Put back in service"),
        "raise-sos" => new("紧急求助", "Raise the alarm"),
        "clear-sos" => new("解除求助", "End the alarm"),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No words for this command."),
    };

    /// <summary>A reason of the ranking; the place is its figure as a length of time, or its subject.</summary>
    public static Word OfReason(string code) => code switch
    {
        "eta" => new("路网 {0}", "{0} by road"),
        "useful" => new("具备{1}", "has {1}"),
        "useful-missing" => new("缺{1}，计 +{0}", "lacks {1}, counts {0}"),
        "crew-missing" => new("人手不足，计 +{0}", "crew too small, counts {0}"),
        "returning" => new("返回中，计 +{0}", "on its way back, counts {0}"),
        "busy" => new("在任务上，计 +{0}", "on a job, counts {0}"),
        "required-missing" => new("缺少{1}", "lacks {1}"),
        "transporting" => new("转运中", "transporting"),
        "out-of-service" => new("不在岗或停用", "off duty or out of service"),
        "no-position" => new("没有定位", "nobody knows where"),
        "no-road" => new("没有可通行的路", "no road leads there"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No words for this reason."),
    };
}
