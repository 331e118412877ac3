using System.Diagnostics;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>How long something took, many times.</summary>
internal sealed class Timings
{
    private readonly double[] _milliseconds;

    private Timings(double[] milliseconds) => _milliseconds = milliseconds;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public double Max => _milliseconds[^1];

    public int Count => _milliseconds.Length;

    /// <summary>Runs something so many times, and a tenth of that before, which does not count.</summary>
    public static Timings Of(int times, Action<int> work)
    {
        for (var i = 0; i < times / 10; i++)
            work(i);
        var milliseconds = new double[times];
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            work(i);
            milliseconds[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        return new Timings(milliseconds);
    }

    /// <summary>The same of something that is waited for.</summary>
    public static async Task<Timings> OfAsync(int times, Func<int, Task> work)
    {
        for (var i = 0; i < times / 10; i++)
            await work(i);
        var milliseconds = new double[times];
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await work(i);
            milliseconds[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        return new Timings(milliseconds);
    }

    private double At(double share) => _milliseconds[Math.Min(_milliseconds.Length - 1, (int)(_milliseconds.Length * share))];
}
