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

    /// <summary>Takes over what grains have written: it is read where it stands, so it holds whatever was shown before.</summary>
    public void Take(IReadOnlyList<WrittenUnit> written, DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var unit in written)
            {
                if (!_byCode.TryGetValue(unit.Code, out var line))
                    continue;
                (line.Status, line.Case) = (unit.Status, unit.Case);
                Move(line, unit.Fix, unit.Fix?.At ?? default, now);
            }
        }
    }

    /// <summary>Takes over fixes; one that is older than what is shown came late and changes nothing.</summary>
    /// <param name="fixes">The fixes.</param>
    /// <param name="now">The time.</param>
    /// <param name="isHeardNow">They came in now; otherwise they were read from where they were written some time ago.</param>
    public void Take(IReadOnlyList<UnitFix> fixes, DateTimeOffset now, bool isHeardNow)
    {
        lock (_gate)
        {
            foreach (var fix in fixes)
            {
                if (_byCode.TryGetValue(fix.Unit, out var line))
                    Move(line, fix, isHeardNow ? now : fix.At, now);
            }
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

    private void Move(Line line, UnitFix? fix, DateTimeOffset heardAt, DateTimeOffset now)
    {
        var isNewer = fix is not null && (line.Shown.Fix is not { } before || fix.At > before.At);
        if (isNewer)
            line.HeardAt = heardAt;
        var status = line.IsHeardSince(now - UnitRules.HeardWithin) ? line.Status : UnitStatus.Offline;
        Show(line, line.Shown with { Status = status, Case = line.Case, Fix = isNewer ? fix : line.Shown.Fix });
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
