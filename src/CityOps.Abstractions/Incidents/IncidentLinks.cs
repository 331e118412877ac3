using CityOps.Journal;

namespace CityOps.Incidents;

/// <summary>How an incident comes of another one.</summary>
[GenerateSerializer]
public enum IncidentRelation
{
    /// <summary>次生: brought about by it, as a fire by an earthquake.</summary>
    Secondary,

    /// <summary>衍生: follows from it in another field, as a run on water by a cut supply.</summary>
    Derived,
}

/// <summary>An incident that another one is linked with, as its child or its parent.</summary>
/// <param name="Key">Key of the other one.</param>
/// <param name="Relation">How the child comes of the parent.</param>
/// <param name="Since">When the parent took it; names the link.</param>
[GenerateSerializer, Immutable]
[Alias("incident-link")]
public sealed record IncidentLink([property: Id(0)] string Key, [property: Id(1)] IncidentRelation Relation, [property: Id(2)] DateTimeOffset Since);

/// <summary>Links an incident as the child of this one (次生、衍生). The child is told by a command of the system that always has the same operation.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Child">Key of the other incident: of the same city, not at an end, without a parent, and not above this one.</param>
/// <param name="Relation">How it comes of this one.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-attach-child")]
public sealed record AttachChild(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Child,
    [property: Id(1)] IncidentRelation Relation,
    [property: Id(2)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Takes the link to a child away.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Child">Key of the child.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-detach-child")]
public sealed record DetachChild(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Child,
    [property: Id(1)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Tells a child that an incident has taken it, or that it has let it go. The system's command.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Parent">The parent with the link that it took it by; null: it has none any more.</param>
[GenerateSerializer, Immutable]
[Alias("incident-follow-parent")]
public sealed record FollowParent(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] IncidentLink? Parent)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>An incident was linked as a child.</summary>
/// <param name="Child">Its key.</param>
/// <param name="Relation">How it comes of this one.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("incident-child-attached")]
[JournalEvent("incident-child-attached", 1)]
public sealed record ChildAttached([property: Id(0)] string Child, [property: Id(1)] IncidentRelation Relation, [property: Id(2)] string Reason)
    : IncidentEvent;

/// <summary>The link to a child was taken away.</summary>
/// <param name="Child">Its key.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("incident-child-detached")]
[JournalEvent("incident-child-detached", 1)]
public sealed record ChildDetached([property: Id(0)] string Child, [property: Id(1)] string Reason)
    : IncidentEvent;

/// <summary>The incident became the child of another one.</summary>
/// <param name="Parent">The parent and the link.</param>
[GenerateSerializer, Immutable]
[Alias("incident-parent-joined")]
[JournalEvent("incident-parent-joined", 1)]
public sealed record ParentJoined([property: Id(0)] IncidentLink Parent)
    : IncidentEvent;

/// <summary>The incident has no parent any more.</summary>
/// <param name="Parent">Key of the one it had.</param>
[GenerateSerializer, Immutable]
[Alias("incident-parent-left")]
[JournalEvent("incident-parent-left", 1)]
public sealed record ParentLeft([property: Id(0)] string Parent)
    : IncidentEvent;
