namespace CityOps.Incidents;

/// <summary>Where an incident (突发事件) stands.</summary>
[GenerateSerializer]
public enum IncidentStatus
{
    /// <summary>There is none.</summary>
    Absent,

    /// <summary>疑似: a sensor or a surge of reports speaks of it, nobody has said so yet.</summary>
    Suspected,

    /// <summary>已接报: somebody has said so, even by hearsay.</summary>
    Reported,

    /// <summary>已核实.</summary>
    Verified,

    /// <summary>不实. An end.</summary>
    False,

    /// <summary>关注: true, and watched without a response.</summary>
    Monitored,

    /// <summary>预警响应: forces stand by before it comes.</summary>
    PreAlert,

    /// <summary>应急响应, at a level.</summary>
    Active,

    /// <summary>处置收尾: under control, forces are released step by step.</summary>
    Deescalating,

    /// <summary>响应终止.</summary>
    Terminated,

    /// <summary>善后恢复.</summary>
    Recovery,

    /// <summary>已总结评估.</summary>
    Reviewed,

    /// <summary>已归档. An end.</summary>
    Archived,
}

/// <summary>Class of an incident (突发事件应对法).</summary>
[GenerateSerializer]
public enum IncidentClass
{
    /// <summary>自然灾害.</summary>
    NaturalDisaster,

    /// <summary>事故灾难.</summary>
    Accident,

    /// <summary>公共卫生.</summary>
    PublicHealth,

    /// <summary>社会安全.</summary>
    SocialSecurity,
}

/// <summary>How the centre came to know.</summary>
[GenerateSerializer]
public enum IncidentSource
{
    /// <summary>A routine case that outgrew its department (平急转换).</summary>
    Case,

    /// <summary>Telephone or message of the public.</summary>
    Public,

    /// <summary>A department or unit.</summary>
    Department,

    /// <summary>A sensor.</summary>
    Sensor,

    /// <summary>A camera, or whoever watches it.</summary>
    Video,

    /// <summary>A warning (预警).</summary>
    Warning,

    /// <summary>Many reports of one type in one area.</summary>
    Surge,

    /// <summary>A leader's order.</summary>
    Leader,
}

/// <summary>What a verification (核报) found.</summary>
[GenerateSerializer]
public enum IncidentFinding
{
    /// <summary>属实.</summary>
    True,

    /// <summary>不实.</summary>
    False,

    /// <summary>True, to be watched (关注).</summary>
    Watch,
}
