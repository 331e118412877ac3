using CityOps.Languages;

namespace CityOps.Plans;

/// <summary>What the pages of plans say.</summary>
internal static class PlanPageWords
{
    public static readonly Word Title = new("应急预案", "Plans");
    public static readonly Word Count = new("{0} 部", "{0}", "{0}");
    public static readonly Word Which = new("显示哪些", "Which");
    public static readonly Word Everything = new("全部", "All");
    public static readonly Word Working = new("待处理", "Under work");
    public static readonly Word Review = new("复审到期", "Review due");
    public static readonly Word Own = new("本市", "The city's own");
    public static readonly Word Delivered = new("随产品交付", "Delivered");
    public static readonly Word DeliveredHint = new("随产品交付的范本，本市尚未修订", "Came with the product; the city has not made it its own yet");
    public static readonly Word Find = new("按名称、类型查找", "Find by name or type");
    public static readonly Word Empty = new("没有符合条件的预案", "No plan fits");
    public static readonly Word Name = new("预案", "Plan");
    public static readonly Word Types = new("事件类型", "Incidents");
    public static readonly Word Levels = new("级别", "Levels");
    public static readonly Word Tasks = new("任务", "Tasks");
    public static readonly Word InForce = new("现行", "In force");
    public static readonly Word Status = new("修订", "Under work");
    public static readonly Word ReviewDue = new("复审期限", "Review due");
    public static readonly Word Import = new("导入", "Import");
    public static readonly Word ChooseFile = new("选择文件", "Choose a file");
    public static readonly Word ImportHint = new("JSON 文件，按公布的格式", "A JSON file of the published form");
    public static readonly Word New = new("新建预案", "New plan");
    public static readonly Word NewLike = new("以此为底稿", "Begin with");
    public static readonly Word NewId = new("编号（英文小写，短横线连接）", "Identifier (kebab case)");
    public static readonly Word NewIdWrong = new("只用英文小写字母、数字和短横线。", "Small letters, digits and hyphens only.");
    public static readonly Word NewIdTaken = new("编号已被使用。", "The identifier is taken.");
    public static readonly Word Begin = new("开始编写", "Begin");
    public static readonly Word Flaws = new("{0} 处缺陷", "{0} flaws", "{0} flaw");
    public static readonly Word NoFlaws = new("无缺陷", "No flaws");
    public static readonly Word FileOf = new("{0}：{1}", "{0}: {1}");
    public static readonly Word Imported = new("已存为“{0}”第 {1} 版草稿", "Kept as the draft of '{0}', version {1}");
    public static readonly Word FileTooLarge = new("文件超过 2 MiB。", "The file is larger than 2 MiB.");
    public static readonly Word Open = new("打开", "Open");
    public static readonly Word NotFound = new("没有这部预案", "There is no such plan");
    public static readonly Word NotYours = new("预案由指挥大厅的岗位查阅。", "Plans are read by the posts of the hall.");
    public static readonly Word Read = new("查阅", "Read");
    public static readonly Word Edit = new("编写", "Edit");
    public static readonly Word Versions = new("版本与审批", "Versions");
    public static readonly Word Json = new("JSON", "JSON");
    public static readonly Word Export = new("导出 JSON", "Export JSON");
    public static readonly Word BothLanguages = new("双语对照", "Both languages");
    public static readonly Word VersionOf = new("第 {0} 版", "Version {0}");
    public static readonly Word VersionIs = new("第 {0} 版·{1}", "Version {0}, {1}");
    public static readonly Word Blocks = new("预案各部分", "Blocks of the plan");
    public static readonly Word Save = new("保存草稿", "Keep the draft");
    public static readonly Word Saved = new("已保存，{0}", "Kept at {0}");
    public static readonly Word Unsaved = new("有未保存的修改", "Not kept yet");
    public static readonly Word SaveNeedsNone = new("改正全部缺陷后才能保存", "It can be kept once no flaw is left");
    public static readonly Word NotEditable = new("第 {0} 版已{1}，退回后才能修改。", "Version {0} is {1}: it can be changed after it was sent back.");
    public static readonly Word NotPlanner = new("您的岗位不编写预案。", "Your post does not write plans.");
    public static readonly Word Add = new("添加", "Add");
    public static readonly Word AddTo = new("添加到{0}", "Add to {0}");
    public static readonly Word Remove = new("移除", "Remove");
    public static readonly Word Earlier = new("上移", "Move up");
    public static readonly Word Later = new("下移", "Move down");
    public static readonly Word Yes = new("是", "Yes");
    public static readonly Word No = new("否", "No");
    public static readonly Word SelectItem = new("选择一项，或添加新项", "Choose an item, or add one");
    public static readonly Word NoItems = new("没有内容", "Nothing here");
    public static readonly Word Apply = new("采用此文本", "Take this text");
    public static readonly Word Compare = new("比较", "Compare");
    public static readonly Word From = new("由", "From");
    public static readonly Word To = new("到", "To");
    public static readonly Word Changes = new("{0} 处改动", "{0} changes", "{0} change");
    public static readonly Word NoChanges = new("两版相同", "Both versions say the same");
    public static readonly Word Authors = new("编写", "Written by");
    public static readonly Word Approver = new("批准", "Approved by");
    public static readonly Word Since = new("生效", "In force since");
    public static readonly Word Drafted = new("最后编写", "Last written");
    public static readonly Word RetiredAt = new("废止", "Retired");
    public static readonly Word Reason = new("理由", "Reason");
    public static readonly Word ReasonNeeded = new("请填写理由。", "A reason is needed.");
    public static readonly Word Submit = new("送审", "Send for approval");
    public static readonly Word Return = new("退回", "Send back");
    public static readonly Word Approve = new("批准", "Approve");
    public static readonly Word Enforce = new("生效", "Put in force");
    public static readonly Word ReviewDone = new("复审无修订", "Reviewed, stays as it is");
    public static readonly Word Retire = new("废止", "Retire");
    public static readonly Word Confirm = new("确认{0}", "{0}");
    public static readonly Word OwnAuthor = new("您编写了第 {0} 版，须由他人批准。", "You wrote version {0}: somebody else has to approve it.");
    public static readonly Word NothingToDo = new("现在没有您可以做的。", "There is nothing for you to do now.");
    public static readonly Word Done = new("已{0}", "Done: {0}");
    public static readonly Word Was = new("原文", "Before");
    public static readonly Word Is = new("新文", "After");
    public static readonly Word Where = new("位置", "Where");
    public static readonly Word Minute = new("T+{0}", "T+{0}");
    public static readonly Word AfterTask = new("“{0}”完成后 {1} 分", "{1} min after '{0}'");
    public static readonly Word ReportDue = new("T+{0} 分", "T+{0} min");
    public static readonly Word ReportDueEnd = new("响应终止后 {0} 分", "{0} min after the end");
    public static readonly Word ReportEvery = new("每 {0} 分", "every {0} min");
    public static readonly Word LifeSafety = new("生命安全", "Life safety");
    public static readonly Word Written = new("书面", "In writing");
    public static readonly Word ByPhone = new("电话", "By telephone");
    public static readonly Word AutomaticRelease = new("随启动发出", "Goes out with the activation");
    public static readonly Word ReviewYears = new("每 {0} 年", "Every {0} years", "Every year");
    public static readonly Word EscalateTo = new("逾期 {0} 分报{1}", "{0} min late: {1}");
    public static readonly Word WholeCity = new("全市", "Whole city");
    public static readonly Word Timeline = new("时序", "Timeline");
    public static readonly Word Metres = new("{0} 米", "{0} m");
    public static readonly Word EveryMonths = new("每 {0} 个月", "Every {0} months", "Every month");
    public static readonly Word ConfirmIn = new("{0} 分内确认", "Confirm within {0} min");
    public static readonly Word Overdue = new("已逾期", "Overdue");
    public static readonly Word DueSoon = new("90 天内", "Within 90 days");

    /// <summary>What a step in the life of a version is called.</summary>
    public static Word Of(string step) => step switch
    {
        "submit" => Submit,
        "return" => Return,
        "approve" => Approve,
        "enforce" => Enforce,
        "review" => ReviewDone,
        _ => Retire,
    };
}
