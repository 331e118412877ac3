using System.IO.Compression;

namespace CityOps.Tiles;

/// <summary>
/// Tiles made before, compressed, up to so many bytes: the ones not asked for longest go first. A tile asked for by many at once is made
/// once. When an import has raised a city's revision, all are made anew.
/// </summary>
internal sealed class TileCache(TileReader reader, TimeProvider clock)
{
    /// <summary>A city of 400 km² at all zooms takes about half of it.</summary>
    public const long LargestTotal = 96L << 20;

    // How long a server may show what was before an import.
    private static readonly TimeSpan RevisionHolds = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Layer, TileAddress Tile), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _total;
    private string _revision = "";
    private DateTimeOffset _revisionAt;

    /// <summary>Bytes held.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>The state of the cities that tiles are made from; part of every ETag.</summary>
    public async ValueTask<string> RevisionAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (clock.GetUtcNow() - _revisionAt < RevisionHolds)
                return _revision;
        }

        var revision = await reader.RevisionAsync(cancellationToken);
        lock (_lock)
        {
            if (revision != _revision)
                Clear();
            (_revision, _revisionAt) = (revision, clock.GetUtcNow());
        }

        return revision;
    }

    /// <summary>The tile, compressed by gzip; empty when there is nothing in it.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(TileLayer layer, TileAddress tile, CancellationToken cancellationToken)
    {
        var entry = Take(layer, tile);
        try
        {
            // What one viewer no longer wants, another may wait for: the making goes on.
            var bytes = await entry.Making.WaitAsync(cancellationToken);
            Weigh(entry, bytes.Length);
            return bytes;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || entry.Making.IsCompleted)
        {
            Forget(entry);
            throw;
        }
    }

    private async Task<byte[]> MakeAsync(TileLayer layer, TileAddress tile)
    {
        var plain = await reader.ReadAsync(layer, tile, CancellationToken.None);
        if (plain.Length == 0)
            return [];
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(plain);
        return packed.ToArray();
    }

    private Entry Take(TileLayer layer, TileAddress tile)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue((layer.Name, tile), out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value;
            }

            var entry = new Entry((layer.Name, tile), Task.Run(() => MakeAsync(layer, tile)));
            _entries[entry.Key] = _byUse.AddFirst(entry);
            return entry;
        }
    }

    private void Weigh(Entry entry, int length)
    {
        lock (_lock)
        {
            if (entry.Weight > 0 || !_entries.TryGetValue(entry.Key, out var node) || node.Value != entry)
                return;

            // What an entry costs besides its bytes: otherwise empty tiles would be held without end.
            entry.Weight = length + 256;
            _total += entry.Weight;
            while (_total > LargestTotal && _byUse.Last is { } oldest)
                Remove(oldest);
        }
    }

    private void Forget(Entry entry)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(entry.Key, out var node) && node.Value == entry)
                Remove(node);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _total -= node.Value.Weight;
    }

    private void Clear()
    {
        _entries.Clear();
        _byUse.Clear();
        _total = 0;
    }

    private sealed class Entry((string Layer, TileAddress Tile) key, Task<byte[]> making)
    {
        public (string Layer, TileAddress Tile) Key { get; } = key;

        public Task<byte[]> Making { get; } = making;

        public int Weight { get; set; }
    }
}
