using System.Collections.Concurrent;
using System.Text.Json;
using CityOps.Http;
using CityOps.Incidents;

namespace CityOps.Live;

/// <summary>An incident as it stood at one version, with what goes over the wire.</summary>
internal sealed class SharedIncident(IncidentView view)
{
    private static readonly JsonSerializerOptions Options = HttpRules.Made();
    private readonly Lazy<WrittenIncident> _written = new(() => new WrittenIncident(JsonSerializer.SerializeToUtf8Bytes(view, Options)));

    public IncidentView View { get; } = view;

    /// <summary>Written when the first viewer needs it.</summary>
    public WrittenIncident Written => _written.Value;
}

/// <summary>
/// The incidents that somebody on this server watches, as they stand. A great response is some hundred kilobytes, and a hundred screens hear
/// of each of its changes at the same moment: it is asked for once and written once for all of them, and not a hundred times of one grain.
/// </summary>
internal sealed class IncidentViews : IDisposable
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<string, Task<SharedIncident?>> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Watching, bool> _watching = new();
    private readonly IIncidentDesk _desk;
    private readonly IDisposable _subscription;

    public IncidentViews(IIncidentBoard board, IIncidentDesk desk)
    {
        _desk = desk;
        _subscription = board.Subscribe(Tell);
    }

    /// <summary>Hears of every change, after what was known of it is forgotten: whoever reads then reads at least that change.</summary>
    public IDisposable Subscribe(Action<IReadOnlyCollection<string>> changed)
    {
        var watching = new Watching(this, changed);
        _watching[watching] = true;
        return watching;
    }

    /// <summary>The incident as its grain has it now, for whoever begins to watch and may have changed it a moment ago; null when there is none.</summary>
    public Task<SharedIncident?> ReadAnewAsync(string key, CancellationToken cancellationToken)
    {
        _known.TryRemove(key, out _);
        return ReadAsync(key, cancellationToken);
    }

    /// <summary>The incident as it stood after the last change that was told, or later; null when there is none.</summary>
    public async Task<SharedIncident?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (_known.Count >= Most)
            _known.Clear();
        var reading = _known.GetOrAdd(key, static (name, desk) => ReadAsync(name, desk), _desk);
        try
        {
            return await reading.WaitAsync(cancellationToken);
        }
        catch (Exception) when (reading.IsFaulted)
        {
            _known.TryRemove(KeyValuePair.Create(key, reading));
            throw;
        }
    }

    public void Dispose() => _subscription.Dispose();

    /// <summary>Shared by all who wait, so that none of them may cancel it.</summary>
    private static async Task<SharedIncident?> ReadAsync(string key, IIncidentDesk desk) =>
        await desk.ReadAsync(key, CancellationToken.None) is { } view ? new SharedIncident(view) : null;

    private void Tell(IReadOnlyCollection<string> keys)
    {
        foreach (var key in keys)
            _known.TryRemove(key, out _);
        foreach (var watching in _watching.Keys)
            watching.Changed(keys);
    }

    private sealed class Watching(IncidentViews owner, Action<IReadOnlyCollection<string>> changed) : IDisposable
    {
        public Action<IReadOnlyCollection<string>> Changed { get; } = changed;

        public void Dispose() => owner._watching.TryRemove(this, out _);
    }
}
