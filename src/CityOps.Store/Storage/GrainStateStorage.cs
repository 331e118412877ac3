using System.Globalization;
using System.Text.Json;
using CityOps.Journal;
using CityOps.Reading;
using Npgsql;
using Orleans.Storage;

namespace CityOps.Storage;

/// <summary>
/// Plain state of grains in the table grain_state, written by the same writer as the journal and so in the same transactions. The
/// tag is the row's version; two writers of one state: one wins, the other is told.
/// </summary>
internal sealed class GrainStateStorage(JournalWriter writer, DatabaseReader database) : IGrainStorage
{
    private const string Sql = "SELECT version, data FROM grain_state WHERE type = $1 AND key = $2";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var found = await database.FirstAsync(
            Sql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<string> { TypedValue = TypeOf(stateName, grainId) });
                parameters.Add(new NpgsqlParameter<string> { TypedValue = grainId.Key.ToString()! });
            },
            static row => Tuple.Create(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
            cancellationToken);
        grainState.RecordExists = found is not null;
        grainState.ETag = found is null ? null : Tag(found.Item1);
        grainState.State = found is null ? Empty<T>() : JsonSerializer.Deserialize<T>(found.Item2, StateJson.Options);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(grainState.State, StateJson.Options);
        var written = await WriteAsync(stateName, grainId, grainState.ETag, data, cancellationToken);
        grainState.ETag = Tag(written);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        if (grainState.ETag is not null)
            await WriteAsync(stateName, grainId, grainState.ETag, null, cancellationToken);
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Empty<T>();
    }

    private async Task<long> WriteAsync(string stateName, GrainId grainId, string? tag, ReadOnlyMemory<byte>? data, CancellationToken cancellationToken)
    {
        long? expected = tag is null ? null : long.Parse(tag, CultureInfo.InvariantCulture);
        var write = new PendingStateWrite(TypeOf(stateName, grainId), grainId.Key.ToString()!, expected, data);
        var result = await writer.WriteAsync(write, cancellationToken);
        return result.Written
            ? write.Version
            : throw new InconsistentStateException($"The state '{stateName}' of {grainId} is not the one that was read.", result.Version is { } stored ? Tag(stored) : null, tag);
    }

    private static T? Empty<T>() => typeof(T).GetConstructor(Type.EmptyTypes) is null ? default : Activator.CreateInstance<T>();

    private static string TypeOf(string stateName, GrainId grainId) => $"{grainId.Type}/{stateName}";

    private static string Tag(long version) => version.ToString(CultureInfo.InvariantCulture);
}
