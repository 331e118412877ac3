using CityOps.Cases;

namespace CityOps.Units;

/// <summary>What a unit is doing.</summary>
[GenerateSerializer]
public enum UnitStatus
{
    /// <summary>Off duty, or not heard of for too long.</summary>
    Offline,

    /// <summary>空闲.</summary>
    Available,

    /// <summary>途中.</summary>
    EnRoute,

    /// <summary>到场.</summary>
    OnScene,
}

/// <summary>An inspector, vehicle or team that moves about the city.</summary>
/// <param name="Code">Its code, at most 30 characters.</param>
/// <param name="Type">inspector, sanitation, muck-truck, enforcement, fire, ambulance or repair.</param>
/// <param name="Organisation">Organisation it belongs to.</param>
/// <param name="CallsignZh">Call sign in Chinese.</param>
/// <param name="CallsignEn">Call sign in English.</param>
/// <param name="Account">Account of the person, for inspectors; null for vehicles.</param>
/// <param name="Area">Leading digits of the unit grids it works in; empty for the whole city.</param>
/// <param name="Simulated">Its positions are made up.</param>
public sealed record UnitEntry(string Code, string Type, string Organisation, string CallsignZh, string CallsignEn, string? Account, string Area, bool Simulated)
{
    /// <summary>What it can do, as keys of the list of capabilities.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>People in it; 0 where nobody has said.</summary>
    public int Crew { get; init; }
}

/// <summary>One fix of a unit.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="At">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Speed">Metres a second.</param>
/// <param name="Heading">Degrees from north, clockwise.</param>
/// <param name="Accuracy">Metres; null when unknown.</param>
[GenerateSerializer, Immutable]
[Alias("unit-fix")]
public sealed record UnitFix(
    [property: Id(0)] string Unit,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] CasePosition Place,
    [property: Id(3)] double Speed,
    [property: Id(4)] double Heading,
    [property: Id(5)] double? Accuracy);

/// <summary>A unit as it stands.</summary>
/// <param name="Entry">Which.</param>
/// <param name="Status">What it is doing.</param>
/// <param name="Fix">Where it was last; null before the first fix.</param>
/// <param name="Case">Key of the case it is on; null when on none.</param>
public sealed record UnitLine(UnitEntry Entry, UnitStatus Status, UnitFix? Fix, string? Case);

/// <summary>A unit with what is needed to send only what has changed.</summary>
/// <param name="Index">Its number on this server, from 0; never another unit's while the server runs.</param>
/// <param name="Sequence">Number of its last change on this server.</param>
/// <param name="Line">The unit now; off duty once it was removed.</param>
public sealed record BoardUnit(int Index, long Sequence, UnitLine Line);

/// <summary>The units as this server knows them, in memory.</summary>
public interface IUnitBoard
{
    /// <summary>Number of the last change.</summary>
    long Sequence { get; }

    /// <summary>When a fix last came in, of whatever unit; null before the first.</summary>
    DateTimeOffset? HeardAt { get; }

    /// <summary>Units that work in one of the areas; all when empty.</summary>
    IReadOnlyList<UnitLine> Current(IReadOnlyList<string> areas);

    /// <summary>Units that have changed after a sequence, in no order; all after 0.</summary>
    IReadOnlyList<BoardUnit> ChangedSince(long sequence);

    /// <summary>A unit; null when there is none.</summary>
    UnitLine? Find(string code);

    /// <summary>Takes in fixes that have been committed on this or another server; an older one than is shown changes nothing.</summary>
    void Take(IReadOnlyList<UnitFix> fixes);

    /// <summary>Shows what these units do now, without waiting to hear of it: for whoever has just changed it, and looks again.</summary>
    Task LookAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Fixes of a unit, oldest first.</summary>
    Task<IReadOnlyList<UnitFix>> TrackAsync(string code, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Reads everything anew, when an import has changed it.</summary>
    Task RefreshAsync(CancellationToken cancellationToken);
}

/// <summary>Positions of units on the disk: written in batches, kept by day.</summary>
public interface IUnitTracks
{
    /// <summary>Writes fixes; they are there when it returns.</summary>
    Task AppendAsync(IReadOnlyList<UnitFix> fixes, CancellationToken cancellationToken);
}
