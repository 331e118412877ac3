namespace CityOps.Plans;

/// <summary>A text in both languages of the product. Neither may be blank.</summary>
/// <param name="Zh">Simplified Chinese, 1 to 2,000 characters.</param>
/// <param name="En">English, 1 to 2,000 characters, without Chinese characters.</param>
[GenerateSerializer, Immutable]
[Alias("plan-text")]
public sealed record PlanText([property: Id(0)] string Zh, [property: Id(1)] string En);

/// <summary>Level of a response (响应级别); I is the gravest. Not the level of the incident and not the colour of a warning.</summary>
[GenerateSerializer]
public enum ResponseLevel
{
    /// <summary>Ⅰ级, 特别重大.</summary>
    I = 1,

    /// <summary>Ⅱ级, 重大.</summary>
    II = 2,

    /// <summary>Ⅲ级, 较大.</summary>
    III = 3,

    /// <summary>Ⅳ级, 一般.</summary>
    IV = 4,
}

/// <summary>Colour of a warning (预警); a later one is graver.</summary>
[GenerateSerializer]
public enum WarningColour
{
    /// <summary>蓝色, level Ⅳ.</summary>
    Blue = 1,

    /// <summary>黄色, level Ⅲ.</summary>
    Yellow = 2,

    /// <summary>橙色, level Ⅱ.</summary>
    Orange = 3,

    /// <summary>红色, level Ⅰ.</summary>
    Red = 4,
}

/// <summary>What kind of plan it is.</summary>
[GenerateSerializer]
public enum PlanKind
{
    /// <summary>总体预案.</summary>
    Overall,

    /// <summary>专项预案.</summary>
    Special,

    /// <summary>部门预案.</summary>
    Department,

    /// <summary>现场处置方案.</summary>
    Site,

    /// <summary>重大活动保障方案.</summary>
    MajorEvent,
}

/// <summary>In which mode of the city a plan holds.</summary>
[GenerateSerializer]
public enum PlanMode
{
    /// <summary>平时: emergencies in peace.</summary>
    Peace,

    /// <summary>战时: civil air defence.</summary>
    War,

    /// <summary>演练: what comes of it never enters statistics.</summary>
    Exercise,
}

/// <summary>Class of incident by law (突发事件分类).</summary>
[GenerateSerializer]
public enum HazardClass
{
    /// <summary>自然灾害.</summary>
    NaturalDisaster,

    /// <summary>事故灾难.</summary>
    Accident,

    /// <summary>公共卫生事件.</summary>
    PublicHealth,

    /// <summary>社会安全事件.</summary>
    SocialSecurity,
}

/// <summary>Phase of the response (阶段).</summary>
[GenerateSerializer]
public enum PlanPhase
{
    /// <summary>预防.</summary>
    Prevention,

    /// <summary>预警.</summary>
    Warning,

    /// <summary>先期处置: what is done before headquarters stand.</summary>
    FirstResponse,

    /// <summary>应急响应.</summary>
    Response,

    /// <summary>后期处置.</summary>
    Recovery,
}

/// <summary>What a working group is for (工作组).</summary>
[GenerateSerializer]
public enum PlanGroupKind
{
    /// <summary>综合协调.</summary>
    Coordination,

    /// <summary>抢险救援.</summary>
    Rescue,

    /// <summary>医疗卫生.</summary>
    Medical,

    /// <summary>治安交通.</summary>
    OrderAndTraffic,

    /// <summary>通信保障.</summary>
    Communications,

    /// <summary>物资后勤.</summary>
    Logistics,

    /// <summary>环境监测.</summary>
    Environment,

    /// <summary>群众转移安置.</summary>
    Evacuation,

    /// <summary>新闻舆情.</summary>
    Publicity,

    /// <summary>善后.</summary>
    Aftermath,

    /// <summary>专家.</summary>
    Experts,
}

/// <summary>What proves that a task was done.</summary>
[GenerateSerializer]
public enum PlanEvidence
{
    /// <summary>A report in words.</summary>
    Text,

    /// <summary>A photograph or film from the place.</summary>
    Photo,

    /// <summary>A measured or counted figure.</summary>
    Figure,

    /// <summary>A signed form or list.</summary>
    Document,

    /// <summary>The word of the receiver: his receipt.</summary>
    Receipt,
}
