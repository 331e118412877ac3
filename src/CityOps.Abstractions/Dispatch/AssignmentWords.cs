using System.Text.Json.Serialization;
using CityOps.Plans;

namespace CityOps.Dispatch;

/// <summary>What a unit that can be sent is doing, as dispatch sees it.</summary>
[GenerateSerializer]
public enum AssignmentStatus
{
    /// <summary>待命: on no job.</summary>
    Available,

    /// <summary>已派: has a job and has not answered.</summary>
    Assigned,

    /// <summary>已接令: knows of its job.</summary>
    Acknowledged,

    /// <summary>途中.</summary>
    EnRoute,

    /// <summary>到场.</summary>
    OnScene,

    /// <summary>集结待命: waits near its job.</summary>
    Staging,

    /// <summary>转运: carries somebody or something.</summary>
    Transporting,

    /// <summary>返回: on its way back, on no job.</summary>
    Returning,

    /// <summary>停用: broken, or without a crew.</summary>
    OutOfService,

    /// <summary>紧急求助: in distress itself.</summary>
    Sos,
}

/// <summary>What a job is.</summary>
[GenerateSerializer]
public enum DispatchJobKind
{
    /// <summary>A routine case.</summary>
    Case,

    /// <summary>An incident.</summary>
    Incident,
}

/// <summary>Where a unit is sent.</summary>
/// <param name="Key">Key of the case or incident.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Place">Where, degrees WGS84 or CGCS2000.</param>
/// <param name="Grid">Unit grid of the place.</param>
/// <param name="Request">The incident's request for resources that it is sent for; null, and then not written, for none.</param>
[GenerateSerializer, Immutable]
[Alias("dispatch-job")]
public sealed record DispatchJob(
    [property: Id(0)] string Key,
    [property: Id(1)] DispatchJobKind Kind,
    [property: Id(2)] Cases.CasePosition Place,
    [property: Id(3)] string Grid,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PlanItemId? Request = null);

/// <summary>Codes of the refusals of assignments.</summary>
public static class AssignmentRefusals
{
    /// <summary>Another has it. Arguments: job, status, by, at; by and at are empty for a unit that set out by itself.</summary>
    public const string UnitTaken = "assignment_unit_taken";

    /// <summary>The unit does not stand where the command needs it. Arguments: status, command.</summary>
    public const string WrongStatus = "assignment_wrong_status";

    /// <summary>None of the actor's posts may do this. Arguments: command.</summary>
    public const string RoleNotAllowed = "assignment_role_not_allowed";

    /// <summary>The job lies outside the post's area. Arguments: grid.</summary>
    public const string OutsideArea = "assignment_outside_your_area";

    /// <summary>There is no such case or incident. Arguments: job.</summary>
    public const string JobUnknown = "assignment_job_unknown";

    /// <summary>The case or incident is at an end. Arguments: job.</summary>
    public const string JobEnded = "assignment_job_ended";

    /// <summary>It is on this job already, or this one is reserved. Arguments: job.</summary>
    public const string SameJob = "assignment_same_job";

    /// <summary>The incident has no such request for resources. Arguments: job.</summary>
    public const string RequestUnknown = "assignment_request_unknown";

    /// <summary>The list of capabilities has no such one. Arguments: capability.</summary>
    public const string CapabilityUnknown = "dispatch_capability_unknown";

    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "assignment_text_invalid";

    /// <summary>It has no place, or lies outside every city.</summary>
    public const string PlaceInvalid = "dispatch_place_invalid";

    /// <summary>No roads are known there, or none that this unit may use.</summary>
    public const string NoRoads = "dispatch_no_roads";
}
