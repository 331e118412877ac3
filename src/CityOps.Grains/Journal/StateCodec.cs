using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityOps.Journal;

/// <summary>A state as the summary row holds it, with the number of its shape.</summary>
internal static class StateCodec
{
    // A state is written whole with every command: what is not there is left out. Its shape is told by its number, not by its names.
    private static readonly JsonSerializerOptions Options = new(JournalJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
    };

    public static byte[] Encode<TState>(TState state, int schema) =>
        JsonSerializer.SerializeToUtf8Bytes(new Envelope<TState>(schema, state), Options);

    /// <summary>
    /// The state; default when it has another shape than this program's, and has to be folded anew: another number, or something in it that this
    /// program does not know. Nothing that a newer program has written is read in part and then written back without the rest.
    /// </summary>
    public static bool TryDecode<TState>(ReadOnlyMemory<byte> json, int schema, out TState? state)
    {
        state = default;
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("schema", out var written) || written.GetInt32() != schema)
            return false;
        try
        {
            state = document.RootElement.GetProperty("state").Deserialize<TState>(Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Envelope<TState>(int Schema, TState State);
}
