namespace CityOps.Units;

/// <summary>The lines of the board. One lock: what is done under it takes microseconds, and ten thousand units move twice a second at most.</summary>
internal sealed class UnitBoardLines
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _byCode = new(StringComparer.Ordinal);
    private readonly List<Line> _all = [];
    private long _sequence;

    public long Sequence => Interlocked.Read(ref _sequence);

    public IReadOnlyList<BoardUnit> ChangedSince(long sequence)
    {
        var changed = new List<BoardUnit>();
        lock (_gate)
        {
            foreach (var line in _all)
            {
                if (line.Sequence > sequence)
                    changed.Add(new BoardUnit(line.Index, line.Sequence, line.Shown));
            }
        }

        return changed;
    }

    public UnitLine? Find(string code)
    {
        lock (_gate)
            return _byCode.TryGetValue(code, out var line) ? line.Shown : null;
    }

    /// <summary>Replaces the list of units. One that is no longer there keeps its number and is off duty for ever.</summary>
    public void Enlist(IReadOnlyList<UnitEntry> units)
    {
        lock (_gate)
        {
            foreach (var entry in units)
            {
                if (_byCode.TryGetValue(entry.Code, out var line))
                    Show(line, line.Shown with { Entry = entry });
                else
                    Add(entry);
            }

            var codes = units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _byCode.Values.Where(line => !codes.Contains(line.Shown.Entry.Code)).ToArray())
            {
                _byCode.Remove(gone.Shown.Entry.Code);
                Show(gone, gone.Shown with { Status = UnitStatus.Offline, Case = null });
            }
        }
    }

    /// <summary>Takes over what grains say.</summary>
    /// <param name="moves">What they say.</param>
    /// <param name="now">The time.</param>
    /// <param name="isHeardNow">The fixes came in now; otherwise they were read from where they were written some time ago.</param>
    public void Take(IReadOnlyList<UnitMove> moves, DateTimeOffset now, bool isHeardNow)
    {
        lock (_gate)
        {
            foreach (var move in moves)
            {
                if (!_byCode.TryGetValue(move.Code, out var line))
                    continue;
                var isNewer = move.Fix is { } fix && (line.Shown.Fix is not { } before || fix.At > before.At);
                if (isNewer)
                    line.HeardAt = isHeardNow ? now : move.Fix!.At;
                (line.Status, line.Case) = (move.Status, move.Case);
                Show(line, line.Shown with { Status = line.IsHeardSince(now - UnitRules.HeardWithin) ? line.Status : UnitStatus.Offline, Case = line.Case, Fix = isNewer ? move.Fix : line.Shown.Fix });
            }
        }
    }

    /// <summary>Puts units where they were last.</summary>
    public void Place(IReadOnlyList<UnitFix> fixes, DateTimeOffset now)
    {
        lock (_gate)
        {
            var moves = fixes.Where(fix => _byCode.ContainsKey(fix.Unit)).Select(fix => new UnitMove(fix.Unit, _byCode[fix.Unit].Status, _byCode[fix.Unit].Case, fix)).ToArray();
            Take(moves, now, isHeardNow: false);
        }
    }

    /// <summary>Units not heard of since then are shown as off duty.</summary>
    public void SilenceSince(DateTimeOffset since)
    {
        lock (_gate)
        {
            foreach (var line in _all.Where(line => line.Shown.Status != UnitStatus.Offline && !line.IsHeardSince(since)))
                Show(line, line.Shown with { Status = UnitStatus.Offline });
        }
    }

    private void Add(UnitEntry entry)
    {
        var line = new Line(_all.Count, new UnitLine(entry, UnitStatus.Offline, null, null)) { Sequence = ++_sequence };
        _byCode[entry.Code] = line;
        _all.Add(line);
    }

    private void Show(Line line, UnitLine shown)
    {
        if (shown == line.Shown)
            return;
        line.Shown = shown;
        line.Sequence = ++_sequence;
    }

    private sealed class Line(int index, UnitLine shown)
    {
        public int Index { get; } = index;

        public long Sequence { get; set; }

        public UnitLine Shown { get; set; } = shown;

        /// <summary>What its grain says, which silence does not change.</summary>
        public UnitStatus Status { get; set; }

        public string? Case { get; set; }

        public DateTimeOffset? HeardAt { get; set; }

        public bool IsHeardSince(DateTimeOffset since) => HeardAt >= since;
    }
}
