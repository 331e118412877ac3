using System.Text;
using System.Text.Json;
using CityOps.Http;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;

namespace CityOps.Live;

/// <summary>
/// Frames over the MessagePack protocol. A frame is the same map as over JSON, name by name and value by value (enums in kebab case, times and
/// identifiers as text, what is null left out), because it is made of that JSON: two clients of one topic never read different things.
/// </summary>
internal sealed class PackedFrames : IMessagePackFormatter<LiveFrame?>
{
    private static readonly JsonSerializerOptions Json = HttpRules.Made();

    private PackedFrames()
    {
    }

    /// <summary>Teaches the protocol frames.</summary>
    public static void Configure(MessagePackHubProtocolOptions options) => options.SerializerOptions = options.SerializerOptions
        .WithResolver(CompositeResolver.Create([new PackedFrames()], [options.SerializerOptions.Resolver]))
        .WithSecurity(MessagePackSecurity.UntrustedData);

    /// <summary>JSON as MessagePack.</summary>
    public static byte[] Of(ReadOnlySpan<byte> json) => MessagePackSerializer.ConvertFromJson(Encoding.UTF8.GetString(json));

    /// <inheritdoc />
    public void Serialize(ref MessagePackWriter writer, LiveFrame? value, MessagePackSerializerOptions options)
    {
        if (value?.Incident is not { } incident)
        {
            writer.WriteRaw(Of(JsonSerializer.SerializeToUtf8Bytes(value, Json)));
            return;
        }

        // The incident of a frame is packed once for all who watch it: it may be some hundred kilobytes.
        using var rest = JsonSerializer.SerializeToDocument(value with { Incident = null }, Json);
        writer.WriteMapHeader(rest.RootElement.GetPropertyCount() + 1);
        foreach (var property in rest.RootElement.EnumerateObject())
        {
            writer.Write(property.Name);
            writer.WriteRaw(Of(JsonSerializer.SerializeToUtf8Bytes(property.Value)));
        }

        writer.Write("incident");
        writer.WriteRaw(incident.Packed.Value);
    }

    /// <inheritdoc />
    public LiveFrame Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw new NotSupportedException("Frames are only sent.");
}
