namespace CityOps.Plans;

/// <summary>Who the plan is and since when it holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of plan it is.</param>
/// <param name="Mode">In which mode of the city it holds.</param>
/// <param name="Class">Class of incident by law.</param>
/// <param name="IncidentTypes">Types of incident it is for, in kebab case: <c>burst-main</c>.</param>
/// <param name="Area">Leading digits of the area's code; empty for the whole city.</param>
/// <param name="EffectiveFrom">First day it holds; null before it is put in force.</param>
/// <param name="EffectiveTo">Last day it holds; null without end.</param>
/// <param name="AuthorRole">Role that keeps it.</param>
/// <param name="ApproverRole">Role that approves it.</param>
/// <param name="ReviewYears">It is reviewed at least every so many years; 3 is usual, by 《突发事件应急预案管理办法》.</param>
/// <param name="Parent">Identifier of the plan it belongs under; null for none.</param>
/// <param name="Basis">Laws and plans it rests on.</param>
/// <param name="Purpose">What it is for and what it is not for.</param>
[GenerateSerializer, Immutable]
[Alias("plan-header")]
public sealed record PlanHeader(
    [property: Id(0)] PlanText Name,
    [property: Id(1)] PlanKind Kind,
    [property: Id(2)] PlanMode Mode,
    [property: Id(3)] HazardClass Class,
    [property: Id(4)] IReadOnlyList<string> IncidentTypes,
    [property: Id(5)] string Area,
    [property: Id(6)] DateOnly? EffectiveFrom,
    [property: Id(7)] DateOnly? EffectiveTo,
    [property: Id(8)] string AuthorRole,
    [property: Id(9)] string ApproverRole,
    [property: Id(10)] int ReviewYears,
    [property: Id(11)] string? Parent,
    [property: Id(12)] IReadOnlyList<PlanText> Basis,
    [property: Id(13)] PlanText Purpose);

/// <summary>When a level is proposed, and who may decide it. The rule only proposes.</summary>
/// <param name="Level">The level.</param>
/// <param name="Condition">In the language of conditions (docs/reference/plans.md): <c>deaths >= 3 or warning(rainstorm) >= orange</c>.</param>
/// <param name="Meaning">The condition in words.</param>
/// <param name="Authority">Post of the command structure that activates, changes and ends the response at this level.</param>
[GenerateSerializer, Immutable]
[Alias("plan-trigger")]
public sealed record PlanTrigger(
    [property: Id(0)] ResponseLevel Level,
    [property: Id(1)] string Condition,
    [property: Id(2)] PlanText Meaning,
    [property: Id(3)] string Authority);

/// <summary>A post of the command structure: a seat, never a person.</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Name">What the post is called.</param>
/// <param name="Role">Role that holds it.</param>
/// <param name="Substitute">Role that stands in when it cannot be reached.</param>
[GenerateSerializer, Immutable]
[Alias("plan-post")]
public sealed record PlanPost(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanText Name,
    [property: Id(2)] string Role,
    [property: Id(3)] string Substitute);

/// <summary>A working group (工作组).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Lead">Role that leads it (牵头单位).</param>
/// <param name="Members">Roles of its members (成员单位).</param>
/// <param name="Substitute">Role that leads when the lead cannot.</param>
/// <param name="Duty">What it has to see to.</param>
[GenerateSerializer, Immutable]
[Alias("plan-group")]
public sealed record PlanGroup(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanGroupKind Kind,
    [property: Id(2)] PlanText Name,
    [property: Id(3)] string Lead,
    [property: Id(4)] IReadOnlyList<string> Members,
    [property: Id(5)] string Substitute,
    [property: Id(6)] PlanText Duty);

/// <summary>Who commands (组织指挥体系).</summary>
/// <param name="Commander">Post of the commander (总指挥).</param>
/// <param name="Deputies">Posts of the deputies (副总指挥).</param>
/// <param name="SiteCommander">Post that commands on the spot (现场指挥官).</param>
/// <param name="Office">Role that keeps the office of headquarters (指挥部办公室).</param>
/// <param name="CommandPost">Where the command post on the spot is set up, and how.</param>
/// <param name="Posts">All posts.</param>
/// <param name="Groups">All working groups.</param>
[GenerateSerializer, Immutable]
[Alias("plan-command")]
public sealed record PlanCommandStructure(
    [property: Id(0)] string Commander,
    [property: Id(1)] IReadOnlyList<string> Deputies,
    [property: Id(2)] string SiteCommander,
    [property: Id(3)] string Office,
    [property: Id(4)] PlanText CommandPost,
    [property: Id(5)] IReadOnlyList<PlanPost> Posts,
    [property: Id(6)] IReadOnlyList<PlanGroup> Groups);

/// <summary>What a phase is for and when it begins.</summary>
/// <param name="Phase">The phase; each at most once.</param>
/// <param name="Aim">What has to be reached in it.</param>
/// <param name="Begins">When it begins.</param>
[GenerateSerializer, Immutable]
[Alias("plan-stage")]
public sealed record PlanStage([property: Id(0)] PlanPhase Phase, [property: Id(1)] PlanText Aim, [property: Id(2)] PlanText Begins);

/// <summary>An exercise that keeps the plan alive (演练).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Kind">How it is held.</param>
/// <param name="EveryMonths">At least every so many months.</param>
/// <param name="Focus">What is tried.</param>
[GenerateSerializer, Immutable]
[Alias("plan-exercise")]
public sealed record PlanExercise(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanExerciseKind Kind,
    [property: Id(2)] int EveryMonths,
    [property: Id(3)] PlanText Focus);

/// <summary>How an exercise is held.</summary>
[GenerateSerializer]
public enum PlanExerciseKind
{
    /// <summary>桌面推演.</summary>
    Tabletop,

    /// <summary>专项演练: one function, with people and things.</summary>
    Functional,

    /// <summary>综合演练.</summary>
    FullScale,
}

/// <summary>What was changed from one version to the next (修订记录).</summary>
/// <param name="Version">The version that it led to.</param>
/// <param name="Day">When.</param>
/// <param name="Change">What, and because of which finding.</param>
[GenerateSerializer, Immutable]
[Alias("plan-revision")]
public sealed record PlanRevision([property: Id(0)] int Version, [property: Id(1)] DateOnly Day, [property: Id(2)] PlanText Change);
