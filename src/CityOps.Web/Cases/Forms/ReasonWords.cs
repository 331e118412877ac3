namespace CityOps.Cases.Forms;

/// <summary>Codes of reasons. Customary ones; a city may have its own.</summary>
internal static class ReasonWords
{
    public static readonly IReadOnlyList<Choice> NotAccepted =
    [
        new("out-of-scope", new("不属于城市管理范围", "Not a matter of city management")),
        new("not-true", new("核实不属实", "Found not to be true")),
        new("resolved", new("问题已解决", "Already resolved")),
        new("unclear", new("信息不全且联系不上", "Unclear, and the reporter cannot be reached")),
        new("outside", new("不在本辖区", "Outside the area")),
    ];

    public static readonly IReadOnlyList<Choice> NotFiled =
    [
        new("below-standard", new("未达立案标准", "Below the filing standard")),
        new("resolved", new("问题已解决", "Already resolved")),
        new("duplicate", new("与在办案卷重复", "Duplicate of an open case")),
        new("out-of-scope", new("不属于城市管理范围", "Not a matter of city management")),
    ];

    public static readonly IReadOnlyList<Choice> Void =
    [
        new("test", new("测试数据", "A test")),
        new("duplicate", new("重复录入", "Entered twice")),
        new("mistake", new("录入错误", "Entered by mistake")),
    ];
}
