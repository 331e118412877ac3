using CityOps.Commands;
using Orleans.Concurrency;

namespace CityOps.Units;

/// <summary>
/// An inspector, vehicle or team on duty; the key is its code. Its state is plain: status and case are written at once, the last fix at most
/// once a minute, because every fix is in the track.
/// </summary>
public interface IUnitGrain : IGrainWithStringKey
{
    /// <summary>The unit as it stands.</summary>
    [ReadOnly]
    Task<UnitView> Read(CancellationToken cancellationToken);

    /// <summary>Takes a fix over that has been committed.</summary>
    /// <returns>Whether the unit is under way to a job.</returns>
    Task<bool> Take(UnitFix fix, CancellationToken cancellationToken);

    /// <summary>Puts the unit on or off duty, or changes what it is doing.</summary>
    Task<Outcome<UnitView>> Execute(UnitCommand command, CancellationToken cancellationToken);
}

/// <summary>A unit as its grain knows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Status">What it is doing.</param>
/// <param name="Case">Key of the case it is on; null when on none.</param>
/// <param name="Fix">Where it was last; null before the first fix.</param>
/// <param name="Since">Since when it has the status; null before the first command.</param>
/// <param name="IsHeld">Its assignment says what it does, and nobody sets it by hand.</param>
[GenerateSerializer, Immutable]
[Alias("unit-view")]
public sealed record UnitView(
    [property: Id(0)] string Code,
    [property: Id(1)] UnitStatus Status,
    [property: Id(2)] string? Case,
    [property: Id(3)] UnitFix? Fix,
    [property: Id(4)] DateTimeOffset? Since,
    [property: Id(5)] bool IsHeld);

/// <summary>Fixes on their way between servers, in one message for all. One that is lost is followed by the next.</summary>
/// <param name="Server">The server that took them; it hears its own messages too, and knows by them that it is heard.</param>
/// <param name="Fixes">The newest of each unit; none when the server only says that it is there.</param>
[GenerateSerializer, Immutable]
[Alias("units-moved")]
public sealed record UnitsMoved([property: Id(0)] Guid Server, [property: Id(1)] IReadOnlyList<UnitFix> Fixes)
{
    /// <summary>The stream on which every server hears of units.</summary>
    public static StreamId Stream { get; } = StreamId.Create("unit-moves", "all");
}

/// <summary>Something to be done with a unit. Doing it twice is as doing it once.</summary>
/// <param name="Actor">Account of the one who does it.</param>
[GenerateSerializer, Immutable]
[Alias("unit-command")]
public abstract record UnitCommand([property: Id(0)] string Actor);

/// <summary>上岗: begins to work; available when it was off duty.</summary>
[GenerateSerializer, Immutable]
[Alias("unit-go-on-duty")]
public sealed record GoOnDuty(string Actor) : UnitCommand(Actor);

/// <summary>下岗: ends working; refused while it is on a case.</summary>
[GenerateSerializer, Immutable]
[Alias("unit-go-off-duty")]
public sealed record GoOffDuty(string Actor) : UnitCommand(Actor);

/// <summary>Says what the unit is doing now.</summary>
/// <param name="Actor">Account of the one who says so.</param>
/// <param name="Status">Available, under way or on the scene.</param>
/// <param name="Case">Key of the case; needed under way and on the scene, absent when available.</param>
[GenerateSerializer, Immutable]
[Alias("unit-set-status")]
public sealed record SetUnitStatus(string Actor, [property: Id(0)] UnitStatus Status, [property: Id(1)] string? Case) : UnitCommand(Actor);

/// <summary>Shows what the unit's assignment says; given by the assignment after its commit, and by nobody else.</summary>
/// <param name="Actor">Account of the one who changed the assignment.</param>
/// <param name="Version">Version of the assignment: an older one than is shown changes nothing.</param>
/// <param name="Status">The plain status.</param>
/// <param name="Job">Key of the job; null for none.</param>
/// <param name="IsHeld">Whether nobody sets the status by hand until the next one.</param>
[GenerateSerializer, Immutable]
[Alias("unit-show-assignment")]
public sealed record ShowAssignment(
    string Actor,
    [property: Id(0)] long Version,
    [property: Id(1)] UnitStatus Status,
    [property: Id(2)] string? Job,
    [property: Id(3)] bool IsHeld)
    : UnitCommand(Actor);

/// <summary>Codes of the refusals about units.</summary>
public static class UnitRefusals
{
    /// <summary>There is no unit of that code, or the caller may not see it.</summary>
    public const string Unknown = "unit_not_found";

    /// <summary>The caller may not speak for this unit.</summary>
    public const string NotYours = "unit_not_yours";

    /// <summary>It is off duty.</summary>
    public const string OffDuty = "unit_off_duty";

    /// <summary>It is on a case. Arguments: case.</summary>
    public const string OnCase = "unit_on_case";

    /// <summary>Its assignment says what it does: change that. Arguments: case, empty when it is on none.</summary>
    public const string Assigned = "unit_assigned";

    /// <summary>A unit under way or on the scene is so for a case; an available one for none.</summary>
    public const string CaseMissing = "unit_case_missing";

    /// <summary>This status is not set by hand.</summary>
    public const string StatusInvalid = "unit_status_invalid";

    /// <summary>Longitude, latitude, speed, heading or accuracy is no number or out of range. Arguments: field.</summary>
    public const string FixInvalid = "fix_invalid";

    /// <summary>The fix says longitude 0, latitude 0: a device without reception.</summary>
    public const string NoReception = "fix_without_reception";

    /// <summary>Later than now.</summary>
    public const string Future = "fix_in_future";

    /// <summary>Too old to be taken live.</summary>
    public const string Old = "fix_too_old";

    /// <summary>Not later than the last one. Arguments: last.</summary>
    public const string NotNewer = "fix_not_newer";

    /// <summary>Nobody gets from the last fix to this one in that time. Arguments: metres, seconds.</summary>
    public const string Jump = "fix_jump";
}
