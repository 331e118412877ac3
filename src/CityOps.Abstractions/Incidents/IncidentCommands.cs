using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>A command to an incident. In what posts the actor acts is never said in a command: the server looks it up.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("incident-command")]
public abstract record IncidentCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Receives an incident (接报): always recorded, even hearsay. <c>Address</c> 1 to 200 characters, <c>Title</c> 1 to 100, <c>Text</c> 1 to 2,000.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Source">How the centre came to know.</param>
/// <param name="Class">Its class.</param>
/// <param name="Type">Its type, kebab case: <c>burst-main</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Place">Place on the ground.</param>
/// <param name="Text">What was said.</param>
/// <param name="Reference">Key of the case, sensor or warning that it came from; null for none.</param>
/// <param name="Exercise">A drill.</param>
[GenerateSerializer, Immutable]
[Alias("incident-receive")]
public sealed record ReceiveIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] IncidentSource Source,
    [property: Id(1)] IncidentClass Class,
    [property: Id(2)] string Type,
    [property: Id(3)] string Title,
    [property: Id(4)] string Address,
    [property: Id(5)] CasePosition Place,
    [property: Id(6)] string Text,
    [property: Id(7)] string? Reference,
    [property: Id(8)] bool Exercise)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says whether it is true (核报), with a second source or somebody on the scene.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Text">By what, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-verify")]
public sealed record VerifyIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] IncidentFinding Finding,
    [property: Id(1)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Puts class, type and title right.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Class">Its class.</param>
/// <param name="Type">Its type, kebab case.</param>
/// <param name="Title">What it is called, 1 to 100 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-classify")]
public sealed record ClassifyIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] IncidentClass Class,
    [property: Id(1)] string Type,
    [property: Id(2)] string Title)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Proposes a level (启动建议). The rules' own proposal is worked out anew and kept beside it.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-propose-level")]
public sealed record ProposeLevel(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] ResponseLevel Level,
    [property: Id(1)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Lets forces stand by before it comes (预警响应).</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-pre-alert")]
public sealed record PreAlertIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Begins the response at a level and activates plans in it (启动响应): one act, whole or not at all. Given again at the same level with other plans it adds what is new.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Level">The level.</param>
/// <param name="Choices">The plans, whole or in part; may be empty.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-activate")]
public sealed record ActivateIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] ResponseLevel Level,
    [property: Id(1)] IReadOnlyList<PlanChoice> Choices,
    [property: Id(2)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Raises or lowers the level (升级, 降级). What the activated plans bring at the new level is added.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-change-level")]
public sealed record ChangeLevel(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] ResponseLevel Level,
    [property: Id(1)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says what the incident has done so far.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Figures">The figures; null for what is not known.</param>
/// <param name="Text">By whom known, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-update-figures")]
public sealed record UpdateFigures(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] IncidentFigures Figures,
    [property: Id(1)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Notes something in its log: an order of headquarters, what was seen.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Text">1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-note")]
public sealed record NoteIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Offers the command to somebody else (指挥权移交).</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="To">Account of the next commander.</param>
/// <param name="Text">Situation in words, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-offer-command")]
public sealed record OfferCommand(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string To,
    [property: Id(1)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Takes the command that was offered.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("incident-take-command")]
public sealed record TakeCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Draws a zone; a plume is worked out from its release. With <c>Replaces</c> another zone is lifted in the same act.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">What holds in it.</param>
/// <param name="Shape">A circle or polygon; not looked at where <c>Plume</c> is given.</param>
/// <param name="Place">What it is drawn around; of a plume its source.</param>
[GenerateSerializer, Immutable]
[Alias("incident-draw-zone")]
public sealed record DrawZone(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanZoneKind Kind,
    [property: Id(1)] PlanText Name,
    [property: Id(2)] PlanText Rule,
    [property: Id(3)] PlanShape? Shape,
    [property: Id(4)] CasePosition Place)
    : IncidentCommand(Operation, Actor, ExpectedVersion)
{
    /// <summary>The release that a plume is worked out from; null for a shape that was drawn.</summary>
    [Id(5)]
    public PlumeRelease? Plume { get; init; }

    /// <summary>The zone that this one takes the place of; null for none.</summary>
    [Id(6)]
    public PlanItemId? Replaces { get; init; }

    /// <summary>Why that one is lifted, 1 to 2,000 characters; null where none is.</summary>
    [Id(7)]
    public string? Reason { get; init; }
}

/// <summary>Lifts a zone.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Zone">Which.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-lift-zone")]
public sealed record LiftZone(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanItemId Zone,
    [property: Id(1)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Releases a message that waits for its approval.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Message">Which.</param>
[GenerateSerializer, Immutable]
[Alias("incident-release-message")]
public sealed record ReleaseMessage(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanItemId Message)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Begins to release forces: it is under control.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-deescalate")]
public sealed record DeescalateIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Ends the response (终止). Refused while a task on which lives hang is open; other open tasks are taken back.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="HazardRemoved">The commander affirms that the danger is removed.</param>
/// <param name="Result">What was done and how it ended, 1 to 2,000 characters; it goes back to the case that the incident grew from.</param>
[GenerateSerializer, Immutable]
[Alias("incident-terminate")]
public sealed record TerminateIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] bool HazardRemoved,
    [property: Id(1)] string Result)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Begins the recovery (善后恢复).</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Text">What has to be put right, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-recover")]
public sealed record RecoverIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Closes the review (总结评估).</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Text">What was learned, 1 to 20,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-review")]
public sealed record ReviewIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Archives it.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("incident-archive")]
public sealed record ArchiveIncident(OperationId Operation, string Actor, long? ExpectedVersion)
    : IncidentCommand(Operation, Actor, ExpectedVersion);
