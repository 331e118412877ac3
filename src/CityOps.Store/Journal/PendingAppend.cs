namespace CityOps.Journal;

/// <summary>An append with the hashes of its rows, computed by its caller so that the lanes need not.</summary>
internal sealed class PendingAppend : PendingWrite<AppendResult>, ISummaryWrite
{
    public PendingAppend(Append append, SummaryTable table)
        : base(append.Stream, Size(append))
    {
        Append = append;
        Table = table;
        At = RowHash.ToMicroseconds(append.At);
        Hashes = Chain(append, At);
    }

    public Append Append { get; }

    public SummaryTable Table { get; }

    public DateTimeOffset At { get; }

    /// <summary>Hash of each row, in the order of the events.</summary>
    public byte[][] Hashes { get; }

    public long Expected => Append.Expected.Version;

    public long Version => Expected + Hashes.Length;

    public byte[] HeadHash => Hashes[^1];

    public ReadOnlyMemory<byte> Before => Append.Expected.Hash;

    public SummaryRow Summary => Append.Summary;

    /// <summary>Row hash of the event before the one at <paramref name="part"/>.</summary>
    public ReadOnlyMemory<byte> Previous(int part) => part == 0 ? Append.Expected.Hash : Hashes[part - 1];

    /// <summary>The answer stands in the first row of the operation.</summary>
    public ReadOnlyMemory<byte> AnswerOf(int part) => part == 0 ? Append.Answer : default;

    private static byte[][] Chain(Append append, DateTimeOffset at)
    {
        var hashes = new byte[append.Events.Count][];
        var previous = append.Expected.Hash;
        for (var part = 0; part < hashes.Length; part++)
        {
            var happened = append.Events[part];
            hashes[part] = new byte[RowHash.Size];
            var row = new HashedRow
            {
                Stream = append.Stream,
                Seq = append.Expected.Version + 1 + part,
                Part = (short)part,
                At = at,
                Actor = append.Actor,
                Operation = append.Operation.Value,
                Kind = happened.Kind,
                Schema = (short)happened.Schema,
                Data = happened.Data.Span,
                Answer = part == 0 ? append.Answer.Span : default,
            };
            RowHash.Compute(previous.Span, row, hashes[part]);
            previous = hashes[part];
        }

        return hashes;
    }

    private static int Size(Append append)
    {
        var size = append.Summary.State.Length + append.Answer.Length;
        for (var i = 0; i < append.Events.Count; i++)
            size += append.Events[i].Data.Length;
        return size;
    }
}
