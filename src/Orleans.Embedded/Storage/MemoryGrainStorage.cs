using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Storage;

/// <summary>Keeps states in memory: for tests, and for what may be lost with the process. Copies on the way in and out, as a real storage does.</summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, GrainId Grain), Record> _records = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = _records.TryGetValue((stateName, grainId), out var record);
        grainState.RecordExists = found;
        grainState.ETag = found ? record!.Tag : null;
        grainState.State = found ? JsonSerializer.Deserialize<T>(record!.Json) : default;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var made = new Record(JsonSerializer.SerializeToUtf8Bytes(grainState.State), Next(grainState.ETag));
        var written = _records.TryGetValue(key, out var stored)
            ? stored.Tag == grainState.ETag && _records.TryUpdate(key, made, stored)
            : grainState.ETag is null && _records.TryAdd(key, made);
        if (!written)
            throw Mismatch(key, grainState.ETag);
        grainState.ETag = made.Tag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        if (_records.TryGetValue(key, out var stored) && (stored.Tag != grainState.ETag || !_records.TryRemove(KeyValuePair.Create(key, stored))))
            throw Mismatch(key, grainState.ETag);
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private static string Next(string? tag) =>
        (tag is null ? 1 : long.Parse(tag, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private InconsistentStateException Mismatch((string Name, GrainId Grain) key, string? expected) =>
        new($"The state '{key.Name}' of {key.Grain} is not the one that was read.", _records.TryGetValue(key, out var stored) ? stored.Tag : null, expected);

    private sealed record Record(byte[] Json, string Tag);
}
