using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>What the list of cases says.</summary>
internal static class ListWords
{
    public static readonly Word Title = new("案件", "Cases");
    public static readonly Word Count = new("{0} 件", "{0} cases", "1 case");
    public static readonly Word CountMore = new("前 {0} 件", "first {0}");
    public static readonly Word Search = new("案卷号、报告号或地址", "Case or report number, or address");
    public static readonly Word Number = new("编号", "Number");
    public static readonly Word Type = new("类别", "Type");
    public static readonly Word Status = new("状态", "Status");
    public static readonly Word District = new("区", "District");
    public static readonly Word Address = new("地址", "Address");
    public static readonly Word Unit = new("处置单位", "Unit");
    public static readonly Word Source = new("来源", "Source");
    public static readonly Word Reported = new("上报", "Reported");
    public static readonly Word Remaining = new("本环节剩余", "Left of the step");
    public static readonly Word Open = new("在办", "Open");
    public static readonly Word All = new("全部", "All");
    public static readonly Word Ended = new("已结束", "Ended");
    public static readonly Word AllSources = new("全部来源", "All sources");
    public static readonly Word More = new("再读 {0} 件", "Read {0} more");
    public static readonly Word None = new("没有符合条件的案件", "No case fits");
    public static readonly Word ReadAt = new("读取于 {0}", "read at {0}");
    public static readonly Word State = new("办理情况", "Progress");
    public static readonly Word Reread = new("有变化，重新读取", "Changed: read again");
}
