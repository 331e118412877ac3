using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityOps.Benchmarks;

/// <summary>One metric, as one line of JSON. The yardstick, where there is one, ran in the same run.</summary>
internal sealed record BenchLine(
    string Bench,
    string Metric,
    string Unit,
    double Value,
    string? Yardstick = null,
    double? YardstickValue = null,
    double? Ratio = null,
    string? Note = null)
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [JsonIgnore]
    public string Json => JsonSerializer.Serialize(
        this with { Value = Math.Round(Value, 2), YardstickValue = Rounded(YardstickValue), Ratio = Rounded(Ratio) }, Names);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 2) : null;
}
