using CityOps.Languages;
using CityOps.Units;
using static CityOps.Dispatch.AssignmentRefusals;

namespace CityOps.Dispatch;

/// <summary>Refusals of dispatch and of units in words: what is wrong, and where it helps, what to do.</summary>
internal static class AssignmentRefusalWords
{
    /// <summary>A unit that set out by itself was taken by nobody.</summary>
    public static readonly Word TakenByItself = new("{0} 已自行前往 {1}，须先由其报空闲。", "{0} went to {1} by itself; it has to say first that it is free.");

    /// <summary>The assignment was changed by somebody else meanwhile.</summary>
    public static readonly Word Stale = new("{0} 的任务在您查看后已有变化，已为您重新读取。", "What {0} is on has changed since you looked. It was read again.");

    /// <summary>Words by code. The places are the unit's call sign, then the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [UnitTaken] = new("{0} 已由 {1} 于 {2} 派往 {3}，现在{4}。", "{0} was sent to {3} by {1} at {2}, and is now {4}."),
        [WrongStatus] = new("{0} 现在{1}，不能{2}。", "{0} is now {1}; it cannot {2}."),
        [RoleNotAllowed] = new("您的岗位不能对 {0} 下达“{1}”。", "None of your posts may tell {0} to {1}."),
        [OutsideArea] = new("{0}：任务在您的辖区之外（网格 {1}）。", "{0}: the job lies outside your area (cell {1})."),
        [JobUnknown] = new("{0}：没有案卷或事件 {1}。", "{0}: there is no case or incident {1}."),
        [JobEnded] = new("{0}：{1} 已经结束，不再派遣。", "{0}: {1} is at an end, nobody is sent there."),
        [SameJob] = new("{0} 已在 {1} 上，或已预派。", "{0} is on {1} already, or reserved for it."),
        [RequestUnknown] = new("{0}：{1} 没有这项资源请求。", "{0}: {1} has no such request for resources."),
        [CapabilityUnknown] = new("{0}：没有“{1}”这种能力。", "{0}: there is no such capability: {1}."),
        [TextInvalid] = new("{0}：“{1}”为空、过长或含有控制字符。", "{0}: '{1}' is empty, too long or holds control characters."),
        [PlaceInvalid] = new("{0}：没有位置，或位置在城市之外。", "{0}: there is no place, or it lies outside every city."),
        [NoRoads] = new("{0}：该处没有可通行的路网。", "{0}: no roads are known there that it may use."),
        [UnitRefusals.Unknown] = new("没有 {0}，或不在您的职责范围。", "There is no {0}, or it is not yours to see."),
        [UnitRefusals.NotYours] = new("您不能代 {0} 报告。", "You may not speak for {0}."),
        [UnitRefusals.OffDuty] = new("{0} 不在岗。", "{0} is off duty."),
        [UnitRefusals.OnCase] = new("{0} 正在案卷 {1} 上。", "{0} is on case {1}."),
        [UnitRefusals.Assigned] = new("{0} 正由派遣管理，状态随任务变化。", "{0} is on an assignment; its status follows from that."),
        [UnitRefusals.CaseMissing] = new("{0}：须说明是哪个案卷。", "{0}: it has to be said which case."),
        [UnitRefusals.StatusInvalid] = new("{0}：状态无效。", "{0}: the status is not valid."),
        [UnitRefusals.FixInvalid] = new("{0}：定位无效。", "{0}: the fix is not valid."),
        [UnitRefusals.NoReception] = new("{0}：定位时没有信号。", "{0}: the fix was taken without reception."),
        [UnitRefusals.Future] = new("{0}：定位时间在将来。", "{0}: the fix lies in the future."),
        [UnitRefusals.Old] = new("{0}：定位过旧。", "{0}: the fix is too old."),
        [UnitRefusals.NotNewer] = new("{0}：已有更新的定位。", "{0}: a newer fix is known."),
        [UnitRefusals.Jump] = new("{0}：定位跳变，未采信。", "{0}: the fix jumps and was not believed."),
    };

    /// <summary>Names of the arguments that the words have places for after the call sign, in their order.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        UnitTaken => ["by", "at", "job", "status"],
        WrongStatus => ["status", "command"],
        RoleNotAllowed => ["command"],
        OutsideArea => ["grid"],
        JobUnknown or JobEnded or SameJob or RequestUnknown => ["job"],
        CapabilityUnknown => ["capability"],
        TextInvalid => ["field"],
        UnitRefusals.OnCase => ["case"],
        _ => [],
    };
}
