using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Http;
using CityOps.Incidents;

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

/// <summary>
/// The last version of each incident that somebody watches, written. A great response is some hundred kilobytes, and a hundred screens hear of
/// each of its changes at the same moment: writing it anew for each of them was most of what an activation cost.
/// </summary>
internal sealed class WrittenIncidents
{
    private const int Most = 64;
    private static readonly JsonSerializerOptions Options = HttpRules.Made();
    private readonly ConcurrentDictionary<string, (long Version, WrittenIncident Written)> _last = new(StringComparer.Ordinal);

    /// <summary>The incident as it goes over the wire.</summary>
    public WrittenIncident Of(IncidentView view)
    {
        if (_last.TryGetValue(view.Key, out var known) && known.Version == view.Version)
            return known.Written;
        var written = new WrittenIncident(JsonSerializer.SerializeToUtf8Bytes(view, Options));
        if (_last.Count >= Most)
            _last.Clear();
        _last[view.Key] = (view.Version, written);
        return written;
    }
}
