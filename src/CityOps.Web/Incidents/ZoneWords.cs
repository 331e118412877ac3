using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>What is said of the people and dangerous substances in a zone.</summary>
internal static class ZoneWords
{
    public static readonly Word People = new("常住人口", "People");
    public static readonly Word Hazards = new("危险源", "Hazards");
    public static readonly Word Tonnes = new("{0} 吨", "{0} t");
    public static readonly Word Share = new("{0} 人（全格 {1}）", "{0} of {1}");
    public static readonly Word NotCounted = new("未统计", "not counted");
    public static readonly Word PeopleNote = new("按单元网格常住人口，跨界网格按面积折算。", "Residents by unit grid; of one that the border cuts, its share by area.");
    public static readonly Word Uncounted = new("{0} 个网格未统计。", "{0} unit grids were not counted.", "{0} unit grid was not counted.");
}
