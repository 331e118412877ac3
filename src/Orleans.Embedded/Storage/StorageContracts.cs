using Orleans.Core;
using Orleans.Runtime;

namespace Orleans
{
    /// <summary>State on its way to or from a storage.</summary>
    public interface IGrainState<T>
    {
        /// <summary>The state.</summary>
        T? State { get; set; }

        /// <summary>Version of the stored record; null when there is none.</summary>
        string? ETag { get; set; }

        /// <summary>Whether a record is stored.</summary>
        bool RecordExists { get; set; }
    }

    /// <summary>State with its version.</summary>
    public sealed class GrainState<T> : IGrainState<T>
    {
        /// <summary>No state.</summary>
        public GrainState()
        {
        }

        /// <summary>A state with its version.</summary>
        public GrainState(T? state, string? eTag = null)
        {
            State = state;
            ETag = eTag;
        }

        /// <inheritdoc />
        public T? State { get; set; }

        /// <inheritdoc />
        public string? ETag { get; set; }

        /// <inheritdoc />
        public bool RecordExists { get; set; }
    }
}

namespace Orleans.Core
{
    /// <summary>A stored record.</summary>
    public interface IStorage
    {
        /// <summary>Version of the record; null when there is none.</summary>
        string? Etag { get; }

        /// <summary>Whether a record is stored.</summary>
        bool RecordExists { get; }

        /// <summary>Reads it again.</summary>
        Task ReadStateAsync();

        /// <summary>Writes it. Refused when the stored one is not the one that was read.</summary>
        /// <exception cref="Orleans.Storage.InconsistentStateException">Another has written meanwhile.</exception>
        Task WriteStateAsync();

        /// <summary>Removes it.</summary>
        Task ClearStateAsync();

        /// <summary>Reads it again.</summary>
        Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();

        /// <summary>Writes it.</summary>
        Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

        /// <summary>Removes it.</summary>
        Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();
    }

    /// <summary>A stored record of a type.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The state; a new one when nothing is stored.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>State of a grain that was read before its first call and is written when the grain says so.</summary>
    public interface IPersistentState<TState> : IStorage<TState>;

    /// <summary>Marks a constructor parameter of type <see cref="IPersistentState{TState}"/>.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute, IFacetMetadata
    {
        /// <summary>Name of the state within the grain.</summary>
        public string StateName { get; } = stateName;

        /// <summary>Name of the storage; null: the default one.</summary>
        public string? StorageName { get; } = storageName;
    }
}

namespace Orleans.Storage
{
    /// <summary>Keeps the states of grains.</summary>
    public interface IGrainStorage
    {
        /// <summary>Reads; leaves an empty state, no tag and RecordExists false when nothing is stored.</summary>
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Writes when the stored tag is the given one, and sets the new tag.</summary>
        /// <exception cref="InconsistentStateException">It is another.</exception>
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Removes when the stored tag is the given one.</summary>
        /// <exception cref="InconsistentStateException">It is another.</exception>
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Reads, and can be given up.</summary>
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
            ReadStateAsync(stateName, grainId, grainState);

        /// <summary>Writes, and can be given up.</summary>
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
            WriteStateAsync(stateName, grainId, grainState);

        /// <summary>Removes, and can be given up.</summary>
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
            ClearStateAsync(stateName, grainId, grainState);
    }
}
