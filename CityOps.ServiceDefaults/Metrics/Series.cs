namespace CityOps.Metrics;

/// <summary>The running value of one series. Measurements come from any thread at any rate: no locks, no allocations.</summary>
internal abstract class Series(TagSet tags)
{
    /// <summary>Its tags.</summary>
    public TagSet Tags { get; } = tags;

    /// <summary>Takes a measurement.</summary>
    public abstract void Record(double value);

    /// <summary>Adds to a number that other threads add to as well.</summary>
    protected static void Add(ref double sum, double value)
    {
        var seen = Volatile.Read(ref sum);
        for (double before; ; seen = before)
        {
            before = Interlocked.CompareExchange(ref sum, seen + value, seen);
            if (before.Equals(seen))
            {
                return;
            }
        }
    }
}

/// <summary>A sum of what was added (counter, up-down counter), or the latest of what was said (gauge).</summary>
internal sealed class NumberSeries(TagSet tags, bool isLatest) : Series(tags)
{
    private double _value;

    /// <summary>The value now.</summary>
    public double Value => Volatile.Read(ref _value);

    /// <inheritdoc />
    public override void Record(double value)
    {
        if (isLatest)
        {
            Volatile.Write(ref _value, value);
        }
        else
        {
            Add(ref _value, value);
        }
    }
}

/// <summary>How often a value fell below each bound.</summary>
internal sealed class HistogramSeries(TagSet tags, double[] bounds) : Series(tags)
{
    private readonly long[] _counts = new long[bounds.Length + 1];
    private double _sum;

    /// <summary>Upper bounds, inclusive, ascending; the last bucket has none.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>Sum of all values.</summary>
    public double Sum => Volatile.Read(ref _sum);

    /// <summary>Values up to and including each bound, then all values: cumulative, as the text format wants it.</summary>
    public IReadOnlyList<long> Cumulative()
    {
        var result = new long[_counts.Length];
        long running = 0;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = running += Volatile.Read(ref _counts[i]);
        }

        return result;
    }

    /// <inheritdoc />
    public override void Record(double value)
    {
        var index = Array.BinarySearch(bounds, value);
        Interlocked.Increment(ref _counts[index >= 0 ? index : ~index]);
        Add(ref _sum, value);
    }
}
