namespace CityOps.Plans;

/// <summary>Who a message is for.</summary>
[GenerateSerializer]
public enum PlanAudience
{
    /// <summary>成员单位.</summary>
    Members,

    /// <summary>领导.</summary>
    Leaders,

    /// <summary>受影响群众.</summary>
    Residents,

    /// <summary>社会公众.</summary>
    Public,

    /// <summary>媒体.</summary>
    Media,
}

/// <summary>A message made ready beforehand (通知模板).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Channels">By which ways.</param>
/// <param name="Levels">At which levels it is offered.</param>
/// <param name="Text">With variables in braces, the same ones in both languages: <c>{place}</c>. See <c>PlanVariables</c> in the domain.</param>
/// <param name="Approval">Post that releases it; null: goes out with the activation.</param>
[GenerateSerializer, Immutable]
[Alias("plan-template")]
public sealed record PlanTemplate(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanAudience Audience,
    [property: Id(2)] IReadOnlyList<PlanChannel> Channels,
    [property: Id(3)] IReadOnlyList<ResponseLevel> Levels,
    [property: Id(4)] PlanText Text,
    [property: Id(5)] string? Approval);

/// <summary>Which report it is (信息报送).</summary>
[GenerateSerializer]
public enum PlanReportKind
{
    /// <summary>初报.</summary>
    First,

    /// <summary>续报.</summary>
    FollowUp,

    /// <summary>终报.</summary>
    Final,

    /// <summary>专报.</summary>
    Special,

    /// <summary>日报.</summary>
    Daily,
}

/// <summary>A report that is due (信息报送要求).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Kind">Which report.</param>
/// <param name="By">Role that sends it.</param>
/// <param name="To">Role it goes to.</param>
/// <param name="Levels">At which levels.</param>
/// <param name="DueMinutes">Minutes from activation; of a final report from the end of the response.</param>
/// <param name="EveryMinutes">Repeated every so many minutes until the response ends; null: once.</param>
/// <param name="Written">In writing; otherwise by telephone.</param>
/// <param name="Contents">What stands in it.</param>
[GenerateSerializer, Immutable]
[Alias("plan-report")]
public sealed record PlanReport(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanReportKind Kind,
    [property: Id(2)] string By,
    [property: Id(3)] string To,
    [property: Id(4)] IReadOnlyList<ResponseLevel> Levels,
    [property: Id(5)] int DueMinutes,
    [property: Id(6)] int? EveryMinutes,
    [property: Id(7)] bool Written,
    [property: Id(8)] PlanText Contents);
