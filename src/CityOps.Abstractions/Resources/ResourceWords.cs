using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Resources;

/// <summary>What kind of emergency resource (应急资源) it is.</summary>
[GenerateSerializer]
public enum ResourceKind
{
    /// <summary>应急队伍: counted in teams or people.</summary>
    Team,

    /// <summary>应急装备: comes back after use.</summary>
    Equipment,

    /// <summary>应急物资: stock of a warehouse, used up or brought back.</summary>
    Material,

    /// <summary>避难场所: places for people.</summary>
    Shelter,

    /// <summary>医院: beds.</summary>
    Hospital,

    /// <summary>专家.</summary>
    Expert,

    /// <summary>消防水源: hydrants and places to draw water.</summary>
    WaterSource,
}

/// <summary>Whether it could go now.</summary>
[GenerateSerializer]
public enum ResourceReadiness
{
    /// <summary>可用.</summary>
    Ready,

    /// <summary>受限: can be used, with what its last check says.</summary>
    Limited,

    /// <summary>停用.</summary>
    Out,
}

/// <summary>Where a booking stands: request, offer, commitment, use, return, release, as EDXL Resource Messaging 1.0 orders them.</summary>
[GenerateSerializer]
public enum BookingStatus
{
    /// <summary>已请求: asked for; nothing is held.</summary>
    Requested,

    /// <summary>已提供: its owner holds it ready.</summary>
    Offered,

    /// <summary>已确认: taken by the one who asked.</summary>
    Committed,

    /// <summary>已投入: on its way or in use.</summary>
    Deployed,

    /// <summary>归还中: not needed any more, not yet back in its place.</summary>
    Returning,

    /// <summary>已释放: back, and free.</summary>
    Released,

    /// <summary>已谢绝: its owner does not give it.</summary>
    Declined,

    /// <summary>已取消: not wanted any more before it was in use.</summary>
    Cancelled,
}

/// <summary>What the register says of a resource.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Type">What it is, kebab case: <c>drainage-pump</c>, <c>sandbag</c>; what can replace what has the same type.</param>
/// <param name="Name">What it is called, with its capability, at most 100 characters in each language.</param>
/// <param name="Unit">What is counted: pieces, beds, people; at most 20 characters in each language.</param>
/// <param name="Stock">How many there are, 1 to 10,000,000.</param>
/// <param name="Organisation">Code of the organisation that owns it and answers for it.</param>
/// <param name="Place">Where it stands, degrees WGS84 or CGCS2000.</param>
/// <param name="Address">The place in words, at most 200 characters.</param>
/// <param name="Telephone">Number of the post that gives it out, 3 to 20 digits, spaces, <c>+</c> and <c>-</c>; null when none is known.</param>
/// <param name="Consumable">What is used does not come back.</param>
[GenerateSerializer, Immutable]
[Alias("resource-entry")]
public sealed record ResourceEntry(
    [property: Id(0)] ResourceKind Kind,
    [property: Id(1)] string Type,
    [property: Id(2)] PlanText Name,
    [property: Id(3)] PlanText Unit,
    [property: Id(4)] int Stock,
    [property: Id(5)] string Organisation,
    [property: Id(6)] CasePosition Place,
    [property: Id(7)] string Address,
    [property: Id(8)] string? Telephone,
    [property: Id(9)] bool Consumable);

/// <summary>Codes of the refusals of resources.</summary>
public static class ResourceRefusals
{
    /// <summary>There is no such resource, or the caller may not see it.</summary>
    public const string Unknown = "resource_unknown";

    /// <summary>A resource of this code is registered already.</summary>
    public const string Registered = "resource_registered";

    /// <summary>A code has 3 to 40 small letters, digits and hyphens.</summary>
    public const string CodeInvalid = "resource_code_invalid";

    /// <summary>A field is not what it should be. Arguments: field.</summary>
    public const string FieldInvalid = "resource_field_invalid";

    /// <summary>The place lies in no city.</summary>
    public const string OutsideCity = "resource_outside_city";

    /// <summary>There is no such organisation. Arguments: organisation.</summary>
    public const string OrganisationUnknown = "resource_organisation_unknown";

    /// <summary>None of the actor's posts may do this. Arguments: command.</summary>
    public const string RoleNotAllowed = "resource_role_not_allowed";

    /// <summary>It is out of use.</summary>
    public const string Out = "resource_out";

    /// <summary>There are not so many at all. Arguments: wanted, stock.</summary>
    public const string TooMany = "resource_too_many";

    /// <summary>Others hold it: fewer are free. Arguments: wanted, free, incident and by of the one that holds most.</summary>
    public const string NotFree = "resource_not_free";

    /// <summary>More is held than the stock would be. Arguments: stock, held.</summary>
    public const string Held = "resource_held";

    /// <summary>The incident has an open booking of it already. Arguments: incident, status.</summary>
    public const string Booked = "resource_booked";

    /// <summary>There is no such booking.</summary>
    public const string BookingUnknown = "resource_booking_unknown";

    /// <summary>The booking does not stand where the command needs it. Arguments: status, command.</summary>
    public const string WrongStatus = "resource_wrong_status";

    /// <summary>There is no such incident, or none that the caller may see. Arguments: incident.</summary>
    public const string IncidentUnknown = "resource_incident_unknown";

    /// <summary>The incident's response is at an end. Arguments: incident.</summary>
    public const string IncidentEnded = "resource_incident_ended";

    /// <summary>What comes back and what was used is not what went out. Arguments: quantity.</summary>
    public const string UsedInvalid = "resource_used_invalid";
}
