namespace CityOps.Live;

/// <summary>What a viewer has not been told yet: of each thing only how it stands now, so that a slow one never owes an unbounded queue.</summary>
/// <typeparam name="T">How a thing stands, or just its key where it is read when it is told.</typeparam>
internal sealed class PendingNews<T> : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _news = new(0, 1);
    private Dictionary<string, T> _things = new(StringComparer.Ordinal);

    public void Add(IEnumerable<KeyValuePair<string, T>> changed)
    {
        lock (_gate)
        {
            foreach (var (key, thing) in changed)
                _things[key] = thing;
            if (_things.Count > 0 && _news.CurrentCount == 0)
                _news.Release();
        }
    }

    /// <summary>Waits for news and takes them.</summary>
    public async Task<IReadOnlyCollection<KeyValuePair<string, T>>> TakeAsync(CancellationToken cancellationToken)
    {
        await _news.WaitAsync(cancellationToken);
        lock (_gate)
        {
            var things = _things;
            _things = new Dictionary<string, T>(StringComparer.Ordinal);
            return things;
        }
    }

    public void Dispose() => _news.Dispose();
}
