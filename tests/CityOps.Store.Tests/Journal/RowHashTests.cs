namespace CityOps.Journal;

public sealed class RowHashTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 8, 30, 15, 123, 456, TimeSpan.Zero);
    private static readonly Guid Operation = Guid.Parse("01934b7a-0000-7000-8000-00000000002a");

    /// <summary>Rows are proven by this encoding for ever. When this test fails, the encoding is wrong, not the test.</summary>
    [Fact]
    public void The_encoding_is_the_one_that_stored_rows_were_hashed_by() =>
        Assert.Equal(Recorded, Convert.ToHexStringLower(Hash()));

    [Fact]
    public void Every_part_of_a_row_and_the_row_before_change_the_hash()
    {
        byte[][] hashes =
        [
            Hash(),
            Hash(previous: 1),
            Hash(stream: "lamp/2"),
            Hash(seq: 8),
            Hash(part: 1),
            Hash(at: At.AddMicroseconds(1)),
            Hash(actor: "post/12"),
            Hash(operation: Guid.Parse("01934b7a-0000-7000-8000-00000000002b")),
            Hash(kind: "lamp-lit"),
            Hash(schema: 2),
            Hash(data: "{ }"),
            Hash(answer: "{}"),
        ];
        Assert.Equal(hashes.Length, hashes.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Text_that_moves_from_one_column_to_the_next_changes_the_hash()
    {
        Assert.NotEqual(Hash(data: "{}{}"), Hash(data: "{}", answer: "{}"));
        Assert.NotEqual(Hash(stream: "lamp/11", actor: "post"), Hash(stream: "lamp/1", actor: "1post"));
    }

    [Fact]
    public void What_the_database_cannot_keep_of_a_time_is_cut_off_before_hashing()
    {
        var at = RowHash.ToMicroseconds(new DateTimeOffset(At.Ticks, TimeSpan.FromHours(8)).AddTicks(9));
        Assert.Equal(At.AddHours(-8), at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
    }

    [Fact]
    public void Hashing_a_row_allocates_nothing()
    {
        Span<byte> hash = stackalloc byte[RowHash.Size];
        var row = Row();
        var previous = new byte[RowHash.Size];
        RowHash.Compute(previous, row, hash);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            RowHash.Compute(previous, row, hash);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private const string Recorded = "ee2a2c3d72b1bcca29bfcc007fa3f43d2734002c670d96e175b1bea2f16b2611";

    private static HashedRow Row() => new()
    {
        Stream = "lamp/1",
        Seq = 7,
        Part = 0,
        At = At,
        Actor = "post/灯",
        Operation = Operation,
        Kind = "lamp-failed",
        Schema = 1,
        Data = "{}"u8,
        Answer = default,
    };

    private static byte[] Hash(
        byte previous = 0,
        string stream = "lamp/1",
        long seq = 7,
        short part = 0,
        DateTimeOffset? at = null,
        string actor = "post/灯",
        Guid? operation = null,
        string kind = "lamp-failed",
        short schema = 1,
        string data = "{}",
        string answer = "")
    {
        var before = new byte[RowHash.Size];
        before[0] = previous;
        var row = new HashedRow
        {
            Stream = stream,
            Seq = seq,
            Part = part,
            At = at ?? At,
            Actor = actor,
            Operation = operation ?? Operation,
            Kind = kind,
            Schema = schema,
            Data = System.Text.Encoding.UTF8.GetBytes(data),
            Answer = System.Text.Encoding.UTF8.GetBytes(answer),
        };
        var hash = new byte[RowHash.Size];
        RowHash.Compute(before, row, hash);
        return hash;
    }
}
