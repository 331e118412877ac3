using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>A type of incident that plans are for.</summary>
/// <param name="Key">Kebab case.</param>
/// <param name="Class">Class by law.</param>
/// <param name="Word">What it is called.</param>
internal sealed record IncidentType(string Key, IncidentClass Class, Word Word);

/// <summary>The types that plans name: the delivered ones, and beside them those of a city.</summary>
internal static class IncidentTypes
{
    private static readonly Dictionary<string, Word> Names = new(StringComparer.Ordinal)
    {
        ["blizzard"] = new("暴雪", "Blizzard"),
        ["freezing-rain"] = new("冻雨", "Freezing rain"),
        ["building-collapse"] = new("建筑坍塌", "Building collapse"),
        ["dangerous-building"] = new("危房险情", "Dangerous building"),
        ["burst-main"] = new("供水干管爆裂", "Burst water main"),
        ["water-outage"] = new("大面积停水", "Water outage"),
        ["earthquake"] = new("地震", "Earthquake"),
        ["epidemic-cluster"] = new("聚集性疫情", "Epidemic cluster"),
        ["mass-illness"] = new("群体性不明疾病", "Mass illness"),
        ["gas-leak"] = new("燃气泄漏", "Gas leak"),
        ["gas-explosion"] = new("燃气爆炸", "Gas explosion"),
        ["hazmat-tanker"] = new("危化品运输车事故", "Hazardous goods tanker"),
        ["chemical-spill"] = new("危化品泄漏", "Chemical spill"),
        ["heatwave"] = new("高温", "Heatwave"),
        ["power-shortage"] = new("电力短缺", "Power shortage"),
        ["high-rise-fire"] = new("高层建筑火灾", "High-rise fire"),
        ["building-fire"] = new("建筑火灾", "Building fire"),
        ["mass-event"] = new("群体性事件", "Mass event"),
        ["crowd-crush"] = new("人群拥挤", "Crowd crush"),
        ["stampede"] = new("踩踏", "Stampede"),
        ["rainstorm"] = new("暴雨", "Rainstorm"),
        ["urban-flooding"] = new("城市内涝", "Urban flooding"),
        ["water-source-pollution"] = new("水源地污染", "Water source pollution"),
        ["water-contamination"] = new("供水污染", "Water contamination"),
    };

    /// <summary>Those of the delivered plans, by class.</summary>
    public static IReadOnlyList<IncidentType> All { get; } = Of([]);

    /// <summary>Those of the delivered plans and of the plans in force in a city, by class. A type has the class that the delivered plan gives it.</summary>
    public static IReadOnlyList<IncidentType> Of(IEnumerable<Plan> inForce) =>
    [
        .. PlanLibrary.All.Concat(inForce)
            .SelectMany(plan => plan.Header.IncidentTypes.Select(type => new IncidentType(type, ClassOf(plan.Header.Class), NameOf(type))))
            .DistinctBy(type => type.Key)
            .OrderBy(type => type.Class),
    ];

    /// <summary>What a type is called; a type that no plan names stands for itself.</summary>
    public static Word NameOf(string type) => Names.TryGetValue(type, out var word) ? word : new Word(type, type);

    private static IncidentClass ClassOf(HazardClass hazard) => Enum.Parse<IncidentClass>(hazard.ToString());
}
