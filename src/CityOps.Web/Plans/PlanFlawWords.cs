using CityOps.Checks;
using CityOps.Languages;

namespace CityOps.Plans;

/// <summary>What is wrong with an entry of a plan, in words. The place is what was found there.</summary>
internal static class PlanFlawWords
{
    /// <summary>Words by code.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        ["json_malformed"] = new("不是有效的 JSON：{0}", "Not valid JSON: {0}"),
        ["member_missing"] = new("缺少此项", "It is missing"),
        ["member_unknown"] = new("格式中没有此项", "The form has no such entry"),
        ["type_wrong"] = new("类型不符：{0}", "Of the wrong type: {0}"),
        ["value_unknown"] = new("不在可选范围内：{0}", "Not one of the choices: {0}"),
        ["text_malformed"] = new("格式不符：{0}", "Not of the right form: {0}"),
        ["text_too_long"] = new("过长", "Too long"),
        ["number_too_small"] = new("过小：{0}", "Too small: {0}"),
        ["number_too_large"] = new("过大：{0}", "Too large: {0}"),
        ["items_too_few"] = new("至少要有一项", "At least one is needed"),
        ["items_repeated"] = new("有重复的项", "Something is said twice"),
        ["id_repeated"] = new("编号重复：{0}", "The identifier is used twice: {0}"),
        ["level_repeated"] = new("级别重复：{0}", "The level is used twice: {0}"),
        ["sequence_not_rising"] = new("序号须递增：{0}", "The sequence has to rise: {0}"),
        ["role_unknown"] = new("没有这个单位角色：{0}", "There is no such role: {0}"),
        ["capability_unknown"] = new("没有这种能力：{0}", "There is no such capability: {0}"),
        ["post_unknown"] = new("没有这个岗位：{0}", "There is no such post: {0}"),
        ["group_unknown"] = new("没有这个工作组：{0}", "There is no such group: {0}"),
        ["task_unknown"] = new("没有这项任务：{0}", "There is no such task: {0}"),
        ["template_unknown"] = new("没有这个模板：{0}", "There is no such message: {0}"),
        ["contact_unknown"] = new("联络表没有：{0}", "The contacts do not have: {0}"),
        ["phase_not_described"] = new("阶段没有说明：{0}", "The phase is not described: {0}"),
        ["task_cycle"] = new("任务互相等待：{0}", "Tasks wait for each other: {0}"),
        ["task_not_at_level"] = new("所等的任务不在此级别：{0}", "The task waited for is not issued at this level: {0}"),
        ["level_without_trigger"] = new("此级别没有启动条件：{0}", "The level has no trigger: {0}"),
        ["condition_malformed"] = new("条件读不懂：{0}", "The condition cannot be read: {0}"),
        ["variable_unknown"] = new("没有这个变量：{0}", "There is no such variable: {0}"),
        ["variables_differ"] = new("两种语言的变量不同：{0}", "The languages hold different variables: {0}"),
        ["language_mixed"] = new("语言不符：{0}", "In the wrong language: {0}"),
        ["text_missing"] = new("不能为空", "It cannot be empty"),
        ["shape_incomplete"] = new("形状不完整：{0}", "The shape is incomplete: {0}"),
        ["quantity_falls"] = new("更高级别的数量不能更少", "A graver level cannot need less"),
        ["day_invalid"] = new("日期无效：{0}", "Not a day: {0}"),
        ["days_reversed"] = new("失效早于生效：{0}", "It ends before it begins: {0}"),
        ["revision_ahead"] = new("修订的版本大于本版：{0}", "The revision is of a later version: {0}"),
        ["type_unknown"] = new("没有这种事件类型：{0}", "There is no such type of incident: {0}"),
        ["repeat_not_of_kind"] = new("只有续报和日报可以重复：{0}", "Only follow-ups and daily reports come again: {0}"),
        ["report_to_itself"] = new("不能报给自己：{0}", "It is reported to itself: {0}"),
        ["parent_is_itself"] = new("上级不能是自己", "It cannot be its own parent"),
    };

    /// <summary>A flaw in words.</summary>
    public static string Say(this Speech speech, Flaw flaw)
    {
        ArgumentNullException.ThrowIfNull(speech);
        ArgumentNullException.ThrowIfNull(flaw);
        var found = flaw.Found.Length > 80 ? flaw.Found[..80] + "…" : flaw.Found;
        return All.TryGetValue(flaw.Code, out var word) ? speech[word, found] : $"{flaw.Code} {found}";
    }
}
