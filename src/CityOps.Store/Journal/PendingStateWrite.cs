namespace CityOps.Journal;

/// <summary>What became of a state write.</summary>
/// <param name="Written">False: nothing was written, the row was not at the expected version.</param>
/// <param name="Version">The row's version now; null when there is no row.</param>
internal sealed record StateWriteResult(bool Written, long? Version);

/// <summary>One write of a grain's plain state.</summary>
/// <param name="type">The state's name, first half of its key.</param>
/// <param name="key">The grain's identity.</param>
/// <param name="expected">Version the row must be at; null when there must be no row.</param>
/// <param name="data">The new state as JSON; null to delete the row.</param>
internal sealed class PendingStateWrite(string type, string key, long? expected, ReadOnlyMemory<byte>? data)
    : PendingWrite<StateWriteResult>(GateOf(type, key), data?.Length ?? 0)
{
    private const int RandomBits = 20;

    public string Type { get; } = type;

    public string Key { get; } = key;

    public long? Expected { get; } = expected;

    /// <summary>What readers of the tail know it by: the grain's type and its key.</summary>
    public string Stream => $"{Type.Split('/')[0]}/{Key}";

    public ReadOnlyMemory<byte>? Data { get; } = data;

    /// <summary>
    /// Names this write: milliseconds and a random part. A counter would not do: after a delete it would begin again, and after a lost
    /// commit it could not tell this write from somebody else's.
    /// </summary>
    public long Version { get; } = (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << RandomBits) | Random.Shared.NextInt64(1L << RandomBits);

    /// <summary>Sets the result of a write that changed nothing, from the row as it is.</summary>
    /// <remarks>
    /// After a lost commit the row may show this very write: then it was done. When it shows a third version, somebody else wrote
    /// since, on top of this write or instead of it; either way the caller's state is stale and it must read again.
    /// </remarks>
    public void Settle(long? current)
    {
        var done = CommitUnknown && (Data is null ? current is null : current == Version);
        Result = new StateWriteResult(done, current);
    }

    private static string GateOf(string type, string key) => $"\n{type}\n{key}";
}
