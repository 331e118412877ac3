namespace CityOps.Journal;

/// <summary>Follows the rows of one stream after the other and finds where the chain breaks. Keeps two rows, however long the journal is.</summary>
internal sealed class StreamCheck(Flaws flaws)
{
    private readonly byte[] _computed = new byte[RowHash.Size];
    private string? _stream;
    private long _seq;
    private byte[] _hash = new byte[RowHash.Size];
    private byte[]? _hashBeforeSuspect;

    public long Streams { get; private set; }

    public long Rows { get; private set; }

    /// <summary>The next row, in the order of stream and sequence number.</summary>
    /// <param name="row">Its content.</param>
    /// <param name="hash">Its stored hash.</param>
    public void Next(in HashedRow row, byte[] hash)
    {
        Rows++;
        if (row.Stream != _stream)
        {
            End();
            Begin(row.Stream);
        }

        if (row.Seq == _seq + 1)
            Link(row, hash);
        else
            Gap(row);
        (_seq, _hash) = (row.Seq, hash);
    }

    private void Begin(string stream)
    {
        Streams++;
        (_stream, _seq, _hash, _hashBeforeSuspect) = (stream, 0, new byte[RowHash.Size], null);
    }

    private void Gap(in HashedRow row)
    {
        var (first, last) = (_seq + 1, row.Seq - 1);
        flaws.Add(FlawKind.Missing, row.Stream, first, first == last ? $"row {first} is missing" : $"rows {first} to {last} are missing");
        _hashBeforeSuspect = null;
    }

    private void Link(in HashedRow row, byte[] hash)
    {
        RowHash.Compute(_hash, row, _computed);
        if (_computed.AsSpan().SequenceEqual(hash))
        {
            Settle(row.Stream);
            return;
        }

        if (_hashBeforeSuspect is { } before && WasAt(row, row.Seq - 1, before, hash))
        {
            flaws.Add(FlawKind.Reordered, row.Stream, row.Seq - 1, $"rows {row.Seq - 1} and {row.Seq} have changed places");

            // The next row was chained to the one that belongs here, which now stands before.
            _hashBeforeSuspect = null;
            return;
        }

        Settle(row.Stream);
        _hashBeforeSuspect = _hash;
    }

    /// <summary>A row that did not fit, and whose neighbour does not explain it, was changed.</summary>
    private void Settle(string stream)
    {
        if (_hashBeforeSuspect is not null)
            flaws.Add(FlawKind.Changed, stream, _seq, $"row {_seq} is not what was written, or was put in");
        _hashBeforeSuspect = null;
    }

    private bool WasAt(in HashedRow row, long seq, byte[] before, byte[] hash)
    {
        var moved = new HashedRow
        {
            Stream = row.Stream,
            Seq = seq,
            Part = row.Part,
            At = row.At,
            Actor = row.Actor,
            Operation = row.Operation,
            Kind = row.Kind,
            Schema = row.Schema,
            Data = row.Data,
            Answer = row.Answer,
        };
        RowHash.Compute(before, moved, _computed);
        return _computed.AsSpan().SequenceEqual(hash);
    }

    /// <summary>After the last row of a stream.</summary>
    public void End()
    {
        if (_stream is not null)
            Settle(_stream);
    }
}
