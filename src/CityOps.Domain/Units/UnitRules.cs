using CityOps.Commands;

namespace CityOps.Units;

/// <summary>What a unit is doing, without where.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Case">Key of the case or incident it is on.</param>
/// <param name="Assignment">Version of the assignment that was shown last; 0 before the first.</param>
/// <param name="IsHeld">Its assignment says what it does.</param>
public sealed record UnitDuty(UnitStatus Status, string? Case, long Assignment = 0, bool IsHeld = false);

/// <summary>What may be done with a unit.</summary>
public static class UnitRules
{
    /// <summary>A unit not heard of for so long is shown as off duty, whatever it said last.</summary>
    public static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(90);

    private const int LongestKey = 50;

    /// <summary>The duty after a command, or why it is refused.</summary>
    public static (UnitDuty? Duty, Refusal? Refusal) Decide(UnitDuty duty, UnitCommand command)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return command switch
        {
            ShowAssignment show => (show.Version > duty.Assignment ? new UnitDuty(show.Status, show.Job, show.Version, show.IsHeld) : duty, null),
            SetUnitStatus or GoOnDuty when duty is { IsHeld: true } => (null, Refusal.Of(UnitRefusals.Assigned, "case", duty.Case ?? string.Empty)),
            GoOnDuty => (duty.Status == UnitStatus.Offline ? duty with { Status = UnitStatus.Available } : duty, null),
            GoOffDuty when duty.Case is { } key => (null, Refusal.Of(UnitRefusals.OnCase, "case", key)),
            GoOffDuty => (duty with { Status = UnitStatus.Offline }, null),
            SetUnitStatus set => Set(duty, set),
            _ => throw new ArgumentException($"There is no rule for {command?.GetType().Name}.", nameof(command)),
        };
    }

    private static (UnitDuty? Duty, Refusal? Refusal) Set(UnitDuty duty, SetUnitStatus set)
    {
        if (duty.Status == UnitStatus.Offline)
            return (null, Refusal.Of(UnitRefusals.OffDuty));
        if (set.Status is not (UnitStatus.Available or UnitStatus.EnRoute or UnitStatus.OnScene))
            return (null, Refusal.Of(UnitRefusals.StatusInvalid));
        if ((set.Status == UnitStatus.Available) != (set.Case is null) || set.Case is { Length: 0 or > LongestKey })
            return (null, Refusal.Of(UnitRefusals.CaseMissing));

        // Two who assign one unit: the second is told, and by whom it is taken. Whoever ends the first case frees it.
        return duty.Case is { } other && set.Case is not null && other != set.Case
            ? (null, Refusal.Of(UnitRefusals.OnCase, "case", other))
            : (duty with { Status = set.Status, Case = set.Case }, null);
    }
}
