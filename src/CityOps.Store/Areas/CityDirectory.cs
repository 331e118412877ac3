using System.Collections.Frozen;
using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Areas;

/// <inheritdoc cref="ICityDirectory"/>
/// <remarks>All in memory, read at start and whenever a city's revision is another; what is searched by words is asked of the database.</remarks>
public sealed class CityDirectory : BackgroundService, ICityDirectory
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly CityReader _reader;
    private readonly PlaceQueries _places;
    private readonly TimeProvider _clock;
    private readonly ILogger<CityDirectory> _log;
    private readonly SemaphoreSlim _turn = new(1);
    private ImmutableList<Action> _listeners = [];
    private volatile CityModel _model = CityModel.Empty;

    /// <summary>Makes a directory that is empty until the host has started, or it was refreshed.</summary>
    public CityDirectory(DatabaseReader database, TimeProvider clock, ILoggerFactory logs)
    {
        _reader = new CityReader(new CityRows(database), logs.CreateLogger<CityReader>());
        _places = new PlaceQueries(database);
        _clock = clock;
        _log = logs.CreateLogger<CityDirectory>();
    }

    /// <inheritdoc />
    public IReadOnlyList<CityEntry> Cities => _model.Cities;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Organisation> Organisations => _model.Organisations;

    internal CityModel Model => _model;

    /// <inheritdoc />
    public CityEntry? CityOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _model.CityOf(code);
    }

    /// <inheritdoc />
    public IReadOnlyList<Area> Areas(string prefix) => _model.AreasOf.GetValueOrDefault(prefix, []);

    /// <inheritdoc />
    public Area? FindArea(string code) => _model.Areas.GetValueOrDefault(code);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, CaseTypeEntry> Types(string prefix) =>
        _model.Offered.GetValueOrDefault(prefix, FrozenDictionary<string, CaseTypeEntry>.Empty);

    /// <inheritdoc />
    public Cell? CellAt(CasePosition place) => _model.Cells.At(place);

    /// <inheritdoc />
    public Cell? FindCell(string code) => _model.Cells.Find(code);

    /// <inheritdoc />
    public Task<IReadOnlyList<FoundPlace>> SearchPlacesAsync(string prefix, string text, int limit, CancellationToken cancellationToken) =>
        _places.SearchAsync(_model, prefix, text, limit, cancellationToken);

    /// <inheritdoc />
    public Task<(string Zh, string En)> AddressOfAsync(CasePosition place, CancellationToken cancellationToken) =>
        _places.AddressAsync(_model, place, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Component>> ComponentsNearAsync(CasePosition place, double metres, CancellationToken cancellationToken) =>
        _places.ComponentsNearAsync(place, metres, null, cancellationToken);

    /// <inheritdoc />
    public Task<Component?> FindComponentAsync(string code, CancellationToken cancellationToken) => _places.ComponentAsync(code, cancellationToken);

    /// <inheritdoc />
    public IDisposable Subscribe(Action changed)
    {
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(changed));
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Remove(changed)));
    }

    /// <inheritdoc />
    public Task RefreshAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    /// <inheritdoc />
    /// <remarks>A host that is up knows its cities: nothing asks before.</remarks>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(_model.Revision, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    internal Task<IReadOnlyList<Component>> ComponentsNearAsync(CasePosition place, double metres, string type, CancellationToken cancellationToken) =>
        _places.ComponentsNearAsync(place, metres, type, cancellationToken);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Freshness, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReadAsync(_model.Revision, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // What is known stays good while the database is away; the next tick asks again.
                _log.LogWarning(exception, "The cities could not be read; what was known before holds on.");
            }
        }
    }

    private async Task ReadAsync(string? known, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (await _reader.ReadAsync(known, cancellationToken) is not { } model)
                return;
            _model = model;
        }
        finally
        {
            _turn.Release();
        }

        foreach (var listener in _listeners)
            ThreadPool.QueueUserWorkItem(static listener => listener(), listener, preferLocal: false);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
