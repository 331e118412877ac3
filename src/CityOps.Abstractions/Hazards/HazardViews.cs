using CityOps.Commands;
using CityOps.Journal;
using Orleans.Concurrency;

namespace CityOps.Hazards;

/// <summary>A place that keeps a dangerous substance, as it stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Version">Its version.</param>
/// <param name="Entry">What the register says.</param>
/// <param name="Grid">Unit grid of its place.</param>
/// <param name="Finding">What was found by the last survey; null for nothing.</param>
/// <param name="ChangedAt">When anything of it was said last.</param>
/// <param name="RetiredAt">When it was taken out of the register; null while it is in it.</param>
/// <param name="Reason">Why it was taken out; null while it is in it.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-view")]
public sealed record HazardView(
    [property: Id(0)] string Code,
    [property: Id(1)] long Version,
    [property: Id(2)] HazardEntry Entry,
    [property: Id(3)] string Grid,
    [property: Id(4)] string? Finding,
    [property: Id(5)] DateTimeOffset ChangedAt,
    [property: Id(6)] DateTimeOffset? RetiredAt,
    [property: Id(7)] string? Reason);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Code">Code of the place.</param>
/// <param name="Retired">It is not in the register any more.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-receipt")]
public sealed record HazardReceipt([property: Id(0)] string Code, [property: Id(1)] bool Retired);

/// <summary>One place that keeps a dangerous substance (危险源); its key is its code.</summary>
[Alias("hazard")]
public interface IHazardGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<HazardReceipt>> Execute(HazardCommand command, CancellationToken cancellationToken);

    /// <summary>The place as it stands; null before it was registered.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<HazardView?> Read(CancellationToken cancellationToken);
}

/// <summary>The row of a place.</summary>
public sealed record HazardSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string Kind,
    string NameZh,
    string NameEn,
    string Substance,
    int? Un,
    double Tonnes,
    string Organisation,
    string Grid,
    double Longitude,
    double Latitude,
    bool Retired)
    : SummaryRow(Key, State);

/// <summary>Which places are wanted.</summary>
/// <param name="Kind">Of this kind; null for all.</param>
/// <param name="Substance">With this substance; null for all.</param>
/// <param name="Organisation">That this organisation answers for; null for all.</param>
/// <param name="Area">Whose unit grid begins with these digits; null for all.</param>
/// <param name="Retired">Those that were taken out of the register as well.</param>
public sealed record HazardQuery(
    HazardKind? Kind = null,
    string? Substance = null,
    string? Organisation = null,
    string? Area = null,
    bool Retired = false);

/// <summary>One event of a place's history.</summary>
/// <param name="Seq">Number in the place's stream, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Account of the one who did it.</param>
/// <param name="Event">What happened.</param>
public sealed record HazardHappening(long Seq, DateTimeOffset At, string Actor, HazardEvent Event);

/// <summary>Tells which places have changed.</summary>
public interface IHazardFeed
{
    /// <summary>Tells, on a thread of the pool, the code of each place that has changed; null when any of them may have.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action<string?> changed);
}

/// <summary>The register of dangerous substances (危险源登记).</summary>
public interface IHazardRegister
{
    /// <summary>What happened to a place last, the newest first.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="version">Its version.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<HazardHappening>> HistoryAsync(string code, long version, int most, CancellationToken cancellationToken);

    /// <summary>Places in areas or of organisations that the caller may see, by kind and name, at most 2,000.</summary>
    /// <param name="query">Which.</param>
    /// <param name="areas">Leading digits of the unit grids; an empty one is every city.</param>
    /// <param name="organisations">Organisations whose places are seen wherever they are.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<HazardView>> ListAsync(HazardQuery query, IReadOnlyList<string> areas, IReadOnlyList<string> organisations, CancellationToken cancellationToken);
}
