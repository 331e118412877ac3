using System.Diagnostics;

namespace CityOps.Benchmarks.Journal;

/// <summary>What the disk asks for a commit: without it a ratio of commits says little.</summary>
internal static class DiskFlush
{
    private const int Times = 500;

    /// <summary>The median time of appending 8 kB to a file in the working folder and flushing it to the disk.</summary>
    public static TimeSpan Median()
    {
        var path = Path.Combine(Environment.CurrentDirectory, $".flush-{Environment.ProcessId}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var page = new byte[8192];
        var times = new TimeSpan[Times];
        for (var i = 0; i < Times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            file.Write(page);
            file.Flush(flushToDisk: true);
            times[i] = Stopwatch.GetElapsedTime(began);
        }

        Array.Sort(times);
        return times[Times / 2];
    }
}
