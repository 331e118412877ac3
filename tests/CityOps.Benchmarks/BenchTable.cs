using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityOps.Benchmarks;

/// <summary>The same lines for people.</summary>
internal sealed class BenchTable(TextWriter output) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => output.Encoding;

    public override async Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        using var line = JsonDocument.Parse(buffer);
        await output.WriteLineAsync(Format(line.RootElement).AsMemory(), cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    private static string Format(JsonElement line)
    {
        if (!line.TryGetProperty("metric", out var metric))
            return $"{line.GetProperty("bench")}: {line.GetProperty("cores")} cores, commit {line.GetProperty("commit")}, {line.GetProperty("seconds")} s";
        var text = $"{metric,-36} {line.GetProperty("value").GetDouble().ToString("N2", CultureInfo.InvariantCulture),16} {line.GetProperty("unit")}";
        if (line.GetProperty("ratio").ValueKind == JsonValueKind.Number)
            text += $"   {line.GetProperty("ratio").GetDouble().ToString("0.00", CultureInfo.InvariantCulture)} x {line.GetProperty("yardstick").GetString()} ({line.GetProperty("yardstick_value").GetDouble().ToString("N2", CultureInfo.InvariantCulture)})";
        return line.GetProperty("note").GetString() is { } note ? $"{text}   {note}" : text;
    }
}
