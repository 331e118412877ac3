using System.Globalization;
using CityOps.Commands;
using CityOps.Postures;
using CityOps.Units;
using CityOps.Words;
using Decision = CityOps.Commands.Decision<CityOps.Dispatch.AssignmentEvent, CityOps.Dispatch.AssignmentReceipt>;

namespace CityOps.Dispatch;

/// <summary>Sending units: one job at a time for each, whoever sends it, and every change of what it does with its moment.</summary>
public sealed class AssignmentRules : IRules<AssignmentState, AssignmentCommand, AssignmentGround, AssignmentEvent, AssignmentReceipt>
{
    private AssignmentRules()
    {
    }

    /// <inheritdoc />
    public static AssignmentState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(AssignmentState state, AssignmentCommand command, in DecisionContext<AssignmentGround> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        var ground = context.Facts;
        if (ground.Unit is not { } unit)
            return Refusal.Of(UnitRefusals.Unknown);
        var transition = AssignmentTransitions.Of(command);
        var own = AssignmentAccess.Refusal(transition, ground, unit);
        var raised = own?.Code == AssignmentRefusals.RoleNotAllowed ? AssignmentAccess.Raised(command.GetType(), ground.Account, unit, ground.Job?.Job.Grid, ground.Posture) : null;
        if (((raised is null ? own : null) ?? WrongStatus(state, transition) ?? AssignmentChecks.Flaw(command) ?? Job(state, command, ground, raised is not null)) is { } refusal)
            return refusal;
        var events = Events(state, command, ground, context.Now);
        if (raised is not null)
            events = [.. events, new AssignmentRightRaised(new RaisedUse(raised.Right, ground.Posture!.Area, ground.Posture.Posture, transition.Name))];
        var happening = new Happening(context.Now, command.Actor);
        var after = events.Aggregate(state, (before, happened) => Apply(before, happened, happening));
        return Decision.Of(new AssignmentReceipt(unit.Code, after.Status, after.Job?.Key), events);
    }

    /// <inheritdoc />
    public static AssignmentState Apply(AssignmentState state, AssignmentEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AssignmentFold.Apply(state, happened, happening);
    }

    /// <summary>The assignment as people see it.</summary>
    public static AssignmentView ViewOf(AssignmentState state, string unit, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new AssignmentView(unit, version, state.Status, state.Job, state.Next, state.Since, state.Times);
    }

    /// <summary>Where a second dispatcher meets the first, he is told whose the unit is; elsewhere only what it does.</summary>
    private static Refusal? WrongStatus(AssignmentState state, AssignmentTransition transition)
    {
        if (transition.From.Contains(state.Status))
            return null;
        if (transition.Command == typeof(AssignUnit) && state.Job is { } job)
            return Taken(job.Key, Kebab.Of(state.Status), state.Times!.AssignedBy, state.Times.AssignedAt.ToString("O", CultureInfo.InvariantCulture));
        return new Refusal(AssignmentRefusals.WrongStatus, new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = Kebab.Of(state.Status), ["command"] = transition.Name });
    }

    /// <summary>Whether the unit may be sent to the job that the command names.</summary>
    private static Refusal? Job(AssignmentState state, AssignmentCommand command, AssignmentGround ground, bool raised)
    {
        if (AssignmentTransitions.JobOf(command) is not { } key)
            return null;
        if (ground.Job is not { } known)
            return Refusal.Of(AssignmentRefusals.JobUnknown, "job", key);
        if (!raised && !AssignmentAccess.Covers(ground.Account, known.Job.Grid))
            return Refusal.Of(AssignmentRefusals.OutsideArea, "grid", known.Job.Grid);
        if (known.Ended)
            return Refusal.Of(AssignmentRefusals.JobEnded, "job", key);
        if (state.Job?.Key == key || (command is ReserveUnit && state.Next?.Key == key))
            return Refusal.Of(AssignmentRefusals.SameJob, "job", key);
        if (AssignmentTransitions.RequestOf(command) is { } request && known.Requests?.Contains(request) != true)
            return Refusal.Of(AssignmentRefusals.RequestUnknown, "job", key);
        if (command is not AssignUnit)
            return null;
        return ground.Shown switch
        {
            { IsHeld: false, Status: UnitStatus.Offline } => Refusal.Of(UnitRefusals.OffDuty),
            { IsHeld: false, Case: { } own } shown when own != key => Taken(own, Kebab.Of(shown.Status), string.Empty, string.Empty),
            _ => null,
        };
    }

    private static AssignmentEvent[] Events(AssignmentState state, AssignmentCommand command, AssignmentGround ground, DateTimeOffset now) => command switch
    {
        AssignUnit => [new UnitAssigned(Sent(command, ground), Reserved: false)],
        AcknowledgeAssignment => [new AssignmentAcknowledged()],
        DepartUnit => [new UnitDeparted(state.Times!.DepartedAt is null ? (now - state.Times.AssignedAt).TotalSeconds : null)],
        ArriveUnit => [new UnitArrived(state.Times!.ArrivedAt is null ? (now - state.Times.DepartedAt)?.TotalSeconds : null, ground.FenceMetres)],
        StageUnit stage => [new UnitStaged(stage.Text)],
        TransportUnit transport => [new UnitTransporting(transport.Text)],
        ReturnUnit => Then(state, new UnitReturning(state.Job!.Key, OnScene(state, now))),
        ReleaseUnit => Then(state, new UnitReleased(state.Job?.Key, state.Job is null ? null : OnScene(state, now))),
        CancelAssignment cancel => Then(state, new AssignmentCancelled(state.Job!.Key, cancel.Reason)),
        DivertUnit divert => [new UnitDiverted(state.Job!.Key, Sent(command, ground), divert.Reason)],
        ReserveUnit reserve => [new UnitReserved(reserve.Job is null ? null : Sent(command, ground))],
        TakeOutOfService take => [new UnitWentOutOfService(state.Job?.Key, take.Reason)],
        PutBackInService => [new UnitBackInService()],
        RaiseSos raise => [new SosRaised(raise.Text)],
        ClearSos clear => [new SosCleared(state.Before, clear.Reason)],
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    private static DispatchJob Sent(AssignmentCommand command, AssignmentGround ground) => ground.Job!.Job with { Request = AssignmentTransitions.RequestOf(command) };

    /// <summary>What was reserved begins in the same act: nobody can take the unit in between.</summary>
    private static AssignmentEvent[] Then(AssignmentState state, AssignmentEvent ended) =>
        state.Next is { } next ? [ended, new UnitAssigned(next, Reserved: true)] : [ended];

    private static double? OnScene(AssignmentState state, DateTimeOffset now) => (now - state.Times?.ArrivedAt)?.TotalSeconds;

    private static Refusal Taken(string job, string status, string by, string at) => new(
        AssignmentRefusals.UnitTaken,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["job"] = job, ["status"] = status, ["by"] = by, ["at"] = at });
}
