using System.Globalization;
using System.Text;

namespace CityOps.Benchmarks.Feed;

/// <summary>Which version of which thing a watcher saw, and when.</summary>
/// <param name="Thing">Number of the thing.</param>
/// <param name="Version">The version.</param>
/// <param name="Before">The version that this watcher had seen before; those between were told together with this one.</param>
/// <param name="At">When the last byte of the frame was there, ticks UTC.</param>
internal readonly record struct Sighting(int Thing, long Version, long Before, long At);

/// <summary>What one watcher has seen. Frames are searched for keys and versions and not parsed: what is measured is the server.</summary>
internal sealed class Sightings(IReadOnlyDictionary<string, int> things)
{
    private static readonly byte[] Key = "\"key\":\""u8.ToArray();
    private static readonly byte[] Version = "\"version\":"u8.ToArray();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _things = new Dictionary<string, int>(things, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly long[] _versions = new long[things.Count];
    private readonly List<Sighting> _seen = [];

    /// <summary>The newest version seen of a thing.</summary>
    public long VersionOf(int thing) => Volatile.Read(ref _versions[thing]);

    /// <summary>What was seen from now on is kept from empty.</summary>
    public IReadOnlyList<Sighting> Take()
    {
        lock (_seen)
        {
            Sighting[] seen = [.. _seen];
            _seen.Clear();
            return seen;
        }
    }

    /// <summary>Takes a whole frame.</summary>
    public void Look(ReadOnlySpan<byte> frame, bool isFirst = false)
    {
        var now = DateTime.UtcNow.Ticks;
        Span<char> name = stackalloc char[64];
        for (var at = frame.IndexOf(Key); at >= 0; at = frame.IndexOf(Key))
        {
            frame = frame[(at + Key.Length)..];
            var length = frame.IndexOf((byte)'"');
            var version = frame.IndexOf(Version);
            if (version < 0 || length is < 0 or > 64)
                return;
            var thing = _things.TryGetValue(name[..Encoding.UTF8.GetChars(frame[..length], name)], out var number) ? number : -1;
            frame = frame[(version + Version.Length)..];
            if (thing >= 0 && long.TryParse(frame[..frame.IndexOfAnyExceptInRange((byte)'0', (byte)'9')], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
                Add(thing, seen, now, isFirst);
        }
    }

    private void Add(int thing, long version, long at, bool isFirst)
    {
        var before = _versions[thing];
        if (version <= before)
            return;
        Volatile.Write(ref _versions[thing], version);
        if (isFirst)
            return;
        lock (_seen)
            _seen.Add(new Sighting(thing, version, before, at));
    }
}
