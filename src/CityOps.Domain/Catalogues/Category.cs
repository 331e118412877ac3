using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

/// <summary>What is catalogued. Both kinds are numbered from 01 on, so a code alone names nothing.</summary>
public enum CategoryKind
{
    /// <summary>部件: a thing that stands in the city.</summary>
    Component,

    /// <summary>事件, since 2026 事项: something that happens, or that is wrong with a component.</summary>
    Event,
}

/// <summary>How far a statement can be relied on.</summary>
public enum Certainty
{
    /// <summary>The standard says so, by two independent witnesses.</summary>
    Standard,

    /// <summary>Usual in cities, or seen in one of them; to be confirmed by each city.</summary>
    Typical,

    /// <summary>The standard as others wrote it down; not checked against print.</summary>
    Transcribed,

    /// <summary>The city decided it.</summary>
    City,
}

/// <summary>Trade of a responsible department. Which office of a city that is, the city says.</summary>
public enum DepartmentKind
{
    /// <summary>权属单位: whoever owns the thing.</summary>
    Owner,

    /// <summary>属地: street or community where it is.</summary>
    Territory,

    /// <summary>城管执法.</summary>
    UrbanManagement,

    /// <summary>环卫.</summary>
    Sanitation,

    /// <summary>市政管理.</summary>
    MunicipalWorks,

    /// <summary>排水.</summary>
    Drainage,

    /// <summary>路灯.</summary>
    StreetLighting,

    /// <summary>园林.</summary>
    Landscaping,

    /// <summary>交警.</summary>
    TrafficPolice,

    /// <summary>公安.</summary>
    Police,

    /// <summary>交通运输、公交.</summary>
    Transport,

    /// <summary>停车管理.</summary>
    Parking,

    /// <summary>水利、港航.</summary>
    WaterConservancy,

    /// <summary>供水.</summary>
    WaterSupply,

    /// <summary>供电.</summary>
    PowerSupply,

    /// <summary>燃气.</summary>
    Gas,

    /// <summary>住建、房产.</summary>
    HousingConstruction,

    /// <summary>规划.</summary>
    Planning,

    /// <summary>生态环境.</summary>
    Environment,

    /// <summary>气象.</summary>
    Meteorology,

    /// <summary>应急管理.</summary>
    EmergencyManagement,

    /// <summary>行业主管部门.</summary>
    IndustryRegulator,

    /// <summary>消防救援.</summary>
    Fire,

    /// <summary>民政.</summary>
    CivilAffairs,

    /// <summary>人防.</summary>
    CivilDefence,

    /// <summary>体育.</summary>
    Sports,

    /// <summary>农业农村.</summary>
    Agriculture,

    /// <summary>监督中心, which settles whose an ownerless thing is.</summary>
    SupervisionCentre,

    /// <summary>按确权结果: open until it is settled whose it is.</summary>
    AsDetermined,
}

/// <summary>One step of a limit that is given in stages, for example 停工 within 4 工作时, then 拆除 within 20 工作日.</summary>
/// <param name="Name">What is to be done.</param>
/// <param name="Limit">Within what, counted as the whole limit is.</param>
public sealed record LimitStage(string Name, WorkingSpan Limit);

/// <summary>How a category is handled: the command handbook's (指挥手册) line on it. What nobody has said is null or empty.</summary>
/// <param name="Certainty">How far the line can be relied on.</param>
/// <param name="Department">Responsible department in Chinese, as the list names it.</param>
/// <param name="DepartmentKinds">Its trade; the first is asked first.</param>
/// <param name="UrgentLimit">Limit of an urgent case.</param>
/// <param name="NormalLimit">Limit of any other case.</param>
/// <param name="Stages">Steps of the limit, in order.</param>
/// <param name="FilingStandard">立案标准: when it is a case.</param>
/// <param name="ClosingStandard">结案标准: when it is handled.</param>
/// <param name="IsSelfHandleable">Whether an inspector may settle it on the spot. Neither list says; null until the city does, and then it may not.</param>
public sealed record HandlingTerms(
    Certainty Certainty,
    string? Department,
    IReadOnlyList<DepartmentKind> DepartmentKinds,
    WorkingSpan? UrgentLimit,
    WorkingSpan? NormalLimit,
    IReadOnlyList<LimitStage> Stages,
    string? FilingStandard,
    string? ClosingStandard,
    bool? IsSelfHandleable)
{
    /// <summary>Nobody has said anything.</summary>
    public static HandlingTerms Unsaid { get; } = new(Certainty.Typical, null, [], null, null, [], null, null, null);

    /// <summary>Whether it is said who handles it; what is not must be shown, for nobody can be sent there.</summary>
    public bool IsDepartmentSettled => DepartmentKinds.Count > 0 && !DepartmentKinds.Contains(DepartmentKind.AsDetermined);

    /// <summary>The limit of a case; null when none is set.</summary>
    public WorkingSpan? LimitOf(bool isUrgent) => isUrgent ? UrgentLimit ?? NormalLimit : NormalLimit;
}

/// <summary>A minor class (小类) of a catalogue.</summary>
/// <param name="Kind">Component or event.</param>
/// <param name="Code">Its code, unique within the kind and catalogue.</param>
/// <param name="MajorZh">Major class (大类), in Chinese.</param>
/// <param name="MajorEn">Major class, in English.</param>
/// <param name="NameZh">Name, in Chinese.</param>
/// <param name="NameEn">Name, in English.</param>
/// <param name="IsComponentFault">A matter of 2026 that says that something is wrong with the component of the same code.</param>
/// <param name="StandardRef">Standard that numbers it; empty for a local extension.</param>
/// <param name="Certainty">How far code and name can be relied on.</param>
/// <param name="Source">Where code and name were found.</param>
/// <param name="Terms">How it is handled.</param>
/// <param name="Counterpart">The same thing in the other catalogue; null when there is none.</param>
/// <param name="Note">Remark on the entry.</param>
public sealed record Category(
    CategoryKind Kind,
    CategoryCode Code,
    string MajorZh,
    string MajorEn,
    string NameZh,
    string NameEn,
    bool IsComponentFault,
    string StandardRef,
    Certainty Certainty,
    string Source,
    HandlingTerms Terms,
    CategoryCode? Counterpart,
    string Note);
