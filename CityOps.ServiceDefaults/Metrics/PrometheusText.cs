using System.Globalization;
using System.Text;

namespace CityOps.Metrics;

/// <summary>Prometheus' text format, version 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/).</summary>
internal static class PrometheusText
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes families with their series.</summary>
    public static string Write(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder(16 * 1024);
        foreach (var family in families)
        {
            var series = family.All.ToList();
            if (series.Count > 0)
            {
                WriteHead(text, family);
                series.ForEach(s => WriteSeries(text, family.Name, s));
            }
        }

        return text.ToString();
    }

    private static void WriteHead(StringBuilder text, MetricFamily family)
    {
        if (family.Help.Length > 0)
        {
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(Escape(family.Help, quotes: false)).Append('\n');
        }

        text.Append("# TYPE ").Append(family.Name).Append(' ')
            .Append(family.Kind switch { MetricKind.Counter => "counter", MetricKind.Histogram => "histogram", _ => "gauge" }).Append('\n');
    }

    private static void WriteSeries(StringBuilder text, string name, Series series)
    {
        if (series is not HistogramSeries histogram)
        {
            WriteLine(text, name, series.Tags, null, Number(((NumberSeries)series).Value));
            return;
        }

        var counts = histogram.Cumulative();
        for (var i = 0; i < counts.Count; i++)
        {
            var bound = i < histogram.Bounds.Count ? Number(histogram.Bounds[i]) : "+Inf";
            WriteLine(text, name + "_bucket", series.Tags, bound, Number(counts[i]));
        }

        WriteLine(text, name + "_sum", series.Tags, null, Number(histogram.Sum));
        WriteLine(text, name + "_count", series.Tags, null, Number(counts[^1]));
    }

    private static void WriteLine(StringBuilder text, string name, TagSet tags, string? bound, string value)
    {
        text.Append(name);
        var separator = '{';
        foreach (var (tag, content) in tags.Tags)
        {
            text.Append(separator).Append(MetricNames.Label(tag)).Append("=\"").Append(Escape(content, quotes: true)).Append('"');
            separator = ',';
        }

        if (bound is not null)
        {
            text.Append(separator).Append("le=\"").Append(bound).Append('"');
            separator = ',';
        }

        text.Append(separator == ',' ? "} " : " ").Append(value).Append('\n');
    }

    private static string Escape(string value, bool quotes)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
