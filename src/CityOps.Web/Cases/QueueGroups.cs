using CityOps.Postures;

namespace CityOps.Cases;

/// <summary>A part of a queue: what is late, due soon, on time, or without a due time.</summary>
/// <param name="Urgency">Which part.</param>
/// <param name="Lines">Oldest deadline first.</param>
/// <param name="First">What an emergency puts before all others, however urgent each is.</param>
public sealed record QueueGroup(Urgency Urgency, IReadOnlyList<CaseLine> Lines, bool First = false);

/// <summary>A queue in the order in which it is worked off.</summary>
/// <param name="Groups">Its parts that hold something.</param>
/// <param name="NextChange">When the next case will stand otherwise by the clock alone; null when none.</param>
public sealed record QueueView(IReadOnlyList<QueueGroup> Groups, DateTimeOffset? NextChange)
{
    public static QueueView Empty { get; } = new([], null);

    /// <summary>Every case in order.</summary>
    public IEnumerable<CaseLine> Lines => Groups.SelectMany(group => group.Lines);

    public int Count => Groups.Sum(group => group.Lines.Count);

    /// <summary>Groups and orders.</summary>
    /// <param name="lines">What is in the queue.</param>
    /// <param name="now">The time.</param>
    /// <param name="emergency">What comes first; null when nothing does.</param>
    public static QueueView Of(IEnumerable<CaseLine> lines, DateTimeOffset now, EmergencyFirst? emergency = null)
    {
        var ordered = lines.OrderBy(line => line.StageDue ?? DateTimeOffset.MaxValue).ThenBy(line => line.Key, StringComparer.Ordinal).ToArray();
        var first = emergency is null ? [] : ordered.Where(emergency.Holds).ToArray();
        var groups = ordered.Where(line => emergency?.Holds(line) != true).GroupBy(line => line.Deadline().At(now)).OrderBy(group => group.Key).Select(group => new QueueGroup(group.Key, [.. group]));
        return new QueueView([.. first.Length > 0 ? (QueueGroup[])[new QueueGroup(Urgency.Over, first, First: true)] : [], .. groups], ordered.Min(line => line.Deadline().NextChange(now)));
    }
}
