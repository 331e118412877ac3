using System.Collections.Immutable;
using CityOps.Plans;
using static CityOps.Dispatch.AssignmentStatus;

namespace CityOps.Dispatch;

/// <summary>Who may give a command to an assignment.</summary>
[Flags]
public enum AssignmentParty
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Dispatcher, shift leader or leader, where the job and the unit are theirs.</summary>
    Hall = 1,

    /// <summary>The unit, or who may speak for it (<see cref="Units.UnitAccess.MaySpeakFor"/>).</summary>
    Unit = 2,

    /// <summary>The system, by a fence.</summary>
    System = 4,
}

/// <summary>One line of the table: who may do what to a unit that does what.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Its name, kebab case.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="From">What the unit has to be doing.</param>
/// <param name="By">Who may do it.</param>
public sealed record AssignmentTransition(Type Command, string Name, string NameZh, ImmutableArray<AssignmentStatus> From, AssignmentParty By);

/// <summary>The status table of units as data. The rules read it, addresses and screens are made from it.</summary>
public static class AssignmentTransitions
{
    private static readonly ImmutableArray<AssignmentStatus> OnJob = [Assigned, Acknowledged, EnRoute, OnScene, Staging, Transporting];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<AssignmentTransition> All =
    [
        new(typeof(AssignUnit), "assign", "派遣", [Available, Returning], AssignmentParty.Hall),
        new(typeof(AcknowledgeAssignment), "acknowledge", "接令", [Assigned], AssignmentParty.Unit),
        new(typeof(DepartUnit), "depart", "出动", [Assigned, Acknowledged, Staging], AssignmentParty.Unit),
        new(typeof(ArriveUnit), "arrive", "到场", [Acknowledged, EnRoute, Staging], AssignmentParty.Unit | AssignmentParty.System),
        new(typeof(StageUnit), "stage", "集结", [EnRoute, OnScene], AssignmentParty.Unit),
        new(typeof(TransportUnit), "transport", "转运", [OnScene], AssignmentParty.Unit),
        new(typeof(ReturnUnit), "return", "返回", [OnScene, Staging, Transporting], AssignmentParty.Unit),
        new(typeof(ReleaseUnit), "release", "归队", [OnScene, Staging, Transporting, Returning], AssignmentParty.Hall | AssignmentParty.Unit),
        new(typeof(DivertUnit), "divert", "改派", [Assigned, Acknowledged, EnRoute, OnScene, Staging], AssignmentParty.Hall),
        new(typeof(CancelAssignment), "cancel", "撤销", [Assigned, Acknowledged, EnRoute, Staging], AssignmentParty.Hall),
        new(typeof(ReserveUnit), "reserve", "预派", OnJob, AssignmentParty.Hall),

        // Not while it carries somebody: that is ended first, so that somebody has said what becomes of it.
        new(typeof(TakeOutOfService), "out-of-service", "停用", [Available, Assigned, Acknowledged, EnRoute, OnScene, Staging, Returning], AssignmentParty.Hall | AssignmentParty.Unit),
        new(typeof(PutBackInService), "back-in-service", "恢复", [OutOfService], AssignmentParty.Hall | AssignmentParty.Unit),
        new(typeof(RaiseSos), "raise-sos", "紧急求助", [Available, .. OnJob, Returning, OutOfService], AssignmentParty.Hall | AssignmentParty.Unit),
        new(typeof(ClearSos), "clear-sos", "解除求助", [Sos], AssignmentParty.Hall),
    ];

    /// <summary>The line of a command.</summary>
    public static AssignmentTransition Of(AssignmentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return All.FirstOrDefault(one => one.Command == command.GetType()) ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");
    }

    /// <summary>The job that a command sends a unit to, now or next; null for none.</summary>
    public static string? JobOf(AssignmentCommand command) => command switch
    {
        AssignUnit assign => assign.Job,
        DivertUnit divert => divert.Job,
        ReserveUnit reserve => reserve.Job,
        _ => null,
    };

    /// <summary>The request for resources that a command sends a unit for; null for none.</summary>
    public static PlanItemId? RequestOf(AssignmentCommand command) => command switch
    {
        AssignUnit assign => assign.Request,
        DivertUnit divert => divert.Request,
        ReserveUnit reserve => reserve.Request,
        _ => null,
    };
}
