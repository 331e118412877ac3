using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>
/// A command to a case (案卷). Every one has the three parts of <see cref="Command"/>; who the actor is (roles, areas, organisations) is
/// never said in a command: the server looks it up.
/// </summary>
[GenerateSerializer, Immutable]
[Alias("case-command")]
public abstract record CaseCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);
