namespace CityOps.Roads;

/// <summary>The ways beneath a pair: for each node below both of its ends, the pairs from it to the lower and to the higher end.</summary>
internal ref struct Triangles(Shortcuts shortcuts, int pair)
{
    private readonly ReadOnlySpan<int> _low = shortcuts.Down.AsSpan(shortcuts.DownStart[shortcuts.Tail[pair]]..shortcuts.DownStart[shortcuts.Tail[pair] + 1]);
    private readonly ReadOnlySpan<int> _high = shortcuts.Down.AsSpan(shortcuts.DownStart[shortcuts.Head[pair]]..shortcuts.DownStart[shortcuts.Head[pair] + 1]);
    private int _i = -1;
    private int _j;

    public readonly (int Low, int High) Current => (_low[_i], _high[_j]);

    public readonly Triangles GetEnumerator() => this;

    public bool MoveNext()
    {
        for (_i++; _i < _low.Length; _i++)
        {
            var node = shortcuts.Tail[_low[_i]];
            while (_j < _high.Length && shortcuts.Tail[_high[_j]] < node)
                _j++;
            if (_j == _high.Length)
                return false;
            if (shortcuts.Tail[_high[_j]] == node)
                return true;
        }

        return false;
    }
}
