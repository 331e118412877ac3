using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityOps.Live;

/// <summary>An incident as it goes over the wire, written once for all who watch it.</summary>
/// <param name="Json">The view, UTF-8.</param>
[JsonConverter(typeof(WrittenIncidentConverter))]
internal sealed record WrittenIncident(ReadOnlyMemory<byte> Json)
{
    /// <summary>The same as MessagePack, made when the first viewer needs it.</summary>
    public Lazy<byte[]> Packed { get; } = new(() => PackedFrames.Of(Json.Span));
}

/// <summary>Puts what was written into a frame as it is.</summary>
internal sealed class WrittenIncidentConverter : JsonConverter<WrittenIncident>
{
    public override WrittenIncident Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Frames are only sent.");

    public override void Write(Utf8JsonWriter writer, WrittenIncident value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
}
