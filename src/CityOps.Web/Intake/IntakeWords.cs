using CityOps.Languages;

namespace CityOps.Intake;

/// <summary>What the intake screen says.</summary>
internal static class IntakeWords
{
    public static readonly Word Title = new("受理", "Intake");
    public static readonly Word NewReport = new("新报告", "New report");
    public static readonly Word Elapsed = new("已用", "so far");
    public static readonly Word Source = new("来源", "Source");
    public static readonly Word Caller = new("来电人", "Caller");
    public static readonly Word CallerHint = new("电话或称呼，匿名可空", "Telephone or how to address; empty if anonymous");
    public static readonly Word CallBack = new("同意回访", "Agrees to a call-back");
    public static readonly Word Type = new("类别", "Type");
    public static readonly Word TypeHint = new("文字或拼音首字母", "Words, pinyin initials or a code");
    public static readonly Word Place = new("位置", "Place");
    public static readonly Word Component = new("部件", "Component");
    public static readonly Word NoComponent = new("不指明部件", "none named");
    public static readonly Word Metres = new("{0} m", "{0} m");
    public static readonly Word PlaceHint = new("地址、道路、地点、网格或部件编码", "Address, road, place, code of a cell or component");
    public static readonly Word ClickMap = new("点击地图，或在左侧查找位置", "Click the map, or search on the left");
    public static readonly Word Address = new("地址", "Address");
    public static readonly Word AddressHint = new("门牌、方位，让人找得到", "House number, side: so that it can be found");
    public static readonly Word Text = new("诉求内容", "What is wrong");
    public static readonly Word Urgent = new("急要", "Urgent");
    public static readonly Word UrgentHint = new("危及人身或交通安全", "A danger to people or traffic");
    public static readonly Word Exercise = new("演练", "Exercise");
    public static readonly Word Save = new("登记", "Save the report");
    public static readonly Word Clear = new("清空", "Clear");
    public static readonly Word Duplicates = new("疑似重复", "Possible duplicates");
    public static readonly Word NoDuplicates = new("50 m 内没有同类在办案卷", "No open case of this type within 50 m");
    public static readonly Word DuplicatesLater = new("选定类别和位置后自动比对", "Compared once type and place are chosen");
    public static readonly Word Why = new("同类，相距 {0} m，{1}前上报", "same type, {0} m away, reported {1} ago");
    public static readonly Word SameGrid = new("同一网格", "same cell");
    public static readonly Word NearOthers = new("附近其他在办 {0}", "Other open cases near by {0}");
    public static readonly Word Saved = new("已登记 {0}，待发核实", "Saved as {0}, to be verified");
    public static readonly Word SavedOnly = new("报告 {0} 已保存，但没有登记：{1}", "The report {0} is saved, but not registered: {1}");
    public static readonly Word OpenCase = new("打开案卷", "Open the case");
    public static readonly Word TypeNeeded = new("请选择类别", "Choose the type");
    public static readonly Word PlaceNeeded = new("请确定位置", "Choose the place");
    public static readonly Word AddressNeeded = new("请填写地址", "Enter the address");
    public static readonly Word TextNeeded = new("请填写诉求内容", "Enter what is wrong");
    public static readonly Word Outside = new("位置在本市网格之外", "The place lies outside the city's grid");
    public static readonly Word Cell = new("单元网格", "Unit grid cell");
    public static readonly Word Standard = new("立案条件", "Filing standard");
    public static readonly Word Limit = new("处置时限", "Limit of handling");
    public static readonly Word Today = new("本次已登记 {0} 件", "{0} saved here");
    public static readonly Word After = new("登记后发核实；属实的受理立案", "Then it is verified; if true, accepted and filed");

    /// <summary>What a place found is.</summary>
    public static Word KindOf(string kind) => kind switch
    {
        "area" => new("区域", "Area"),
        "road" => new("道路", "Road"),
        "cell" => new("网格", "Cell"),
        "component" => new("部件", "Component"),
        _ => new("地点", "Place"),
    };
}
