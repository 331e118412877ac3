using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityOps.Journal;

/// <summary>What the hash of a journal row covers besides the hash of the row before it: every column that the writer states.</summary>
internal readonly ref struct HashedRow
{
    public required string Stream { get; init; }

    public required long Seq { get; init; }

    public required short Part { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required Guid Operation { get; init; }

    public required string Kind { get; init; }

    public required short Schema { get; init; }

    public required ReadOnlySpan<byte> Data { get; init; }

    /// <summary>Empty when the row has none: JSON text is never empty.</summary>
    public required ReadOnlySpan<byte> Answer { get; init; }
}

/// <summary>
/// The chain: SHA-256 over the hash of the row before and a canonical encoding of the row. Every text is preceded by its length, so
/// no two rows have one encoding. The encoding never changes: rows written years ago are proven by it.
/// </summary>
internal static class RowHash
{
    public const int Size = 32;

    private const byte Encoding1 = 1;
    private const int FixedPart = 1 + Size + sizeof(long) + sizeof(short) + sizeof(long) + 16 + sizeof(short) + (5 * sizeof(int));

    /// <summary>The database keeps microseconds; what it cannot give back must not be in the hash.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Writes the row's hash into <paramref name="destination"/>; allocates nothing.</summary>
    public static void Compute(ReadOnlySpan<byte> previous, in HashedRow row, Span<byte> destination)
    {
        var bound = FixedPart + (3 * (row.Stream.Length + row.Actor.Length + row.Kind.Length)) + row.Data.Length + row.Answer.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(bound);
        var length = Encode(previous, row, buffer);
        SHA256.HashData(buffer.AsSpan(0, length), destination);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static int Encode(ReadOnlySpan<byte> previous, in HashedRow row, Span<byte> buffer)
    {
        buffer[0] = Encoding1;
        previous.CopyTo(buffer[1..]);
        var rest = buffer[(1 + Size)..];
        rest = Text(rest, row.Stream);
        rest = Number(rest, row.Seq);
        rest = Number(rest, row.Part);
        rest = Number(rest, (row.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        rest = Text(rest, row.Actor);
        row.Operation.TryWriteBytes(rest, bigEndian: true, out var written);
        rest = Text(rest[written..], row.Kind);
        rest = Number(rest, row.Schema);
        rest = Bytes(rest, row.Data);
        rest = Bytes(rest, row.Answer);
        return buffer.Length - rest.Length;
    }

    private static Span<byte> Number(Span<byte> buffer, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer, value);
        return buffer[sizeof(long)..];
    }

    private static Span<byte> Number(Span<byte> buffer, short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer, value);
        return buffer[sizeof(short)..];
    }

    private static Span<byte> Text(Span<byte> buffer, string value)
    {
        var length = Encoding.UTF8.GetBytes(value, buffer[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(buffer, length);
        return buffer[(sizeof(int) + length)..];
    }

    private static Span<byte> Bytes(Span<byte> buffer, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer, value.Length);
        value.CopyTo(buffer[sizeof(int)..]);
        return buffer[(sizeof(int) + value.Length)..];
    }
}
