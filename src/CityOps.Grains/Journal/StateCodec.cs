using System.Text.Json;

namespace CityOps.Journal;

/// <summary>A state as the summary row holds it, with the number of its shape.</summary>
internal static class StateCodec
{
    public static byte[] Encode<TState>(TState state, int schema) =>
        JsonSerializer.SerializeToUtf8Bytes(new Envelope<TState>(schema, state), JournalJson.Options);

    /// <summary>The state; default when it has another shape than this program's, and has to be folded anew.</summary>
    public static bool TryDecode<TState>(ReadOnlyMemory<byte> json, int schema, out TState? state)
    {
        state = default;
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("schema", out var written) || written.GetInt32() != schema)
            return false;
        state = document.RootElement.GetProperty("state").Deserialize<TState>(JournalJson.Options);
        return true;
    }

    private sealed record Envelope<TState>(int Schema, TState State);
}
