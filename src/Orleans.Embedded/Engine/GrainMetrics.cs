using System.Diagnostics;
using System.Numerics;

namespace Orleans.Embedded.Engine;

/// <summary>Figures of one grain class. Counted in stripes, because one counter shared by all cores would cost more than the turn it counts.</summary>
internal sealed class GrainMetrics(string grainType)
{
    /// <summary>Upper bounds of the turn-time buckets, in seconds; the last bucket is open.</summary>
    public static readonly double[] TurnBounds = [0.00001, 0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 5];

    private static readonly long[] BoundTicks = [.. TurnBounds.Select(seconds => (long)(seconds * Stopwatch.Frequency))];
    private readonly StripedCounter[] _turns = [.. Enumerable.Range(0, TurnBounds.Length + 1).Select(_ => new StripedCounter())];

    public string GrainType { get; } = grainType;

    public StripedCounter Activations { get; } = new();

    public StripedCounter ActivationFailures { get; } = new();

    public StripedCounter Calls { get; } = new();

    public StripedCounter Failures { get; } = new();

    public StripedCounter Timeouts { get; } = new();

    public StripedCounter Rejections { get; } = new();

    public StripedCounter TurnTicks { get; } = new();

    public void NoteTurn(long ticks)
    {
        var bucket = 0;
        while (bucket < BoundTicks.Length && ticks > BoundTicks[bucket])
            bucket++;
        _turns[bucket].Add(1);
        TurnTicks.Add(ticks);
    }

    /// <summary>Turns by bucket, not cumulative.</summary>
    public long[] TurnCounts() => [.. _turns.Select(bucket => bucket.Sum)];
}

/// <summary>A counter that each processor adds to in a cache line of its own.</summary>
internal sealed class StripedCounter
{
    private const int Line = 8;
    private static readonly int Mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(Environment.ProcessorCount, 16)) - 1;
    private readonly long[] _cells = new long[(Mask + 2) * Line];

    public long Sum
    {
        get
        {
            long sum = 0;
            for (var cell = Line; cell < _cells.Length; cell += Line)
                sum += Volatile.Read(ref _cells[cell]);
            return sum;
        }
    }

    public void Add(long value) => Interlocked.Add(ref _cells[((Thread.GetCurrentProcessorId() & Mask) + 1) * Line], value);
}
