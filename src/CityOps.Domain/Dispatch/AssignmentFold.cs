using CityOps.Commands;
using static CityOps.Dispatch.AssignmentStatus;

namespace CityOps.Dispatch;

/// <summary>The assignment after an event. Decides nothing.</summary>
internal static class AssignmentFold
{
    public static AssignmentState Apply(AssignmentState state, AssignmentEvent happened, Happening happening) => happened switch
    {
        UnitAssigned assigned => Begun(state, assigned.Job, happening),
        AssignmentAcknowledged => To(state, Acknowledged, happening) with { Times = state.Times! with { AcknowledgedAt = happening.At } },
        UnitDeparted => To(state, EnRoute, happening) with { Times = state.Times! with { DepartedAt = state.Times.DepartedAt ?? happening.At } },
        UnitArrived => To(state, OnScene, happening) with { Times = state.Times! with { ArrivedAt = state.Times.ArrivedAt ?? happening.At } },
        UnitStaged => To(state, Staging, happening),
        UnitTransporting => To(state, Transporting, happening),
        UnitReturning => Ended(state, Returning, happening),
        UnitReleased => Ended(state, Available, happening),
        AssignmentCancelled => Ended(state, Available, happening),
        UnitDiverted diverted => Begun(state, diverted.Job, happening),
        AssignmentRightRaised => state,
        UnitReserved reserved => state with { Next = reserved.Job },
        UnitWentOutOfService => Ended(state, OutOfService, happening) with { Next = null },
        UnitBackInService => To(state, Available, happening),
        SosRaised => To(state, Sos, happening) with { Before = state.Status },
        SosCleared cleared => To(state, cleared.Status, happening) with { Before = Available },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    private static AssignmentState To(AssignmentState state, AssignmentStatus status, Happening happening) => state with { Status = status, Since = happening.At };

    private static AssignmentState Begun(AssignmentState state, DispatchJob job, Happening happening) => To(state, Assigned, happening) with
    {
        Job = job,
        Next = state.Next?.Key == job.Key ? null : state.Next,
        Times = new AssignmentTimes(happening.Actor, happening.At),
    };

    private static AssignmentState Ended(AssignmentState state, AssignmentStatus status, Happening happening) => To(state, status, happening) with
    {
        Job = null,
        Times = state.Job is null ? state.Times : state.Times! with { EndedAt = happening.At },
    };
}
