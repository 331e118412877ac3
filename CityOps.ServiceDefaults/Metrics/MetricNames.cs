using System.Diagnostics.Metrics;

namespace CityOps.Metrics;

/// <summary>How .NET's instruments are called in the text format: <c>cityops.journal.commit</c> in <c>s</c> is <c>cityops_journal_commit_seconds</c>.</summary>
internal static class MetricNames
{
    // Seconds: from a call inside the process (0.1 ms) to the response timeout (30 s).
    private static readonly double[] Seconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    // Counts and sizes.
    private static readonly double[] Numbers = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 100_000, 1_000_000];

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["min"] = "minutes",
        ["h"] = "hours",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["m"] = "meters",
        ["%"] = "percent",
        ["Cel"] = "celsius",
    };

    /// <summary>Name of an instrument's family.</summary>
    public static string Of(Instrument instrument, MetricKind kind)
    {
        var name = Clean(instrument.Name, allowColon: true);
        if (instrument.Unit is { } unit && Units.TryGetValue(unit, out var word) && !name.EndsWith('_' + word, StringComparison.Ordinal))
        {
            name += '_' + word;
        }

        return kind is MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>Name of a label.</summary>
    public static string Label(string tag) => Clean(tag, allowColon: false);

    /// <summary>Upper bounds of an instrument's buckets: what its author advises, otherwise what fits its unit.</summary>
    public static double[] BoundsOf(Instrument instrument)
    {
        var advised = instrument switch
        {
            Histogram<double> h => h.Advice?.HistogramBucketBoundaries?.ToArray(),
            Histogram<float> h => h.Advice?.HistogramBucketBoundaries?.Select(b => (double)b).ToArray(),
            Histogram<long> h => h.Advice?.HistogramBucketBoundaries?.Select(b => (double)b).ToArray(),
            Histogram<int> h => h.Advice?.HistogramBucketBoundaries?.Select(b => (double)b).ToArray(),
            _ => null,
        };
        return advised ?? (instrument.Unit is "s" ? Seconds : Numbers);
    }

    private static string Clean(string name, bool allowColon)
    {
        var clean = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || (allowColon && c == ':') ? c : '_'));
        return char.IsAsciiDigit(clean[0]) ? '_' + clean : clean;
    }
}
