using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>What the board shows of an assignment: the plain status of the unit is derived from it and never decided elsewhere.</summary>
public static class ShownAssignment
{
    /// <summary>The plain status, and the key of the job.</summary>
    public static (UnitStatus Status, string? Job) Of(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var status = state.Status == AssignmentStatus.Sos ? state.Before : state.Status;
        return status switch
        {
            AssignmentStatus.Available or AssignmentStatus.Returning => (UnitStatus.Available, null),
            AssignmentStatus.OutOfService => (UnitStatus.Offline, null),
            AssignmentStatus.OnScene or AssignmentStatus.Transporting => (UnitStatus.OnScene, state.Job!.Key),
            _ => (UnitStatus.EnRoute, state.Job!.Key),
        };
    }

    /// <summary>Whether the unit's plain status may not be set by hand meanwhile.</summary>
    public static bool Holds(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Job is not null || state.Status is AssignmentStatus.OutOfService or AssignmentStatus.Sos;
    }
}
