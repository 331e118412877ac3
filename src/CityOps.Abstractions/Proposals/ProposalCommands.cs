using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Proposals;

/// <summary>A command to a proposal of an incident.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-command")]
public abstract record ProposalCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>A device alarms. Given by a device gateway.</summary>
/// <param name="Operation">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Actor">As in <see cref="ProposalCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Type">Type of incident, kebab case; null when the device does not say.</param>
/// <param name="Place">Where the device is.</param>
/// <param name="Address">Place in words, 1 to 200 characters.</param>
/// <param name="Text">What it says, 1 to 2,000 characters.</param>
/// <param name="Reading">What it measured.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-raise-alarm")]
public sealed record RaiseAlarm(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string? Type,
    [property: Id(1)] CasePosition Place,
    [property: Id(2)] string Address,
    [property: Id(3)] string Text,
    [property: Id(4)] AlarmReading Reading)
    : ProposalCommand(Operation, Actor, ExpectedVersion);

/// <summary>Reports surge. Given by the system.</summary>
/// <param name="Operation">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Actor">As in <see cref="ProposalCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Place">Where the last of them was.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Surge">The figures.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-raise-surge")]
public sealed record RaiseSurge(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CasePosition Place,
    [property: Id(1)] string Address,
    [property: Id(2)] SurgeFigures Surge)
    : ProposalCommand(Operation, Actor, ExpectedVersion);

/// <summary>An incident is made of it. Given with the incident's receipt; the first takes it.</summary>
/// <param name="Operation">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Actor">As in <see cref="ProposalCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Incident">Key of the incident.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-accept")]
public sealed record AcceptProposal(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Incident)
    : ProposalCommand(Operation, Actor, ExpectedVersion);

/// <summary>It is none.</summary>
/// <param name="Operation">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Actor">As in <see cref="ProposalCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ProposalCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("proposal-dismiss")]
public sealed record DismissProposal(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : ProposalCommand(Operation, Actor, ExpectedVersion);
