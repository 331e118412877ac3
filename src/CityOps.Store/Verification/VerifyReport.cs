namespace CityOps.Journal;

/// <summary>What is wrong with one row.</summary>
public enum FlawKind
{
    /// <summary>A row's content is not what was written.</summary>
    Changed,

    /// <summary>A row, or several, are not there any more.</summary>
    Missing,

    /// <summary>A row is there that the system did not write.</summary>
    Added,

    /// <summary>A row stands at another place than it was written at.</summary>
    Reordered,

    /// <summary>A summary row is not at the head of its stream.</summary>
    Summary,

    /// <summary>An anchor's own hash or chain is broken.</summary>
    Anchor,
}

/// <summary>One flaw, named by its row.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Stream">The stream, or the anchor.</param>
/// <param name="Seq">The row.</param>
/// <param name="Description">In words.</param>
public sealed record JournalFlaw(FlawKind Kind, string Stream, long Seq, string Description);

/// <summary>What verifying found.</summary>
/// <param name="Rows">Rows checked.</param>
/// <param name="Streams">Streams checked.</param>
/// <param name="Anchors">Anchors checked.</param>
/// <param name="LastAnchor">Hash of the last anchor, hexadecimal; null when there is none.</param>
/// <param name="Flaws">The first thousand flaws; none when the journal is proven.</param>
/// <param name="FlawCount">How many there are in all.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record VerifyReport(long Rows, long Streams, long Anchors, string? LastAnchor, IReadOnlyList<JournalFlaw> Flaws, long FlawCount, double Seconds)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsProven => FlawCount == 0;
}

/// <summary>Collects flaws without growing for ever on a ruined journal.</summary>
internal sealed class Flaws
{
    private const int Most = 1_000;
    private readonly List<JournalFlaw> _first = [];

    public IReadOnlyList<JournalFlaw> First => _first;

    public long Count { get; private set; }

    public void Add(FlawKind kind, string stream, long seq, string description)
    {
        Count++;
        if (_first.Count < Most)
            _first.Add(new JournalFlaw(kind, stream, seq, description));
    }
}
