using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>Names of the facts of a case.</summary>
internal static class DossierWords
{
    public static readonly Word Source = new("来源", "Source");
    public static readonly Word Type = new("类别", "Type");
    public static readonly Word Condition = new("情况", "Condition");
    public static readonly Word Territory = new("属地", "Territory");
    public static readonly Word Cell = new("单元网格", "Unit grid cell");
    public static readonly Word Component = new("最近部件", "Nearest component");
    public static readonly Word Owner = new("权属单位", "Owner");
    public static readonly Word Maintainer = new("养护单位", "Maintainer");
    public static readonly Word Unit = new("处置单位", "Handling unit");
    public static readonly Word Centre = new("二级平台", "District centre");
    public static readonly Word FilingStandard = new("立案条件", "Filing standard");
    public static readonly Word ClosingStandard = new("结案条件", "Closing standard");
    public static readonly Word Limit = new("时限依据", "Limit");
    public static readonly Word Urgent = new("紧急 {0}", "urgent {0}");
    public static readonly Word Ordinary = new("一般 {0}", "normal {0}");
    public static readonly Word Duplicates = new("重复检查", "Duplicates");
    public static readonly Word DuplicatesFound = new("半径 50 m、同类、在办：{0} 件", "within 50 m, same type, open: {0}");
    public static readonly Word Finding = new("核实结果", "Verification");
    public static readonly Word Contact = new("联系方式", "Contact");
    public static readonly Word CallBackAgreed = new("{0}（同意回访）", "{0} (agreed to a call-back)");
    public static readonly Word FiledBy = new("立案单位", "Filed by");
    public static readonly Word Report = new("报告号", "Report");
    public static readonly Word ReportedAt = new("上报时间", "Reported");
    public static readonly Word Tasks = new("派遣次数", "Dispatches");
    public static readonly Word Extensions = new("延期次数", "Extensions");
    public static readonly Word FailedChecks = new("核查未通过", "Failed checks");
    public static readonly Word Times = new("{0} 次", "{0}");
    public static readonly Word Master = new("并入", "Merged into");
    public static readonly Word Absorbed = new("并入本案", "Merged in");
    public static readonly Word Incident = new("突发事件", "Incident");
    public static readonly Word Rating = new("满意度", "Rating");
    public static readonly Word Distance = new("{0}，{1} m", "{0}, {1} m away");
}
