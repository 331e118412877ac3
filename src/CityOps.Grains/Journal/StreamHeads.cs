using System.Collections.Concurrent;

namespace CityOps.Journal;

/// <summary>
/// The newest versions of the streams that grains of this process hold. The tail of the journal raises them: an activation that is behind,
/// because another server or an import wrote, finds out before its next answer.
/// </summary>
public sealed class StreamHeads
{
    private readonly ConcurrentDictionary<string, StreamHead> _held = new(StringComparer.Ordinal);
    private int _doubts;

    /// <summary>How often it had to be given up to know what was written. What was loaded before is to be loaded anew.</summary>
    public int Doubts => Volatile.Read(ref _doubts);

    /// <summary>Follows a stream until <see cref="Release"/>. Two activations of one grain may hold it at the same moment.</summary>
    public StreamHead Hold(string stream)
    {
        while (true)
        {
            var head = _held.GetOrAdd(stream, static name => new StreamHead(name));
            if (head.TryHold())
                return head;
        }
    }

    /// <summary>Follows it no longer.</summary>
    public void Release(StreamHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (head.LetGo())
            _held.TryRemove(KeyValuePair.Create(head.Stream, head));
    }

    /// <summary>Somebody has written.</summary>
    public void Raise(string stream, long version)
    {
        if (_held.TryGetValue(stream, out var head))
            head.Raise(version);
    }

    /// <summary>It is not known what was written.</summary>
    public void Doubt() => Interlocked.Increment(ref _doubts);
}

/// <summary>The newest version of one stream, as far as this process knows.</summary>
public sealed class StreamHead(string stream)
{
    private const int Gone = -1;
    private long _version;
    private int _holders;

    /// <summary>The stream.</summary>
    public string Stream { get; } = stream;

    /// <summary>The newest version heard of; 0 for none.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>A newer version was heard of.</summary>
    public void Raise(long version)
    {
        for (var known = Version; version > known; known = Version)
            Interlocked.CompareExchange(ref _version, version, known);
    }

    internal bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders != Gone; holders = Volatile.Read(ref _holders))
        {
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
                return true;
        }

        return false;
    }

    /// <summary>True when nobody holds it any more, and nobody can.</summary>
    internal bool LetGo() => Interlocked.Decrement(ref _holders) == 0 && Interlocked.CompareExchange(ref _holders, Gone, 0) == 0;
}
