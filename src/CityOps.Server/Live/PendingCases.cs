using CityOps.Cases;

namespace CityOps.Live;

/// <summary>What a viewer has not been told yet: of each case only how it stands now, so that a slow one never owes an unbounded queue.</summary>
internal sealed class PendingCases : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _news = new(0, 1);
    private Dictionary<string, CaseLine> _lines = new(StringComparer.Ordinal);

    public void Add(IEnumerable<CaseChange> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes)
                _lines[change.Line.Key] = change.Line;
            if (_lines.Count > 0 && _news.CurrentCount == 0)
                _news.Release();
        }
    }

    /// <summary>Waits for news and takes them.</summary>
    public async Task<IReadOnlyList<CaseLine>?> TakeAsync(CancellationToken cancellationToken)
    {
        await _news.WaitAsync(cancellationToken);
        lock (_gate)
        {
            var lines = _lines;
            _lines = new Dictionary<string, CaseLine>(StringComparer.Ordinal);
            return [.. lines.Values];
        }
    }

    public void Dispose() => _news.Dispose();
}
