using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Units of one brigade that any account may send and speak for, and jobs that are always open; what a unit shows is asked of its own grain.</summary>
public sealed class SmallFleet(IGrainFactory grains) : IAssignmentKnowledge
{
    public static readonly CasePosition Place = new(120.1, 30.2);

    public async ValueTask<AssignmentGround> GatherAsync(string unit, AssignmentCommand command, CancellationToken cancellationToken) => new()
    {
        Unit = new UnitEntry(unit, "fire", "fire-brigade", unit, unit, null, "9901", false),
        Shown = command is AssignUnit ? await grains.GetGrain<IUnitGrain>(unit).Read(cancellationToken) : null,
        Account = command.Actor == BuiltInAccounts.System ? null : new AccountEntry(command.Actor, command.Actor, command.Actor, [new AccountPost(CaseRole.Dispatcher, "command", "9901")], false, false),
        IsSystem = command.Actor == BuiltInAccounts.System,
        Job = AssignmentTransitions.JobOf(command) is { } key ? await FindJobAsync(key, cancellationToken) : null,
    };

    public ValueTask<KnownJob?> FindJobAsync(string key, CancellationToken cancellationToken) =>
        new(new KnownJob(new DispatchJob(key, key.StartsWith('I') ? DispatchJobKind.Incident : DispatchJobKind.Case, Place, "990102003005017"), Ended: false));
}
