using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Words;

/// <summary>A directory that knows nothing: every code stands for itself.</summary>
internal sealed class NoCity : ICityDirectory
{
    public IReadOnlyList<CityEntry> Cities => [];

    public IReadOnlyDictionary<string, Organisation> Organisations { get; } = new Dictionary<string, Organisation>(StringComparer.Ordinal);

    public CityEntry? CityOf(string code) => null;

    public IReadOnlyList<Area> Areas(string prefix) => [];

    public Area? FindArea(string code) => null;

    public IReadOnlyDictionary<string, CaseTypeEntry> Types(string prefix) => new Dictionary<string, CaseTypeEntry>(StringComparer.Ordinal);

    public Cell? CellAt(CasePosition place) => null;

    public Cell? FindCell(string code) => null;

    public Task<IReadOnlyList<FoundPlace>> SearchPlacesAsync(string prefix, string text, int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FoundPlace>>([]);

    public Task<(string Zh, string En)> AddressOfAsync(CasePosition place, CancellationToken cancellationToken) => Task.FromResult((string.Empty, string.Empty));

    public Task<IReadOnlyList<Component>> ComponentsNearAsync(CasePosition place, double metres, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Component>>([]);

    public Task<Component?> FindComponentAsync(string code, CancellationToken cancellationToken) => Task.FromResult<Component?>(null);

    public IDisposable Subscribe(Action changed) => throw new NotSupportedException();

    public Task RefreshAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
