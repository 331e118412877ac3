using System.Text.Json.Serialization;
using CityOps.Units;

namespace CityOps.Plans;

/// <summary>What kind of resource it is.</summary>
[GenerateSerializer]
public enum PlanResourceKind
{
    /// <summary>队伍.</summary>
    Team,

    /// <summary>车辆.</summary>
    Vehicle,

    /// <summary>装备.</summary>
    Equipment,

    /// <summary>物资.</summary>
    Material,

    /// <summary>专家.</summary>
    Expert,

    /// <summary>避难场所.</summary>
    Shelter,

    /// <summary>医疗.</summary>
    Medical,
}

/// <summary>How much of something a level needs; a graver level never needs less.</summary>
/// <param name="I">At level Ⅰ.</param>
/// <param name="II">At level Ⅱ.</param>
/// <param name="III">At level Ⅲ.</param>
/// <param name="IV">At level Ⅳ.</param>
[GenerateSerializer, Immutable]
[Alias("plan-quantities")]
public sealed record PlanQuantities([property: Id(0)] int I, [property: Id(1)] int II, [property: Id(2)] int III, [property: Id(3)] int IV)
{
    /// <summary>The quantity at a level.</summary>
    public int At(ResponseLevel level) => level switch
    {
        ResponseLevel.I => I,
        ResponseLevel.II => II,
        ResponseLevel.III => III,
        _ => IV,
    };
}

/// <summary>What is needed beyond the hands of the owner of a task (资源需求).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Type">What exactly, with its capability.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Quantity">How many, by level.</param>
/// <param name="Source">Role that provides it first.</param>
/// <param name="MutualAid">Where more comes from; null when nowhere is agreed.</param>
/// <param name="Units">What a unit has to be able to do that is sent for it; null where no units are sent, as for water and beds.</param>
[GenerateSerializer, Immutable]
[Alias("plan-resource")]
public sealed record PlanResource(
    [property: Id(0)] string Id,
    [property: Id(1)] PlanResourceKind Kind,
    [property: Id(2)] PlanText Type,
    [property: Id(3)] PlanText Unit,
    [property: Id(4)] PlanQuantities Quantity,
    [property: Id(5)] string Source,
    [property: Id(6)] PlanText? MutualAid,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UnitNeed? Units = null);

/// <summary>By which way somebody is reached.</summary>
[GenerateSerializer]
public enum PlanChannel
{
    /// <summary>电话.</summary>
    Telephone,

    /// <summary>无线电台.</summary>
    Radio,

    /// <summary>短信.</summary>
    Sms,

    /// <summary>应用消息.</summary>
    App,

    /// <summary>卫星电话.</summary>
    Satellite,

    /// <summary>广播, loudspeakers, radio and television.</summary>
    Broadcast,

    /// <summary>户外显示屏.</summary>
    Screen,

    /// <summary>小区广播 of the mobile networks.</summary>
    CellBroadcast,

    /// <summary>Newspapers, official accounts, press conference.</summary>
    Media,
}

/// <summary>In which hours a way holds.</summary>
[GenerateSerializer]
public enum PlanHours
{
    /// <summary>全天.</summary>
    Always,

    /// <summary>工作时间.</summary>
    Day,

    /// <summary>非工作时间.</summary>
    Night,
}

/// <summary>One way to reach a post.</summary>
/// <param name="Channel">The way.</param>
/// <param name="Address"><c>tel:</c> and a national number (110, 119, 120, 12345 …), or <c>directory:role/desk</c>, which the city's directory turns into a number.</param>
/// <param name="Hours">In which hours.</param>
[GenerateSerializer, Immutable]
[Alias("plan-reach")]
public sealed record PlanReach([property: Id(0)] PlanChannel Channel, [property: Id(1)] string Address, [property: Id(2)] PlanHours Hours);

/// <summary>How a post is reached (联络表).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Role">Role whose duty desk it is.</param>
/// <param name="Desk">What the desk is called.</param>
/// <param name="Reach">Ways, the first first.</param>
/// <param name="Substitute">Role that is called when nobody answers.</param>
[GenerateSerializer, Immutable]
[Alias("plan-contact")]
public sealed record PlanContact(
    [property: Id(0)] string Id,
    [property: Id(1)] string Role,
    [property: Id(2)] PlanText Desk,
    [property: Id(3)] IReadOnlyList<PlanReach> Reach,
    [property: Id(4)] string Substitute);

/// <summary>One branch of the call tree (呼叫树): who calls whom, all at once.</summary>
/// <param name="Caller">Contact that calls.</param>
/// <param name="Called">Contacts that are called.</param>
/// <param name="ConfirmMinutes">Who has not confirmed by then is called through the substitute.</param>
[GenerateSerializer, Immutable]
[Alias("plan-call")]
public sealed record PlanCall([property: Id(0)] string Caller, [property: Id(1)] IReadOnlyList<string> Called, [property: Id(2)] int ConfirmMinutes);
