using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Cases;
using CityOps.Http;

namespace CityOps.Live;

/// <summary>
/// Lines of cases in a frame. A line never changes, and all who watch a part of the city are told the same one: it is written once, for as
/// long as somebody has it.
/// </summary>
internal sealed class WrittenCasesConverter : JsonConverter<IReadOnlyList<CaseLine>>
{
    private static readonly JsonSerializerOptions Options = HttpRules.Made();
    private static readonly ConditionalWeakTable<CaseLine, byte[]> Written = [];

    public override IReadOnlyList<CaseLine> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Frames are only sent.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<CaseLine> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var line in value)
            writer.WriteRawValue(Written.GetValue(line, static one => JsonSerializer.SerializeToUtf8Bytes(one, Options)), skipInputValidation: true);
        writer.WriteEndArray();
    }
}
