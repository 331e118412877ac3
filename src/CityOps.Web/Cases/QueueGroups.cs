namespace CityOps.Cases;

/// <summary>A part of a queue: what is late, due soon, on time, or without a due time.</summary>
/// <param name="Urgency">Which part.</param>
/// <param name="Lines">Oldest deadline first.</param>
public sealed record QueueGroup(Urgency Urgency, IReadOnlyList<CaseLine> Lines);

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
    public static QueueView Of(IEnumerable<CaseLine> lines, DateTimeOffset now)
    {
        var ordered = lines.OrderBy(line => line.StageDue ?? DateTimeOffset.MaxValue).ThenBy(line => line.Key, StringComparer.Ordinal).ToArray();
        var groups = ordered.GroupBy(line => line.Deadline().At(now)).OrderBy(group => group.Key).Select(group => new QueueGroup(group.Key, [.. group]));
        return new QueueView([.. groups], ordered.Min(line => line.Deadline().NextChange(now)));
    }
}
