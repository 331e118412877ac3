using CityOps.Languages;

namespace CityOps.Hazards;

/// <summary>Names of kinds, and what the register of dangerous substances says.</summary>
internal static class HazardWords
{
    public static readonly Word Title = new("危险源", "Dangerous substances");
    public static readonly Word Count = new("{0} 处", "{0}", "{0}");
    public static readonly Word All = new("全部", "All");
    public static readonly Word Kinds = new("类别", "Kinds");
    public static readonly Word AnySubstance = new("全部物质", "All substances");
    public static readonly Word RetiredToo = new("含已注销", "Retired too");
    public static readonly Word Empty = new("没有符合条件的危险源", "No place fits");
    public static readonly Word EmptyHint = new("由责任单位登记，或换一个筛选条件。", "The organisation that answers for one registers it; or change the filter.");
    public static readonly Word Name = new("名称", "Name");
    public static readonly Word Kind = new("类别", "Kind");
    public static readonly Word Substance = new("物质", "Substance");
    public static readonly Word SubstanceCode = new("物质代码", "Substance code");
    public static readonly Word Un = new("UN 编号", "UN number");
    public static readonly Word UnShort = new("UN", "UN");
    public static readonly Word Amount = new("最大存量", "At most");
    public static readonly Word Tonnes = new("{0} 吨", "{0} t");
    public static readonly Word TonnesKept = new("吨·最大存量", "tonnes at most");
    public static readonly Word Owner = new("责任单位", "Answers for it");
    public static readonly Word Telephone = new("值守电话", "Telephone");
    public static readonly Word Territory = new("所在", "Where");
    public static readonly Word Address = new("地址", "Address");
    public static readonly Word Surveyed = new("最近核查", "Surveyed");
    public static readonly Word Finding = new("核查情况", "Found");
    public static readonly Word Sheet = new("处置要点", "Handling sheet");
    public static readonly Word Code = new("编号", "Code");
    public static readonly Word History = new("记录", "History");
    public static readonly Word Retired = new("已注销", "Retired");
    public static readonly Word Choose = new("选择一处危险源", "Choose a place");
    public static readonly Word ChooseHint = new("右侧显示位置、处置要点、记录和可执行的操作。", "Its position, handling sheet, history and what may be done stand here.");
    public static readonly Word Register = new("登记危险源", "Register a place");
    public static readonly Word Again = new("重新登记", "Register again");
    public static readonly Word Gone = new("没有这处危险源，或不在您的职责范围。", "There is no such place, or it is not yours to see.");
    public static readonly Word InRegister = new("登记与记录", "Entry and history");
    public static readonly Word OnMap = new("在一张图上看", "On the live map");
    public static readonly Word PickHint = new("在地图上点选", "Click the map");

    public static Word Of(HazardKind kind) => kind switch
    {
        HazardKind.FuelStation => new("加油站", "Filling station"),
        HazardKind.GasStation => new("液化气站", "Liquefied gas"),
        HazardKind.ChemicalStore => new("危化品仓库", "Chemical store"),
        HazardKind.ColdStore => new("涉氨冷库", "Cold store"),
        HazardKind.Waterworks => new("水厂加氯间", "Waterworks"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };
}
