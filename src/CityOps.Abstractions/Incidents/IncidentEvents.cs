using CityOps.Journal;
using CityOps.Plans;
using CityOps.Postures;

namespace CityOps.Incidents;

/// <summary>Something that happened to an incident, its tasks included. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("incident-event")]
public abstract record IncidentEvent;

/// <summary>It was received.</summary>
/// <param name="Status">Suspected for what a machine says, else reported.</param>
/// <param name="Class">Its class.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Report">What was said.</param>
[GenerateSerializer, Immutable]
[Alias("incident-received")]
[JournalEvent("incident-received", 1)]
public sealed record IncidentReceived([property: Id(0)] IncidentStatus Status, [property: Id(1)] IncidentClass Class, [property: Id(2)] string Type, [property: Id(3)] string Title, [property: Id(4)] IncidentReport Report)
    : IncidentEvent;

/// <summary>It was looked at.</summary>
/// <param name="Status">Verified, false or monitored.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Text">By what.</param>
[GenerateSerializer, Immutable]
[Alias("incident-verified")]
[JournalEvent("incident-verified", 1)]
public sealed record IncidentVerified([property: Id(0)] IncidentStatus Status, [property: Id(1)] IncidentFinding Finding, [property: Id(2)] string Text)
    : IncidentEvent;

/// <summary>Class, type or title were put right.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">What it is called.</param>
[GenerateSerializer, Immutable]
[Alias("incident-classified")]
[JournalEvent("incident-classified", 1)]
public sealed record IncidentClassified([property: Id(0)] IncidentClass Class, [property: Id(1)] string Type, [property: Id(2)] string Title)
    : IncidentEvent;

/// <summary>A level was proposed.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rules">What the rules of the plans for its type said at that moment.</param>
[GenerateSerializer, Immutable]
[Alias("incident-level-proposed")]
[JournalEvent("incident-level-proposed", 1)]
public sealed record LevelProposed([property: Id(0)] ResponseLevel Level, [property: Id(1)] string Reason, [property: Id(2)] IReadOnlyList<LevelProposal> Rules)
    : IncidentEvent;

/// <summary>Forces stand by.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("incident-pre-alerted")]
[JournalEvent("incident-pre-alerted", 1)]
public sealed record IncidentPreAlerted([property: Id(0)] string Reason)
    : IncidentEvent;

/// <summary>The response began, or plans were added to it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why.</param>
/// <param name="Plans">The plans with their versions.</param>
/// <param name="Brought">All that it brought about.</param>
[GenerateSerializer, Immutable]
[Alias("incident-activated")]
[JournalEvent("incident-activated", 1)]
public sealed record IncidentActivated([property: Id(0)] ResponseLevel Level, [property: Id(1)] string Reason, [property: Id(2)] IReadOnlyList<ActivatedPlan> Plans, [property: Id(3)] ActivationPreview Brought)
    : IncidentEvent;

/// <summary>The level was raised or lowered.</summary>
/// <param name="From">Before.</param>
/// <param name="Level">Now.</param>
/// <param name="Reason">Why.</param>
/// <param name="Brought">What the plans bring beyond what there was.</param>
[GenerateSerializer, Immutable]
[Alias("incident-level-changed")]
[JournalEvent("incident-level-changed", 1)]
public sealed record LevelChanged([property: Id(0)] ResponseLevel From, [property: Id(1)] ResponseLevel Level, [property: Id(2)] string Reason, [property: Id(3)] ActivationPreview Brought)
    : IncidentEvent;

/// <summary>What is known of it.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Text">By whom known.</param>
[GenerateSerializer, Immutable]
[Alias("incident-figures-updated")]
[JournalEvent("incident-figures-updated", 1)]
public sealed record FiguresUpdated([property: Id(0)] IncidentFigures Figures, [property: Id(1)] string Text)
    : IncidentEvent;

/// <summary>Something was noted.</summary>
/// <param name="Text">What.</param>
[GenerateSerializer, Immutable]
[Alias("incident-noted")]
[JournalEvent("incident-noted", 1)]
public sealed record IncidentNoted([property: Id(0)] string Text)
    : IncidentEvent;

/// <summary>The command was offered.</summary>
/// <param name="To">To whom.</param>
/// <param name="Text">Situation in words.</param>
[GenerateSerializer, Immutable]
[Alias("incident-command-offered")]
[JournalEvent("incident-command-offered", 1)]
public sealed record CommandOffered([property: Id(0)] string To, [property: Id(1)] string Text)
    : IncidentEvent;

/// <summary>The command was taken.</summary>
/// <param name="From">Account of the one before; empty for none.</param>
[GenerateSerializer, Immutable]
[Alias("incident-command-taken")]
[JournalEvent("incident-command-taken", 1)]
public sealed record CommandTaken([property: Id(0)] string From)
    : IncidentEvent;

/// <summary>A zone was drawn.</summary>
/// <param name="Zone">The zone.</param>
[GenerateSerializer, Immutable]
[Alias("incident-zone-drawn")]
[JournalEvent("incident-zone-drawn", 1)]
public sealed record ZoneDrawn([property: Id(0)] IncidentZone Zone)
    : IncidentEvent;

/// <summary>A zone was lifted.</summary>
/// <param name="Zone">Which.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("incident-zone-lifted")]
[JournalEvent("incident-zone-lifted", 1)]
public sealed record ZoneLifted([property: Id(0)] PlanItemId Zone, [property: Id(1)] string Reason)
    : IncidentEvent;

/// <summary>A message was released.</summary>
/// <param name="Message">Which.</param>
[GenerateSerializer, Immutable]
[Alias("incident-message-released")]
[JournalEvent("incident-message-released", 1)]
public sealed record MessageReleased([property: Id(0)] PlanItemId Message)
    : IncidentEvent;

/// <summary>Forces are being released.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("incident-deescalating")]
[JournalEvent("incident-deescalating", 1)]
public sealed record IncidentDeescalating([property: Id(0)] string Reason)
    : IncidentEvent;

/// <summary>The response ended.</summary>
/// <param name="Result">What was done and how it ended.</param>
/// <param name="Withdrawn">Tasks that were open and are taken back.</param>
[GenerateSerializer, Immutable]
[Alias("incident-terminated")]
[JournalEvent("incident-terminated", 1)]
public sealed record IncidentTerminated([property: Id(0)] string Result, [property: Id(1)] IReadOnlyList<PlanItemId> Withdrawn)
    : IncidentEvent;

/// <summary>The recovery began.</summary>
/// <param name="Text">What has to be put right.</param>
[GenerateSerializer, Immutable]
[Alias("incident-recovery-begun")]
[JournalEvent("incident-recovery-begun", 1)]
public sealed record RecoveryBegun([property: Id(0)] string Text)
    : IncidentEvent;

/// <summary>The review was closed.</summary>
/// <param name="Text">What was learned.</param>
[GenerateSerializer, Immutable]
[Alias("incident-reviewed")]
[JournalEvent("incident-reviewed", 1)]
public sealed record IncidentReviewed([property: Id(0)] string Text)
    : IncidentEvent;

/// <summary>What stands before it in the same append was done by a right that the posture had raised.</summary>
/// <param name="Use">Which right, of which posture.</param>
[GenerateSerializer, Immutable]
[Alias("incident-right-raised")]
[JournalEvent("incident-right-raised", 1)]
public sealed record IncidentRightRaised([property: Id(0)] RaisedUse Use)
    : IncidentEvent;

/// <summary>It was archived.</summary>
[GenerateSerializer, Immutable]
[Alias("incident-archived")]
[JournalEvent("incident-archived", 1)]
public sealed record IncidentArchived : IncidentEvent;
