using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>A unit, those who may speak for it, and jobs to send it to.</summary>
internal static class Crews
{
    public const string Grid = "990102003005017";
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    public static readonly UnitEntry Unit = new("fire-1", "fire", "fire-brigade", "消防一号", "Fire 1", null, "9901", false);
    public static readonly AccountEntry Dispatcher = Account("dispatcher", CaseRole.Dispatcher, "command", "9901");
    public static readonly AccountEntry Crew = Account("crew", CaseRole.Handler, "fire-brigade", string.Empty);

    public static DispatchJob Job(string key) => new(key, key[0] == 'I' ? DispatchJobKind.Incident : DispatchJobKind.Case, new CasePosition(120.1, 30.2), Grid);

    public static AccountEntry Account(string name, CaseRole role, string organisation, string area) => new(name, name, name, [new AccountPost(role, organisation, area)], false, false);

    /// <summary>A command of each kind, as the one gives it who may.</summary>
    public static AssignmentCommand Command(Type type, string job = "R2", string actor = "x")
    {
        var operation = OperationId.New();
        return type.Name switch
        {
            nameof(AssignUnit) => new AssignUnit(operation, actor, null, job),
            nameof(AcknowledgeAssignment) => new AcknowledgeAssignment(operation, actor, null),
            nameof(DepartUnit) => new DepartUnit(operation, actor, null),
            nameof(ArriveUnit) => new ArriveUnit(operation, actor, null),
            nameof(StageUnit) => new StageUnit(operation, actor, null, "north gate"),
            nameof(TransportUnit) => new TransportUnit(operation, actor, null, "second hospital"),
            nameof(ReturnUnit) => new ReturnUnit(operation, actor, null),
            nameof(ReleaseUnit) => new ReleaseUnit(operation, actor, null),
            nameof(DivertUnit) => new DivertUnit(operation, actor, null, job, "graver"),
            nameof(CancelAssignment) => new CancelAssignment(operation, actor, null, "false alarm"),
            nameof(ReserveUnit) => new ReserveUnit(operation, actor, null, job),
            nameof(TakeOutOfService) => new TakeOutOfService(operation, actor, null, "flat tyre"),
            nameof(PutBackInService) => new PutBackInService(operation, actor, null),
            nameof(RaiseSos) => new RaiseSos(operation, actor, null, null),
            nameof(ClearSos) => new ClearSos(operation, actor, null, "spoke to the crew"),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    /// <summary>The state of a unit that does something, reached by commands.</summary>
    public static AssignmentState In(AssignmentStatus status)
    {
        Type[] path = status switch
        {
            AssignmentStatus.Available => [],
            AssignmentStatus.Assigned => [typeof(AssignUnit)],
            AssignmentStatus.Acknowledged => [typeof(AssignUnit), typeof(AcknowledgeAssignment)],
            AssignmentStatus.EnRoute => [typeof(AssignUnit), typeof(DepartUnit)],
            AssignmentStatus.OnScene => [typeof(AssignUnit), typeof(DepartUnit), typeof(ArriveUnit)],
            AssignmentStatus.Staging => [typeof(AssignUnit), typeof(DepartUnit), typeof(StageUnit)],
            AssignmentStatus.Transporting => [typeof(AssignUnit), typeof(DepartUnit), typeof(ArriveUnit), typeof(TransportUnit)],
            AssignmentStatus.Returning => [typeof(AssignUnit), typeof(DepartUnit), typeof(ArriveUnit), typeof(ReturnUnit)],
            AssignmentStatus.OutOfService => [typeof(TakeOutOfService)],
            _ => [typeof(AssignUnit), typeof(RaiseSos)],
        };
        return path.Aggregate(AssignmentRules.Initial, (state, type) => Done(state, Command(type, "R1")));
    }

    public static AssignmentState Done(AssignmentState state, AssignmentCommand command, TimeSpan after = default, AssignmentGround? ground = null)
    {
        var decision = Decide(state, command, after, ground);
        Assert.True(decision.Refusal is null, decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => AssignmentRules.Apply(before, happened, new Happening(Start + after, command.Actor)));
    }

    /// <summary>Decided for whom the table names: the crew where it may, else the dispatcher.</summary>
    public static Decision<AssignmentEvent, AssignmentReceipt> Decide(AssignmentState state, AssignmentCommand command, TimeSpan after = default, AssignmentGround? ground = null)
    {
        var account = AssignmentTransitions.Of(command).By.HasFlag(AssignmentParty.Unit) ? Crew : Dispatcher;
        ground ??= new AssignmentGround { Unit = Unit, Account = account, Job = AssignmentTransitions.JobOf(command) is { } key ? new KnownJob(Job(key), false) : null };
        return AssignmentRules.Decide(state, command, new DecisionContext<AssignmentGround>(Start + after, ground));
    }
}
